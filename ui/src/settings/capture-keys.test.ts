import { describe, expect, test } from "vitest";
import { namesOf, pressed } from "./capture-keys";

const press = (code: string, held: KeyboardEventInit = {}) =>
  pressed(new KeyboardEvent("keydown", { code, key: code, ...held }));

describe("keys for the whole computer", () => {
  test("are taken by their place on the keyboard, with what is held", () => {
    expect(press("KeyK", { ctrlKey: true, shiftKey: true })).toBe("CmdOrCtrl+Shift+K");
    expect(press("Space", { altKey: true })).toBe("Alt+Space");
    expect(press("Digit3", { metaKey: true })).toBe("Super+3");
    expect(press("F9")).toBe("F9");
  });

  test("are not a letter alone, nor what is only held", () => {
    expect(press("KeyK")).toBeNull();
    expect(press("KeyK", { shiftKey: true })).toBeNull();
    expect(press("ControlLeft", { ctrlKey: true })).toBeNull();
  });

  test("have the names that stand on the keys", () => {
    expect(namesOf("CmdOrCtrl+Shift+K")).toEqual(["Ctrl", "Shift", "K"]);
  });
});
