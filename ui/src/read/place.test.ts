import { describe, expect, it } from "vitest";
import { lineOf, neighbour, placeAt, threadAt } from "./place";

const boxes = [
  { passage: "a", bottom: 400 },
  { passage: "b", bottom: 600 },
  { passage: "c", bottom: 1000 },
];
const sections = [
  { section: "room", top: 200 },
  { section: "week", top: 500 },
  { section: "ties", top: 900 },
];

describe("the place in an essay", () => {
  it("is the passage at the reading line and the part of it that lies above", () => {
    expect(placeAt(boxes, 500)).toEqual({ passage: "b", offset: 0.5 });
  });

  it("is the beginning of the first passage at the top of the page, title and all", () => {
    expect(placeAt(boxes, 0)).toEqual({ passage: "a", offset: 0 });
    expect(placeAt(boxes, -80)).toEqual({ passage: "a", offset: 0 });
  });

  it("is the end of the last passage below everything", () => {
    expect(placeAt(boxes, 4000)).toEqual({ passage: "c", offset: 1 });
  });

  it("is nowhere in an essay without passages", () => {
    expect(placeAt([], 10)).toBeNull();
    expect(lineOf([], { passage: "a", offset: 0 })).toBeNull();
  });

  it("leads back to the line it was taken at, for every line of the page", () => {
    for (let line = 0; line < 1000; line += 7) {
      const place = placeAt(boxes, line);
      expect(place && lineOf(boxes, place)).toBeCloseTo(line, 6);
    }
  });

  it("is given up when its passage is gone, and bounded when its offset is odd", () => {
    expect(lineOf(boxes, { passage: "gone", offset: 0.5 })).toBeNull();
    expect(lineOf(boxes, { passage: "b", offset: 9 })).toBe(600);
    expect(lineOf(boxes, { passage: "b", offset: Number.NaN })).toBe(400);
  });
});

describe("the thread of the section list", () => {
  it("stands in the section being read, as far as it is read", () => {
    expect(threadAt(sections, 700, 1300)).toEqual({ section: "week", index: 1, part: 0.5 });
  });

  it("stands at the first section before it has begun", () => {
    expect(threadAt(sections, 0, 1300)).toEqual({ section: "room", index: 0, part: 0 });
  });

  it("is whole at the end", () => {
    expect(threadAt(sections, 1300, 1300)).toEqual({ section: "ties", index: 2, part: 1 });
  });

  it("is absent where there are no sections", () => {
    expect(threadAt([], 100, 200)).toBeNull();
  });
});

describe("going from section to section", () => {
  it("goes on to the next", () => {
    expect(neighbour(sections, 520, "next", 4)).toBe("ties");
    expect(neighbour(sections, 500, "next", 4)).toBe("ties");
    expect(neighbour(sections, -40, "next", 4)).toBe("week");
    expect(neighbour(sections, 900, "next", 4)).toBeNull();
  });

  it("goes back to the beginning of this one, and from there to the one before", () => {
    expect(neighbour(sections, 700, "last", 4)).toBe("week");
    expect(neighbour(sections, 502, "last", 4)).toBe("room");
    expect(neighbour(sections, 200, "last", 4)).toBeNull();
  });
});
