import { apart } from "./apart";

/**
 * Lays the notes of the margin beside their lines, and apart where they would lie on one another. What opens
 * beside a line for a moment, a footnote or the question, stays there, and notes make room.
 */
export function layBeside(essay: HTMLElement): void {
  const notes = [...essay.querySelectorAll<HTMLElement>("[data-beside]")].filter(isThere);
  const others = [...essay.querySelectorAll<HTMLElement>(".footnote, .mind, .asking")].filter(isThere);
  const { top: above } = essay.getBoundingClientRect();
  const wished = notes.map((note) => ({
    top: lineTop(essay, note) - above,
    height: note.offsetHeight,
    fixed: false,
  }));
  const fixed = others.map((other) => {
    const { top, height } = other.getBoundingClientRect();
    return { top: top - above, height, fixed: true };
  });
  const tops = apart([...wished, ...fixed]);
  notes.forEach((note, nth) => {
    const from = note.offsetParent?.getBoundingClientRect().top ?? above;
    note.style.setProperty("--top", `${Math.round((tops[nth] ?? 0) + above - from)}px`);
  });
}

/** Where something of one line has its top so that its words lie on the last line of a mark. */
export function topBeside(line: DOMRect, note: Element): number {
  const height = parseFloat(getComputedStyle(note).lineHeight) || line.height;
  return line.top + (line.height - height) / 2;
}

/** The last line of what is marked. */
export function lastLineOf(essay: HTMLElement, id: string): DOMRect | null {
  const pieces = [...essay.querySelectorAll(`mark[data-mark~="${id}"]`)];
  return pieces.flatMap((piece) => [...piece.getClientRects()]).at(-1) ?? null;
}

function lineTop(essay: HTMLElement, note: HTMLElement): number {
  const line = lastLineOf(essay, note.dataset.beside ?? "");
  return line ? topBeside(line, note) : note.getBoundingClientRect().top;
}

function isThere(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
