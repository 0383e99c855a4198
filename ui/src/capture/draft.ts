import { keepDraft, putAwayDraft } from "../api/commands";
import type { Origin } from "../host/bindings";

/** How often what is being typed goes into the file, in milliseconds. */
export const DRAFT_EVERY = 2000;

/** The one draft in the file, as far as this sheet knows it. */
export interface DraftInFile {
  /** Brings the file's draft up to this text; an empty one puts it away. Rejects with a Failure. */
  write(text: string): Promise<void>;
}

/** Keeps the draft of one sheet, writing only what differs, one write after the other. */
export function draftInFile(found: string, from: Origin | null): DraftInFile {
  let inFile = found;
  let last: Promise<void> = Promise.resolve();

  async function writeNow(text: string): Promise<void> {
    const wished = text.trim() === "" ? "" : text;
    if (wished === inFile) return;
    if (wished === "") await putAwayDraft();
    else await keepDraft(wished, from);
    inFile = wished;
  }

  return {
    write(text) {
      // After whatever is still being written, and whether or not that went well.
      last = last.then(
        () => writeNow(text),
        () => writeNow(text),
      );
      return last;
    },
  };
}
