import { describe, expect, it } from "vitest";
import type { Passage } from "../host/bindings";
import { blocksOf, takesDropCap } from "./blocks";

function passage(id: string, more: Partial<Passage> = {}): Passage {
  const plain = { quotes: 0, lists: 0, mark: null, code_language: null };
  return { id, kind: "paragraph", ...plain, text: id, spans: [], ...more };
}

const bullet = { number: null };

describe("what stands on the page", () => {
  it("leaves paragraphs as they come", () => {
    expect(blocksOf([passage("a"), passage("b")]).map((block) => block.kind)).toEqual(["passage", "passage"]);
  });

  it("gathers items into one list, each with its mark and all that belongs to it", () => {
    const [list] = blocksOf([
      passage("a", { lists: 1, mark: { number: 3 } }),
      passage("b", { lists: 1 }),
      passage("c", { lists: 2, mark: bullet }),
    ]);
    expect(list).toMatchObject({
      kind: "list",
      items: [
        { mark: "3.", depth: 1, passages: [{ id: "a" }, { id: "b" }] },
        { mark: "•", depth: 2, passages: [{ id: "c" }] },
      ],
    });
  });

  it("keeps a list within a quote inside it", () => {
    const [quote, after] = blocksOf([
      passage("a", { quotes: 1, kind: "quote" }),
      passage("b", { quotes: 1, lists: 1, mark: bullet }),
      passage("c"),
    ]);
    expect(quote).toMatchObject({ kind: "quote", blocks: [{ kind: "passage" }, { kind: "list" }] });
    expect(after).toMatchObject({ kind: "passage", passage: { id: "c" } });
  });
});

describe("the drop cap", () => {
  const long = "Seen from outside, a network that holds looks like almost nothing. ".repeat(3);

  it("stands in a paragraph that is long enough for it", () => {
    expect(takesDropCap(passage("a", { text: long }))).toBe(true);
  });

  it.each([
    ["a short paragraph", { text: "Needing help is ordinary." }],
    ["a quote", { text: long, quotes: 1 }],
    ["an item", { text: long, lists: 1, mark: bullet }],
    ["code", { text: long, kind: "code" as const }],
    ["a paragraph that opens with a mark", { text: `"${long}` }],
  ])("is not drawn in %s", (_, more) => {
    expect(takesDropCap(passage("a", more))).toBe(false);
  });
});
