import { MOD } from "../window/keys";

/** Keys that need no other key held with them. */
const ALONE = /^F([1-9]|1\d|2[0-4])$/;

/** The names of keys as they stand on the keyboard, in the order in which they are held. */
export function namesOf(keys: string): string[] {
  return keys.split("+").map((name) => (name === "CmdOrCtrl" ? MOD : name.replace(/^(Key|Digit)/, "")));
}

/** The keys of this press, as the setting has them; null while only the keys that are held are down. */
export function pressed(event: KeyboardEvent): string | null {
  const name = /^(Key|Digit)(.)$/.exec(event.code)?.[2] ?? event.code;
  if (/^(Control|Shift|Alt|Meta|OS)/.test(name) || !/^[A-Za-z0-9]+$/.test(name)) return null;
  const command = MOD === "Cmd" ? event.metaKey : event.ctrlKey;
  const held = [
    command ? "CmdOrCtrl" : null,
    MOD === "Cmd" && event.ctrlKey ? "Ctrl" : null,
    event.altKey ? "Alt" : null,
    event.shiftKey ? "Shift" : null,
    MOD !== "Cmd" && event.metaKey ? "Super" : null,
  ].filter((key) => key !== null);
  // With Shift alone a letter is a capital, everywhere.
  if (held.every((key) => key === "Shift") && !ALONE.test(name)) return null;
  return [...held, name].join("+");
}
