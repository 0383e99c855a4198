import type { Mark } from "../host/bindings";

/** A stretch of the text from `start` to before `end`, in UTF-16 units as a textarea counts. */
export interface Stretch {
  start: number;
  end: number;
}

function sharedLength(a: string, b: string, most: number): number {
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared += 1;
  return shared;
}

function sharedTail(a: string, b: string, most: number): number {
  let shared = 0;
  while (shared < most && a[a.length - 1 - shared] === b[b.length - 1 - shared]) shared += 1;
  return shared;
}

/**
 * The segments of an earlier reading, fitted to the text as it is now: what was typed since belongs to the
 * segment it was typed into, until the core has read it. Joined, they are always exactly the text.
 */
export function underlay(segments: readonly Mark[], text: string): Mark[] {
  const read = segments.map((segment) => segment.text).join("");
  if (segments.length === 0) return text === "" ? [] : [{ text, part: null }];
  if (read === text) return [...segments];
  const head = sharedLength(read, text, Math.min(read.length, text.length));
  const tail = sharedTail(read, text, Math.min(read.length, text.length) - head);
  const typed = text.slice(head, text.length - tail);
  const fitted: Mark[] = [];
  let at = 0;
  let placed = false;
  for (const segment of segments) {
    const end = at + segment.text.length;
    const before = segment.text.slice(0, Math.max(0, Math.min(head, end) - at));
    const after = segment.text.slice(Math.max(0, Math.min(read.length - tail - at, segment.text.length)));
    const holds: boolean = !placed && head <= end;
    const kept = before + (holds ? typed : "") + after;
    placed ||= holds;
    if (kept !== "") fitted.push({ text: kept, part: segment.part });
    at = end;
  }
  return fitted;
}

/** Where the words of a part stand, from its first to its last; null if it has none in the text. */
export function stretchOf(segments: readonly Mark[], part: number): Stretch | null {
  const first = segments.findIndex((segment) => segment.part === part);
  const last = segments.findLastIndex((segment) => segment.part === part);
  if (first === -1) return null;
  const length = (some: readonly Mark[]) => some.reduce((sum, segment) => sum + segment.text.length, 0);
  return { start: length(segments.slice(0, first)), end: length(segments.slice(0, last + 1)) };
}

/** The part the caret is in, or stands at the end of; null between parts. */
export function partAt(segments: readonly Mark[], caret: number): number | null {
  let at = 0;
  let touching: number | null = null;
  for (const segment of segments) {
    const end = at + segment.text.length;
    if (caret > at && caret <= end && segment.part !== null) return segment.part;
    if (caret === at && segment.part !== null) touching = segment.part;
    at = end;
  }
  return touching;
}
