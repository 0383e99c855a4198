import type { ReadingPosition } from "../host/bindings";

/**
 * Where the reader is: which passage lies at the reading line, and how far into it. Pure, from boxes that the
 * page measured. A passage's box begins where the one before it ends, so that a heading belongs to what
 * follows it and no position falls between two boxes.
 */

/** Where a passage ends, in pixels from the top of the essay. Boxes come in the order of the page. */
export interface PassageBox {
  passage: string;
  bottom: number;
}

/** The place at `line` (pixels from the top of the essay); null where nothing is on the page. */
export function placeAt(boxes: readonly PassageBox[], line: number): ReadingPosition | null {
  let top = 0;
  for (const { passage, bottom } of boxes) {
    if (line < bottom) return { passage, offset: partOf(line - top, bottom - top) };
    top = bottom;
  }
  const last = boxes.at(-1);
  return last ? { passage: last.passage, offset: 1 } : null;
}

/** The line (pixels from the top of the essay) of a place; null when its passage is no longer there. */
export function lineOf(boxes: readonly PassageBox[], place: ReadingPosition): number | null {
  let top = 0;
  for (const { passage, bottom } of boxes) {
    if (passage === place.passage) return top + clamp(place.offset ?? 0) * (bottom - top);
    top = bottom;
  }
  return null;
}

/** Where a section begins, in pixels from the top of the essay. */
export interface SectionTop {
  section: string;
  top: number;
}

/** The section being read, and how much of it lies behind, 0 to 1. */
export interface Thread {
  section: string;
  index: number;
  part: number;
}

/** How far the thread of the section list has come at `line`; the last section ends at `end`. */
export function threadAt(sections: readonly SectionTop[], line: number, end: number): Thread | null {
  const first = sections[0];
  if (!first) return null;
  let index = 0;
  while (index + 1 < sections.length && (sections[index + 1]?.top ?? Infinity) <= line) index += 1;
  const { section, top } = sections[index] ?? first;
  const next = sections[index + 1]?.top ?? end;
  return { section, index, part: partOf(line - top, next - top) };
}

/**
 * The section to go to from `line`: the next one, or the beginning of this one, or the one before it. Under the title
 * one is in the first already.
 */
export function neighbour(
  sections: readonly SectionTop[],
  line: number,
  towards: "last" | "next",
  near: number,
): string | null {
  if (towards === "next") {
    const from = Math.max(line, sections[0]?.top ?? line);
    return sections.find(({ top }) => top > from + near)?.section ?? null;
  }
  const behind = sections.filter(({ top }) => top < line - near).at(-1);
  return behind?.section ?? null;
}

function partOf(length: number, whole: number): number {
  return whole > 0 ? clamp(length / whole) : 0;
}

function clamp(part: number): number {
  return Number.isFinite(part) ? Math.min(1, Math.max(0, part)) : 0;
}
