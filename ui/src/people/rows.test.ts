import { describe, expect, it } from "vitest";
import type { Reach } from "../host/bindings";
import { asTyped, rowAfter, rowOf, rowOfFound } from "./rows";
import { hrefOf } from "./reach";

describe("moving in the list", () => {
  it("goes up and down, and stays at its ends", () => {
    expect(rowAfter("ArrowDown", 1, 3, 10)).toBe(4);
    expect(rowAfter("ArrowUp", -1, 3, 10)).toBe(2);
    expect(rowAfter("ArrowDown", 1, 9, 10)).toBe(9);
    expect(rowAfter("ArrowUp", -1, 0, 10)).toBe(0);
  });

  it("goes to either end at once", () => {
    expect(rowAfter("Home", 0, 5, 10)).toBe(0);
    expect(rowAfter("End", 0, 5, 10)).toBe(9);
  });

  it("leaves every other key alone, and an empty list altogether", () => {
    expect(rowAfter("a", 0, 5, 10)).toBeNull();
    expect(rowAfter("ArrowDown", 1, 0, 0)).toBeNull();
  });
});

describe("a row", () => {
  it("has nothing to remember where nothing is written", () => {
    expect(rowOf({ id: "jun", name: "Jun", remember_for: null, date: null }).remember_for).toEqual([]);
  });

  it("has nothing to remember either when it was found without a sentence", () => {
    const found = { id: "jun", name: [], remember_for: [{ text: "", hit: false }], where: [] };
    expect(rowOfFound(found).remember_for).toEqual([]);
  });

  it("is searched by the words alone, however they were spaced", () => {
    expect(asTyped("  Mara \t Lindqvist ")).toBe("Mara Lindqvist");
  });
});

describe("a way to reach somebody", () => {
  it.each<[Reach, string | null]>([
    [{ kind: "email", label: null, value: " leila@letters.example" }, "mailto:leila@letters.example"],
    [{ kind: "phone", label: "mobile", value: "+49 (30) 123-45" }, "tel:+493012345"],
    [{ kind: "link", label: null, value: "www.letters.example" }, "https://www.letters.example"],
    [{ kind: "link", label: null, value: "http://letters.example" }, "http://letters.example"],
    [{ kind: "address", label: null, value: "1 Calder Street" }, null],
  ])("opens %j at %j", (reach, href) => {
    expect(hrefOf(reach)).toBe(href);
  });
});
