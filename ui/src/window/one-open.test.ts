import { fireEvent } from "@testing-library/svelte";
import { afterEach, describe, expect, test } from "vitest";
import { oneOpen, type OneOpen } from "./one-open.svelte";

let end = (): void => undefined;
afterEach(() => end());

/** A list of these on the page, each with what opens it. */
function listed(...keys: string[]): OneOpen<string> {
  const whole = document.createElement("ol");
  for (const key of keys) {
    const handle = document.createElement("button");
    handle.dataset.handle = key;
    const item = document.createElement("li");
    item.append(handle, document.createElement("button"));
    whole.append(item);
  }
  document.body.append(whole);
  const sheet = oneOpen(
    () => keys,
    (key) => key,
  );
  const forget = sheet.list(whole);
  window.addEventListener("keydown", sheet.keys);
  end = () => {
    window.removeEventListener("keydown", sheet.keys);
    forget();
    whole.remove();
  };
  return sheet;
}

const focused = () => (document.activeElement as HTMLElement).dataset.handle;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

describe("a list with one open", () => {
  test("has the first open, and Tab leads to the next", () => {
    const sheet = listed("Leila", "Dariusz", "Thandiwe");
    expect(sheet.open).toBe("Leila");
    expect(sheet.tabStop).toBe("Dariusz");
  });

  test("opens the one that is shown, with the focus, and the other waits", async () => {
    const sheet = listed("Leila", "Dariusz");
    await sheet.show("Dariusz");
    expect(sheet.open).toBe("Dariusz");
    expect(sheet.tabStop).toBe("Leila");
    expect(focused()).toBe("Dariusz");
  });

  test("has the first open where the one chosen is not there", () => {
    const sheet = listed("Leila", "Dariusz");
    sheet.choose("Noor");
    expect(sheet.has("Noor")).toBe(false);
    expect(sheet.open).toBe("Leila");
  });

  test("goes up and down with the arrows, and Tab comes back to where they led", async () => {
    const sheet = listed("Leila", "Dariusz", "Thandiwe");
    await press("ArrowDown");
    expect(focused()).toBe("Leila");
    await press("ArrowDown");
    await press("ArrowDown");
    expect(focused()).toBe("Thandiwe");
    await press("ArrowDown");
    expect(focused()).toBe("Thandiwe");
    expect(sheet.tabStop).toBe("Thandiwe");
    await press("ArrowUp");
    expect(focused()).toBe("Dariusz");
  });

  test("passes over what is leaving", async () => {
    listed("Leila", "Dariusz", "Thandiwe");
    document.querySelectorAll("li")[1]?.setAttribute("inert", "");
    await press("ArrowDown");
    await press("ArrowDown");
    expect(focused()).toBe("Thandiwe");
  });

  test("says who stands beside: the next, else the one before", () => {
    const sheet = listed("Leila", "Dariusz");
    expect(sheet.beside("Leila")).toBe("Dariusz");
    expect(sheet.beside("Dariusz")).toBe("Leila");
    expect(listed("Leila").beside("Leila")).toBeUndefined();
  });
});
