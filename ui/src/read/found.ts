import { findIn } from "./find";

/** What stands on the page as one line of words, in which something may be found. */
const BLOCKS = "h1, .heading, [data-passage]";

/** Where the words stand on the page, in its order. */
export function rangesOf(essay: HTMLElement, words: string): Range[] {
  const blocks = [...essay.querySelectorAll<HTMLElement>(BLOCKS)].map(textsOf);
  const found = findIn(
    blocks.map((texts) => texts.map((text) => text.data).join("")),
    words,
  );
  return found.flatMap(({ block, start, end }) => {
    const range = document.createRange();
    const texts = blocks[block] ?? [];
    const from = placeIn(texts, start, false);
    const to = placeIn(texts, end, true);
    if (!from || !to) return [];
    range.setStart(...from);
    range.setEnd(...to);
    return [range];
  });
}

/** Underlines what was found, and the place one is at; nothing where the webview cannot. */
export function underline(ranges: readonly Range[], at: number): void {
  if (!("highlights" in CSS)) return;
  const now = ranges[at];
  if (ranges.length === 0) CSS.highlights.delete("found");
  else CSS.highlights.set("found", new Highlight(...ranges));
  if (now) CSS.highlights.set("found-now", new Highlight(now));
  else CSS.highlights.delete("found-now");
}

/** The text of a block, piece by piece, without the numbers of its notes. */
function textsOf(block: HTMLElement): Text[] {
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("button") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) texts.push(node as Text);
  return texts;
}

/** The piece in which a character of the block stands; an end belongs to the piece before it. */
function placeIn(texts: readonly Text[], offset: number, isEnd: boolean): [Text, number] | null {
  let before = 0;
  for (const text of texts) {
    const within = offset - before;
    if (isEnd ? within <= text.length : within < text.length) return [text, within];
    before += text.length;
  }
  return null;
}
