import { describe, expect, test } from "vitest";
import type { Mark } from "../host/bindings";
import { partAt, stretchOf, underlay } from "./underlay";

const read: Mark[] = [
  { text: "Mara Lindqvist", part: 0 },
  { text: " - ", part: null },
  { text: "explains pricing", part: 1 },
  { text: "; ", part: null },
  { text: "ask in two weeks", part: 2 },
];
const text = read.map((segment) => segment.text).join("");
const joined = (segments: Mark[]) => segments.map((segment) => segment.text).join("");

describe("the layer under the words", () => {
  test("is the reading itself while nothing was typed since", () => {
    expect(underlay(read, text)).toEqual(read);
  });

  test("is one plain stretch before the first reading, and nothing without words", () => {
    expect(underlay([], "Mara")).toEqual([{ text: "Mara", part: null }]);
    expect(underlay([], "")).toEqual([]);
    expect(underlay(read, "")).toEqual([]);
  });

  test("gives what is typed to the part it is typed into", () => {
    expect(underlay(read, text.replace("Mara", "Marta"))[0]).toEqual({ text: "Marta Lindqvist", part: 0 });
    expect(underlay(read, `${text} or three`).at(-1)).toEqual({ text: "ask in two weeks or three", part: 2 });
  });

  test("drops what was taken away across parts", () => {
    const shorter = "Mara weeks";
    expect(underlay(read, shorter)).toEqual([
      { text: "Mara ", part: 0 },
      { text: "weeks", part: 2 },
    ]);
  });

  test("is always exactly the text, whatever was cut or typed where", () => {
    for (let from = 0; from <= text.length; from += 1) {
      for (let to = from; to <= text.length; to += 3) {
        for (const typed of ["", "x", "Mara", "; ask", "🙂\n"]) {
          const now = text.slice(0, from) + typed + text.slice(to);
          expect(joined(underlay(read, now))).toBe(now);
        }
      }
    }
  });
});

describe("a part", () => {
  test("stands from its first word to its last, even in two pieces", () => {
    expect(stretchOf(read, 1)).toEqual({ start: 17, end: 33 });
    expect(stretchOf([...read, { text: "; again", part: 1 }], 1)).toEqual({ start: 17, end: 58 });
    expect(stretchOf(read, 9)).toBeNull();
  });

  test("has the caret from its first letter to behind its last", () => {
    expect(partAt(read, 0)).toBe(0);
    expect(partAt(read, 14)).toBe(0);
    expect(partAt(read, 15)).toBeNull();
    expect(partAt(read, 17)).toBe(1);
    expect(partAt(read, text.length)).toBe(2);
    expect(partAt([], 0)).toBeNull();
  });
});
