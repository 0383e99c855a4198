import { describe, expect, it } from "vitest";
import type { Footnote, Section } from "../host/bindings";
import { looseNotes, outlineOf } from "./outline";

function section(id: string, level: number, more: Partial<Section> = {}): Section {
  return { id, title: id, level, scene: null, spans: [], passages: [], ...more };
}

const note = (id: string, number: number): Footnote => ({ id, number, text: id, passages: [] });

describe("the outline of an essay", () => {
  it("lists the highest headings and draws the others below them", () => {
    const outline = outlineOf([section("room", 2), section("tag", 3), section("deep", 6), section("end", 2)]);
    expect(outline.map(({ level, listed }) => [level, listed])).toEqual([
      [2, true],
      [3, false],
      [4, false],
      [2, true],
    ]);
  });

  it("takes whatever level the writer began with as the highest", () => {
    expect(outlineOf([section("a", 4), section("b", 5)]).map(({ level }) => level)).toEqual([2, 3]);
  });

  it("names no heading for what stands before the first", () => {
    expect(outlineOf([section("", 0), section("a", 2)])[0]).toMatchObject({ level: 0, listed: false });
  });

  it("takes a heading without a word for none", () => {
    const outline = outlineOf([section("", 1, { title: " " }), section("a", 2), section("b", 3)]);
    expect(outline.map(({ level, listed }) => [level, listed])).toEqual([
      [0, false],
      [2, true],
      [3, false],
    ]);
  });

  it("keeps the footnotes that no line refers to", () => {
    const referring = section("a", 2, { spans: [{ kind: "note", id: "weak", number: 1 }] });
    expect(looseNotes([referring], [note("weak", 1), note("lost", 2)]).map(({ id }) => id)).toEqual(["lost"]);
  });
});
