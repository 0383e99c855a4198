import { describe, expect, it } from "vitest";
import { apart } from "./apart";

const note = (top: number, height = 60, fixed = false) => ({ top, height, fixed });

describe("notes in the margin", () => {
  it("stand at their lines where there is room", () => {
    expect(apart([note(0), note(100), note(300)])).toEqual([0, 100, 300]);
  });

  it("move down by twelve where they would lie on one another", () => {
    expect(apart([note(0), note(10), note(20)])).toEqual([0, 72, 144]);
  });

  it("make room for what is fixed", () => {
    expect(apart([note(50), note(40, 30, true)])).toEqual([82, 40]);
    expect(apart([note(0), note(30, 40, true), note(5)])).toEqual([82, 30, 154]);
  });

  it("come in the order of their lines, whatever order they are asked in", () => {
    expect(apart([note(100), note(0), note(50)])).toEqual([144, 0, 72]);
  });

  it("never lie on one another, and never above their line", () => {
    let seed = 7;
    const random = (most: number) => (seed = (seed * 16807) % 2147483647) % most;
    for (let time = 0; time < 300; time += 1) {
      const notes = Array.from({ length: 1 + random(12) }, () => note(random(400), 10 + random(80)));
      const tops = apart(notes);
      const placed = tops.map((top, nth) => ({ top, bottom: top + (notes[nth]?.height ?? 0) }));
      placed.sort((a, b) => a.top - b.top);
      tops.forEach((top, nth) => expect(top).toBeGreaterThanOrEqual(notes[nth]?.top ?? 0));
      placed
        .slice(1)
        .forEach((one, nth) => expect(one.top).toBeGreaterThanOrEqual((placed[nth]?.bottom ?? 0) + 12));
    }
  });
});
