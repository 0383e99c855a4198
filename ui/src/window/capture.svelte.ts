import type { Cards, Draft, Origin } from "../host/bindings";
import { reading } from "./place.svelte";

/** What the sheet opens with. The title is that of the section the person came to mind in. */
export interface CaptureOpening {
  text: string;
  /** What stands on three cards, where they are what it opens with. */
  cards: Cards | null;
  from: Origin | null;
  title: string | null;
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
export function openCapture({ text = "", three = false }: { text?: string; three?: boolean } = {}): void {
  const cards = three ? { met: "", cards: [] } : null;
  opening ??= draft ?? { text, cards, from: reading.origin, title: reading.title };
}

/** Closes the sheet; what is given stays in it as the draft. */
export function closeCapture(kept: CaptureOpening | null = null): void {
  draft = kept;
  opening = null;
}

/** Lays a draft into the closed sheet, as it was found at the start. */
export function layDraft(found: Draft | null): void {
  draft = found && { text: found.text, cards: found.cards, from: found.from, title: null };
}
