import { startWithComputer } from "../api/commands";
import { offerTo, refuse, say } from "./said.svelte";

async function answer(on: boolean): Promise<void> {
  try {
    const outcome = await startWithComputer(on);
    if (on) say(outcome);
  } catch (thrown) {
    refuse(thrown);
  }
}

/** Passes on the core's offer to start with the computer, where an act came back with one. */
export function offerStart(sentence: string | null): void {
  if (sentence === null) return;
  offerTo({
    sentence,
    choices: [
      { label: "Start quietly", act: () => answer(true) },
      { label: "I will open it myself", act: () => answer(false) },
    ],
  });
}
