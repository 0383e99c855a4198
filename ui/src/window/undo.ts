import { redo, undo } from "../api/commands";
import { refuse, say } from "./said.svelte";

/** Takes back the last act, whichever window or command did it, and says which it was. */
export async function undoLast(): Promise<void> {
  try {
    say(await undo());
  } catch (thrown) {
    refuse(thrown);
  }
}

/** Does again what was taken back. */
export async function redoLast(): Promise<void> {
  try {
    say(await redo());
  } catch (thrown) {
    refuse(thrown);
  }
}
