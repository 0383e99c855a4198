import { describe, expect, it } from "vitest";
import { curlText } from "./curl";
import { cut, stretchesOf, type Stretch } from "./marks";

const stretch = (id: string, from: number, to: number, last = true): Stretch => ({ id, from, to, last });

describe("a text cut by marks", () => {
  it("is one piece where nothing is marked", () => {
    expect(cut("None of the three", 0, [])).toEqual([{ text: "None of the three", marks: [], ends: [] }]);
  });

  it("is cut where a mark begins and ends, and says which mark ends", () => {
    expect(cut("None of the three", 0, [stretch("a", 5, 11)])).toEqual([
      { text: "None ", marks: [], ends: [] },
      { text: "of the", marks: ["a"], ends: ["a"] },
      { text: " three", marks: [], ends: [] },
    ]);
  });

  it("is cut after its drop cap, too", () => {
    const pieces = cut("None of the three", 0, [stretch("a", 5, 11)], 1);
    expect(pieces.map(({ text }) => text)).toEqual(["N", "one ", "of the", " three"]);
  });

  it("lets a mark go on from one span to the next", () => {
    const marks = [stretch("a", 3, 8)];
    expect(cut("None ", 0, marks).map(({ text, marks }) => [text, marks])).toEqual([
      ["Non", []],
      ["e ", ["a"]],
    ]);
    expect(cut("of the", 5, marks).map(({ text, ends }) => [text, ends])).toEqual([
      ["of ", ["a"]],
      ["the", []],
    ]);
  });

  it("has both marks where two lie on one another", () => {
    const pieces = cut("abcdef", 0, [stretch("a", 0, 4), stretch("b", 2, 6)]);
    expect(pieces.map(({ text, marks }) => [text, marks])).toEqual([
      ["ab", ["a"]],
      ["cd", ["a", "b"]],
      ["ef", ["b"]],
    ]);
  });

  it("is the same text again, letter by letter, however it is cut", () => {
    const text = curlText('He said "it\'s 🎈 Zoe\u0301" and went', "en");
    for (let from = 0; from < text.length; from += 1)
      for (let to = from; to <= text.length + 3; to += 1)
        expect(
          cut(text, 0, [stretch("a", from, to)])
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
  });

  it("keeps its places when its quotes are curled", () => {
    const text = 'He said "it\'s" twice';
    const [, marked] = cut(curlText(text, "en"), 0, [stretch("a", 8, 14)]);
    expect(marked?.text).toBe("“it’s”");
  });
});

describe("the marks of an essay", () => {
  it("are given to the passages they go over, and end in the last one", () => {
    const pieces = [
      { passage: "room.1", from: 3, to: 9 },
      { passage: "room.2", from: 0, to: 4 },
    ];
    const found = stretchesOf([{ id: "a", pieces }]);
    expect(found.get("room.1")).toEqual([stretch("a", 3, 9, false)]);
    expect(found.get("room.2")).toEqual([stretch("a", 0, 4)]);
  });
});
