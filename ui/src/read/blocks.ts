import type { Passage } from "../host/bindings";

/** An item of a list: its bullet or number, how deep it stands, and the passages that belong to it. */
export interface Item {
  mark: string | null;
  depth: number;
  passages: Passage[];
}

/** What stands on the page one below the other: passages come one by one, and belong together here. */
export type Block =
  | { kind: "passage"; passage: Passage }
  | { kind: "list"; items: Item[] }
  | { kind: "quote"; blocks: Block[] };

/** Gathers the passages of a section into quotes and lists; every passage is in exactly one block, in order. */
export function blocksOf(passages: readonly Passage[]): Block[] {
  return runsOf(passages, (passage) => passage.quotes > 0).flatMap((run): Block[] => {
    const blocks = listsOf(run);
    return isWithin(run, "quotes") ? [{ kind: "quote", blocks }] : blocks;
  });
}

/** What stands before an item, as it is read: its number, or a bullet. */
export function markOf(passage: Passage): string | null {
  if (!passage.mark) return null;
  return passage.mark.number === null ? "\u2022" : `${passage.mark.number}.`;
}

/** A drop cap needs three lines to stand in, and a letter to begin with. */
export function takesDropCap(passage: Passage | undefined): boolean {
  return (
    passage?.kind === "paragraph" &&
    passage.quotes === 0 &&
    passage.lists === 0 &&
    passage.text.length >= 180 &&
    /^\p{L}/u.test(passage.text)
  );
}

function listsOf(passages: readonly Passage[]): Block[] {
  return runsOf(passages, (passage) => passage.lists > 0).flatMap((run): Block[] =>
    isWithin(run, "lists")
      ? [{ kind: "list", items: itemsOf(run) }]
      : run.map((passage) => ({ kind: "passage", passage })),
  );
}

function itemsOf(passages: readonly Passage[]): Item[] {
  const items: Item[] = [];
  for (const passage of passages) {
    const item = items.at(-1);
    if (item && passage.mark === null) item.passages.push(passage);
    else items.push({ mark: markOf(passage), depth: passage.lists, passages: [passage] });
  }
  return items;
}

function isWithin(run: readonly Passage[], what: "quotes" | "lists"): boolean {
  return (run[0]?.[what] ?? 0) > 0;
}

function runsOf(passages: readonly Passage[], sort: (passage: Passage) => boolean): Passage[][] {
  const runs: Passage[][] = [];
  let last: boolean | null = null;
  for (const passage of passages) {
    const now = sort(passage);
    const run = runs.at(-1);
    if (run && now === last) run.push(passage);
    else runs.push([passage]);
    last = now;
  }
  return runs;
}
