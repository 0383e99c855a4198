import { every, notInTouch } from "../api/commands";
import type { Said, Settled } from "../host/bindings";
import { firstName } from "../window/names";
import { refuse, say, type Choice } from "../window/said.svelte";

async function saying(act: () => Promise<Said>): Promise<void> {
  try {
    say(await act());
  } catch (thrown) {
    refuse(thrown);
  }
}

/** What is offered after Done: that it was not a way of being in touch, where it was written down as one. */
export function afterDone({ interaction }: Settled): Choice[] {
  if (!interaction) return [];
  return [{ label: "Not in touch", act: () => saying(() => notInTouch(interaction)) }];
}

/** What is offered after a thought of a person (an id, and the name) was let go: that there be no more of them. */
export function afterThought(person: string, name: string): Choice[] {
  const called = firstName(name);
  const stop = async (): Promise<Said> => {
    await every(person, "never");
    return { said: `${called} is no longer suggested.`, undo: true };
  };
  return [{ label: `Stop suggesting ${called}`, act: () => saying(stop) }];
}
