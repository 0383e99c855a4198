import type { Selected, Spot } from "../host/bindings";

/** What is selected, as the core is told, and the line on which it ends. */
export interface Chosen {
  selected: Selected;
  line: DOMRect | null;
}

/** The passages of the essay itself, without those of footnotes that are open. */
export function passagesOf(essay: HTMLElement): HTMLElement[] {
  const all = [...essay.querySelectorAll<HTMLElement>("[data-passage]")];
  return all.filter((passage) => passage.closest("aside") === null);
}

/** What is selected of the essay's passages; null where that is nothing. */
export function chosenIn(essay: HTMLElement, selection: Selection | null): Chosen | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (range.toString().trim() === "") return null;
  const passages = passagesOf(essay).filter((passage) => range.intersectsNode(passage));
  const [first, last] = [passages[0], passages.at(-1)];
  if (!first || !last) return null;
  const from = first.contains(range.startContainer)
    ? spotIn(first, range.startContainer, range.startOffset)
    : spot(first, 0);
  const to = last.contains(range.endContainer)
    ? spotIn(last, range.endContainer, range.endOffset)
    : spot(last, lengthOf(last));
  const lines = [...range.getClientRects()].filter(({ width }) => width > 1);
  return { selected: { from, to }, line: lines.at(-1) ?? null };
}

/** A whole passage, as if it were selected. */
export function wholeOf(passage: HTMLElement): Chosen {
  const range = document.createRange();
  range.selectNodeContents(passage);
  return {
    selected: { from: spot(passage, 0), to: spot(passage, lengthOf(passage)) },
    line: [...range.getClientRects()].at(-1) ?? null,
  };
}

/** Where a place of the page lies in the text of its passage. */
export function spotIn(passage: HTMLElement, node: Node, offset: number): Spot {
  let length = 0;
  let at: Node = node;
  const silent = silentAround(passage, node);
  if (silent) at = silent;
  else if (node instanceof Text) length = offset;
  else for (const child of [...node.childNodes].slice(0, offset)) length += lengthOf(child);
  while (at !== passage) {
    for (let before = at.previousSibling; before; before = before.previousSibling) length += lengthOf(before);
    if (!at.parentNode) break;
    at = at.parentNode;
  }
  return spot(passage, length);
}

function spot(passage: HTMLElement, offset: number): Spot {
  return { passage: passage.dataset.passage ?? "", offset };
}

/** How much of the passage's text a node shows: a button shows none, and some say themselves how much. */
function lengthOf(node: Node): number {
  if (node instanceof Text) return node.length;
  if (node instanceof HTMLElement) {
    if (node.dataset.length !== undefined) return Number(node.dataset.length);
    if (node instanceof HTMLBRElement) return 1;
    if (node instanceof HTMLButtonElement) return 0;
  }
  return [...node.childNodes].reduce((length, child) => length + lengthOf(child), 0);
}

/** What shows other words than the text has, around a node. */
function silentAround(passage: HTMLElement, node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  const silent = element?.closest("button, [data-length]") ?? null;
  return silent !== null && passage.contains(silent) ? silent : null;
}
