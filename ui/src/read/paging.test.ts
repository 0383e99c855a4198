import { describe, expect, it } from "vitest";
import { pageKey, pageOf } from "./paging";

function pressed(key: string, on: HTMLElement = document.body, more: KeyboardEventInit = {}): 1 | 0 | -1 {
  let answer: 1 | 0 | -1 = 0;
  const hear = (event: KeyboardEvent): void => {
    answer = pageKey(event);
  };
  window.addEventListener("keydown", hear);
  document.body.append(...(on === document.body ? [] : [on]));
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
  window.removeEventListener("keydown", hear);
  return answer;
}

describe("turning pages", () => {
  it("goes on with the space bar and Page Down, and back with Shift and Page Up", () => {
    expect([pressed(" "), pressed("PageDown")]).toEqual([1, 1]);
    expect([pressed(" ", document.body, { shiftKey: true }), pressed("PageUp")]).toEqual([-1, -1]);
  });

  it("leaves the space bar to what can be pressed, and every key to a field", () => {
    expect(pressed(" ", document.createElement("button"))).toBe(0);
    expect(pressed(" ", document.createElement("input"))).toBe(0);
    expect(pressed("PageDown", document.createElement("input"))).toBe(0);
    expect(pressed(" ", document.body, { ctrlKey: true })).toBe(0);
  });

  it("is what is seen, less two lines", () => {
    const essay = document.createElement("article");
    essay.style.lineHeight = "30px";
    expect(pageOf(essay)).toBe(window.innerHeight - 60);
  });
});
