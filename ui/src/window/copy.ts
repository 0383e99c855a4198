import { copy } from "../host/clipboard";
import { refuse, say } from "./said.svelte";

/** Puts a text on the clipboard and says so. */
export async function copyAndSay(text: string): Promise<void> {
  if (await copy(text)) say({ said: "Copied.", undo: false });
  else refuse({ code: "clipboard", message: "This could not be copied.", hint: "Select it instead." });
}
