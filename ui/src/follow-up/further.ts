import { changeSmallThing, every, notInTouch, remind } from "../api/commands";
import type { OfferToTell, Said, Settled } from "../host/bindings";
import { firstName } from "../window/names";
import { askWord, offerTo, refuse, say, type Choice } from "../window/said.svelte";
import { offerStart } from "../window/start-offer";

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
  return [aWordFor(interaction), { label: "Not in touch", act: () => saying(() => notInTouch(interaction)) }];
}

/** The offer to give its sentence to something that was written down without one. */
export function aWordFor(interaction: string): Choice {
  const keep = (text: string): Promise<Said> =>
    changeSmallThing(interaction, { say: text, on: null, kind: null, from: null, people: null });
  return { label: "Add a word", act: () => askWord({ label: "What passed, in a sentence", keep }) };
}

/** After help, offers to set a follow-up that tells them what came of it. */
export function offerToTell(offer: OfferToTell | null): void {
  if (!offer) return;
  const { sentence, person, why } = offer;
  const set = async (when: string): Promise<void> => {
    try {
      const promised = await remind(person, when, why);
      say(promised);
      offerStart(promised.offer_start);
    } catch (thrown) {
      refuse(thrown);
    }
  };
  offerTo({
    sentence,
    choices: [
      { label: "In two weeks", act: () => set("in two weeks") },
      { label: "In a month", act: () => set("in a month") },
      { label: "No need", act: () => undefined },
    ],
  });
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
