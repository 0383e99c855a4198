import { copy } from "../host/clipboard";
import { refuse, say } from "./said.svelte";

/** Puts a text on the clipboard, and says so where that fails. */
export async function copied(text: string): Promise<boolean> {
  if (await copy(text)) return true;
  refuse({ code: "clipboard", message: "This could not be copied.", hint: "Select it instead." });
  return false;
}

/** Puts a text on the clipboard and says so. */
export async function copyAndSay(text: string): Promise<void> {
  if (await copied(text)) say({ said: "Copied.", undo: false });
}
