import { settings } from "./settings.svelte";

const MAC = /mac|iphone|ipad/i.test(navigator.platform);

/** Whether the key that goes with commands here is held: Cmd on macOS, Ctrl elsewhere. */
export function mod(event: KeyboardEvent): boolean {
  return MAC ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
}

/** The name of that key, as it is written beside a control. */
export const MOD = MAC ? "Cmd" : "Ctrl";

/** Whether this asks for three cards. With Shift the key has another name on every layout, so its place counts. */
export function threeCards(event: KeyboardEvent): boolean {
  return mod(event) && event.shiftKey && !event.altKey && event.code === "Digit3";
}

/** Whether something is being typed into, so that letters are letters. */
export function inField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select, [contenteditable]"))
  );
}

/** Whether a dialog has the floor: keys of the page below rest meanwhile. */
export function dialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

/**
 * The single key of this event, in lower case, where single keys may act: outside fields and dialogs, with no
 * other key held, and only while the setting allows it. Otherwise null.
 */
export function singleKey(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return null;
  if (!settings.singleKeys || inField(event.target) || dialogOpen()) return null;
  return event.key.length === 1 ? event.key.toLowerCase() : null;
}

/** Up or Down, or K or J where single keys may act: -1, 1, or 0 for any other key. */
export function listStep(event: KeyboardEvent): -1 | 0 | 1 {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return 0;
  const key = singleKey(event);
  if (event.key === "ArrowDown" || key === "j") return 1;
  if (event.key === "ArrowUp" || key === "k") return -1;
  return 0;
}
