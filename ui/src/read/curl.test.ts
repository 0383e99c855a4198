import { describe, expect, it } from "vitest";
import { curl, curlText, type Stretch } from "./curl";

const plain = (text: string): Stretch => ({ text, verbatim: false });
const code = (text: string): Stretch => ({ text, verbatim: true });

describe("curled quotes", () => {
  it.each([
    ["Doesn't", "Doesn’t"],
    ['She said "later" twice.', "She said “later” twice."],
    ["He said 'later' twice.", "He said ‘later’ twice."],
    ["\"'Later,' she said.\"", "“‘Later,’ she said.”"],
    ["the boys' coats", "the boys’ coats"],
    ["back in the '90s, 'twas quiet", "back in the ’90s, ’twas quiet"],
    ["rock 'n' roll", "rock ’n’ roll"],
    ['a word\u2014"another"\u2014a third', "a word—“another”—a third"],
    ['("in brackets")', "(“in brackets”)"],
    ["a hour's work", "a hour’s work"],
    ["it ended '", "it ended ’"],
    ["", ""],
  ])("draws %j as %j", (written, drawn) => {
    expect(curlText(written, "en")).toBe(drawn);
  });

  it("closes in one stretch what opened in another", () => {
    expect(curl([plain('"'), plain("Dormant Ties"), plain('", 2011')], "en-GB")).toEqual([
      "“",
      "Dormant Ties",
      "”, 2011",
    ]);
  });

  it("leaves code as it was written, and goes on after it", () => {
    expect(curl([plain("say '"), code(`print("it's")`), plain("'")], "en")).toEqual([
      "say ‘",
      `print("it's")`,
      "’",
    ]);
  });

  it("touches only the apostrophe inside a word where the language is another", () => {
    expect(curlText('l\'été, "bien"', "fr")).toBe('l’été, "bien"');
  });

  it("leaves what is already curled as it is", () => {
    const drawn = "“It’s late,” she said, ‘and cold’.";
    expect(curlText(drawn, "en")).toBe(drawn);
  });

  it("never makes a text longer or shorter, so that places in it keep their number", () => {
    const odd = ["'''", '""', "a'\"b", "\u{1F33F}'s \"", '\u05E9\u05DC\u05D5\u05DD "', "\n'\t\""];
    for (const text of odd) expect(curlText(text, "en")).toHaveLength(text.length);
  });
});
