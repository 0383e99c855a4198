import type { Cards, Draft, LineToMark, Origin } from "../host/bindings";
import { reading } from "./place.svelte";

/** What the sheet opens with. The title is that of the section the person came to mind in. */
export interface CaptureOpening {
  text: string;
  /** What stands on three cards, where they are what it opens with. */
  cards: Cards | null;
  from: Origin | null;
  title: string | null;
  /** The line that brought the person to mind, to be marked for them. A draft waits without it. */
  line: LineToMark | null;
}

/** What the sheet is asked to open with. */
interface Asked {
  text?: string;
  three?: boolean;
  line?: LineToMark | null;
}

let opening = $state.raw<CaptureOpening | null>(null);
let draft = $state.raw<CaptureOpening | null>(null);

/** The capture sheet: open with something, or closed with perhaps a draft in it. */
export const capture = {
  get opening(): CaptureOpening | null {
    return opening;
  },
  /** What was being written when the sheet last closed. */
  get draft(): CaptureOpening | null {
    return draft;
  },
};

/**
 * Opens the sheet, with the section being read as the origin. A draft comes back first, whatever else was to be
 * written: there is one, and opening something else over it would lose words.
 */
export function openCapture({ text = "", three = false, line = null }: Asked = {}): void {
  const cards = three ? { met: "", cards: [] } : null;
  opening ??= draft ?? { text, cards, from: reading.origin, title: reading.title, line };
}

/** Closes the sheet; what is given stays in it as the draft. */
export function closeCapture(kept: CaptureOpening | null = null): void {
  draft = kept;
  opening = null;
}

/** Lays a draft into the closed sheet, as it was found at the start. */
export function layDraft(found: Draft | null): void {
  draft = found && { text: found.text, cards: found.cards, from: found.from, title: null, line: null };
}
