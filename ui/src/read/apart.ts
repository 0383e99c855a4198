/** Something in the margin: where its line is, how high it is, and whether it stays there whatever comes. */
export interface Beside {
  top: number;
  height: number;
  fixed: boolean;
}

/** So much lies between two notes at least, in px. */
const GAP = 12;

/**
 * Where each stands, so that none lies on another: at its line, or below what is in the way. What is fixed
 * stays; the others come in the order of their lines.
 */
export function apart(notes: readonly Beside[]): number[] {
  const placed: { top: number; bottom: number }[] = [];
  const tops = notes.map(({ top }) => top);
  for (const { top, height, fixed } of notes) if (fixed) placed.push({ top, bottom: top + height });
  const moving = notes.map((note, nth) => ({ ...note, nth })).filter(({ fixed }) => !fixed);
  for (const { nth, top, height } of moving.sort((a, b) => a.top - b.top || a.nth - b.nth)) {
    let free = top;
    for (const other of placed.sort((a, b) => a.top - b.top)) {
      if (free < other.bottom + GAP && other.top < free + height + GAP) free = other.bottom + GAP;
    }
    placed.push({ top: free, bottom: free + height });
    tops[nth] = free;
  }
  return tops;
}
