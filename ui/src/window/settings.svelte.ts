import { setSetting } from "../api/commands";
import type { Settings } from "../host/bindings";
import { refuse } from "./said.svelte";

/** The reader's type size, in px of the essay, as the settings allow it. */
export const SMALLEST_TEXT = 17;
export const LARGEST_TEXT = 28;
/** The size at which everything has the size it was drawn in. */
export const USUAL_TEXT = 21;

let now = $state.raw<Settings | null>(null);

/** The settings as the core last gave them; null before the start was answered. */
export const settings = {
  get now(): Settings | null {
    return now;
  },
  /** Whether single letters act as keys. */
  get singleKeys(): boolean {
    return now?.single_keys ?? true;
  },
};

/** Takes what the core says the settings are, and dresses the page accordingly. */
export function takeSettings(given: Settings): void {
  now = given;
  const page = document.documentElement;
  page.dataset.theme = given.theme;
  page.dataset.face = given.face;
  page.dataset.leading = given.leading;
  // Everything is in rem, so the whole window follows the reader's text size.
  page.style.fontSize = `${((given.text_size / USUAL_TEXT) * 100).toFixed(3)}%`;
}

/** Changes one setting; a refusal becomes the error line. */
export async function change(key: keyof Settings, value: string): Promise<void> {
  try {
    takeSettings(await setSetting(key, value));
  } catch (thrown) {
    refuse(thrown);
  }
}

/** Text larger or smaller by so many px, within what is allowed; 0 is as it was. */
export function resizeText(by: number): void {
  if (!now) return;
  const wished = by === 0 ? USUAL_TEXT : now.text_size + by;
  const size = Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, wished));
  if (size !== now.text_size) void change("text_size", String(size));
}
