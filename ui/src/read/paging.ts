import { dialogOpen, inField } from "../window/keys";
import { barHeight } from "./eye";

/** Lines of a page that the next one begins with, so that the eye finds on. */
const KEPT = 2;

/** How far a page goes, in px: what is seen of the essay, less two of its lines. */
export function pageOf(essay: HTMLElement): number {
  const line = parseFloat(getComputedStyle(essay).lineHeight) || 0;
  return Math.max(line, window.innerHeight - barHeight() - KEPT * line);
}

/** 1 for a key that turns a page on, -1 for one that turns it back, 0 for any other. */
export function pageKey(event: KeyboardEvent): 1 | 0 | -1 {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return 0;
  if (inField(event.target) || dialogOpen()) return 0;
  if (event.key === "PageDown") return 1;
  if (event.key === "PageUp") return -1;
  // Where something can be pressed, the space bar presses it.
  const pressed = event.target instanceof Element && event.target.closest("button, a, summary, [popover]");
  if (event.key !== " " || pressed) return 0;
  return event.shiftKey ? -1 : 1;
}
