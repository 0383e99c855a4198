import { describe, expect, it } from "vitest";
import { together } from "./together";

const LONG = "None of the three will write, and it is easy to conclude that one is no good with people";

/** The words of one stretch, with `_` for each space that does not break. */
function drawn(text: string): string {
  return together([{ text, verbatim: false }])
    .join("")
    .replaceAll("\u00a0", "_");
}

describe("the last words of a paragraph", () => {
  it.each([
    ["turn out to be the way in.", "turn out to be the_way_in."],
    ["half a sentence about invoices, and sore feet.", "half a sentence about invoices, and sore_feet."],
    ["gone to whoever is coming in behind you.", "gone to whoever is coming in behind_you."],
    ["they go on about the neighbourhood.", "they go on about the_neighbourhood."],
    ["they are all incomprehensibilities.", "they are all incomprehensibilities."],
    ["of incomprehensibilities, no.", "of incomprehensibilities, no."],
    ["the end of it \n", "the_end_of_it \n"],
  ])("keep company: %j", (end, held) => {
    expect(drawn(`${LONG}; ${end}`)).toBe(`${LONG}; ${held}`);
  });

  it("stay free in a short line, and beyond a line that the writer broke", () => {
    expect(drawn("A line of its own")).toBe("A line of its own");
    expect(drawn(`${LONG}\nby it`)).toBe(`${LONG}\nby it`);
  });

  it("are held across stretches, but not within code", () => {
    const stretches = [
      { text: `${LONG} of `, verbatim: false },
      { text: "the same", verbatim: true },
      { text: " kind", verbatim: false },
    ];
    expect(together(stretches)).toEqual([`${LONG} of `, "the same", "\u00a0kind"]);
  });

  it("are the words that were written, each in its place", () => {
    const text = `${LONG}, or so.`;
    expect(together([{ text, verbatim: false }]).join("")).toHaveLength(text.length);
  });
});
