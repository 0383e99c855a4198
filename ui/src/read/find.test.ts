import { describe, expect, it } from "vitest";
import { findIn, placesInWords } from "./find";

const slices = (blocks: string[], words: string): string[] =>
  findIn(blocks, words).map(({ block, start, end }) => blocks[block]?.slice(start, end) ?? "");

describe("finding words in an essay", () => {
  it("finds every place, in order", () => {
    expect(findIn(["a coat, a coat", "no", "Coat"], "coat")).toEqual([
      { block: 0, start: 2, end: 6 },
      { block: 0, start: 10, end: 14 },
      { block: 2, start: 0, end: 4 },
    ]);
  });

  it.each([
    ["it's", "It\u2019s"],
    ['"so"', "\u201cSo\u201d"],
    ["strasse", "Straße"],
    ["zielinski", "Zieliński"],
    ["cafe", "CAFÉ"],
    ["well... then", "well\u2026 then"],
  ])("reads %s as %s", (typed, written) => {
    expect(slices([`before ${written} after`], typed)).toEqual([written]);
  });

  it("takes an accent with its letter, and counts an emoji whole", () => {
    expect(slices(["e\u0301te\u0301 \u{1f9e5} end"], "ete")).toEqual(["e\u0301te\u0301"]);
    expect(slices(["\u{1f9e5} coat"], "coat")).toEqual(["coat"]);
  });

  it("finds nothing by nothing", () => {
    expect(findIn(["words"], "  ")).toEqual([]);
    expect(findIn(["words"], "word order")).toEqual([]);
  });

  it("says how often in words", () => {
    expect([0, 1, 3, 40].map(placesInWords)).toEqual([
      "Nowhere in this essay",
      "One place",
      "Three places",
      "Many places",
    ]);
  });
});
