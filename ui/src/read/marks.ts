import type { MarginNote, MarkedPiece } from "../host/bindings";

/** A piece of a passage that is marked, in UTF-16 units of its text. */
export interface Stretch {
  id: string;
  from: number;
  to: number;
  /** Here the mark ends; a mark may go over several passages. */
  last: boolean;
}

/** A piece of a text, and the marks that lie on it. */
export interface Cut {
  text: string;
  marks: string[];
  /** The marks that end with this piece. */
  ends: string[];
}

/** The marked pieces of each passage, by its id. */
export function stretchesOf(
  marked: readonly { id: string; pieces: readonly MarkedPiece[] }[],
): Map<string, Stretch[]> {
  const found = new Map<string, Stretch[]>();
  for (const { id, pieces } of marked) {
    pieces.forEach(({ passage, from, to }, nth) => {
      const there = found.get(passage) ?? [];
      found.set(passage, [...there, { id, from, to, last: nth === pieces.length - 1 }]);
    });
  }
  return found;
}

/**
 * Cuts a text that begins at `start` of its passage where marks begin and end, and at `also`. The pieces are the text
 * again, letter by letter; curled quotes keep every place its number.
 */
export function cut(text: string, start: number, stretches: readonly Stretch[], also = start): Cut[] {
  const end = start + text.length;
  const wished = [also, ...stretches.flatMap(({ from, to }) => [from, to])];
  const bounds = wished.filter((at) => start < at && at < end);
  const edges = [...new Set([start, ...bounds, end])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, nth) => {
    const to = edges[nth + 1] ?? end;
    const over = stretches.filter((stretch) => stretch.from < to && from < stretch.to);
    const ends = over.filter((stretch) => stretch.last && stretch.to === to);
    return {
      text: text.slice(from - start, to - start),
      marks: over.map(({ id }) => id),
      ends: ends.map(({ id }) => id),
    };
  });
}

/** The passage at whose line a note stands: where its mark ends. */
export function standsAt(note: MarginNote): string | null {
  return note.pieces.at(-1)?.passage ?? null;
}
