import { describe, expect, it } from "vitest";
import { topOf, topShowing, windowOf, type RowHeights } from "./windowing";

const rows = (count: number, measured: [number, number][] = []): RowHeights => ({
  count,
  usual: 54,
  measured: new Map(measured),
});

describe("the window of a long list", () => {
  it("draws what is in view and a few rows more", () => {
    expect(windowOf(rows(5000), 54 * 100, 540, 4)).toEqual({
      from: 96,
      to: 114,
      before: 54 * 96,
      after: 54 * (5000 - 114),
    });
  });

  it("draws nothing of an empty list", () => {
    expect(windowOf(rows(0), 0, 540, 4)).toEqual({ from: 0, to: 0, before: 0, after: 0 });
  });

  it("draws the whole of a short list", () => {
    expect(windowOf(rows(3), 0, 540, 4)).toEqual({ from: 0, to: 3, before: 0, after: 0 });
  });

  it("still draws the last rows when the view lies below them", () => {
    const drawn = windowOf(rows(10), 9000, 540, 2);
    expect(drawn.from).toBe(7);
    expect(drawn.to).toBe(10);
  });

  it("keeps the height of the whole list whatever is drawn", () => {
    const heights = rows(400, [
      [3, 81],
      [200, 108],
    ]);
    for (let top = 0; top < 22000; top += 997) {
      const { from, to, before, after } = windowOf(heights, top, 600, 3);
      expect(before + (topOf(heights, to) - topOf(heights, from)) + after).toBe(400 * 54 + 27 + 54);
    }
  });

  it("counts a row that was measured with its own height", () => {
    expect(topOf(rows(10, [[0, 100]]), 2)).toBe(154);
  });

  it("moves the view no further than a row needs", () => {
    expect(topShowing(rows(100), 5, 0, 540)).toBe(0);
    expect(topShowing(rows(100), 10, 0, 540)).toBe(54);
    expect(topShowing(rows(100), 2, 540, 540)).toBe(108);
  });
});
