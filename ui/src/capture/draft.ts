import { keepCardsDraft, keepDraft, putAwayDraft } from "../api/commands";
import type { Cards, Origin } from "../host/bindings";

/** How often what is being typed goes into the file, in milliseconds. */
export const DRAFT_EVERY = 2000;

/** What is being written: a line, or three cards. */
export interface Words {
  text: string;
  cards: Cards | null;
}

/** Whether there is nothing in it that would be missed. */
export function isBlank({ text, cards }: Words): boolean {
  if (cards === null) return text.trim() === "";
  return [cards.met, ...cards.cards.flatMap((card) => [card.name, card.text])].every(
    (words) => words.trim() === "",
  );
}

/** The one draft in the file, as far as this sheet knows it. */
export interface DraftInFile {
  /** Brings the file's draft up to these words; blank ones put it away. Rejects with a Failure. */
  write(words: Words): Promise<void>;
}

/** Keeps the draft of one sheet, writing only what differs, one write after the other. */
export function draftInFile(found: Words | null, from: Origin | null): DraftInFile {
  let inFile = JSON.stringify(found);
  let last: Promise<void> = Promise.resolve();

  async function writeNow(words: Words | null): Promise<void> {
    const wished = JSON.stringify(words);
    if (wished === inFile) return;
    if (words === null) await putAwayDraft();
    else if (words.cards) await keepCardsDraft(words.cards, from);
    else await keepDraft(words.text, from);
    inFile = wished;
  }

  return {
    write(words) {
      const wished = isBlank(words) ? null : words;
      // After whatever is still being written, and whether or not that went well.
      last = last.then(
        () => writeNow(wished),
        () => writeNow(wished),
      );
      return last;
    },
  };
}
