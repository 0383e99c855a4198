import type { CaptureReading, Chip, Kept, Mark } from "../../src/host/bindings";
import type { Answers } from "../shell";

// Far less than the core hears: enough to look at the sheet.
const PARTS: { part: string; label: string; begins: RegExp; value: (words: string) => string }[] = [
  { part: "met", label: "Met", begins: /^met /i, value: (words) => words.replace(/^met /i, "") },
  {
    part: "follow_up",
    label: "Follow up",
    begins: /^(follow up|ask|tell)/i,
    value: () => "Monday 7 December, in two weeks",
  },
];

function read(text: string): CaptureReading {
  const segments: Mark[] = [];
  const chips: Chip[] = [];
  for (const [index, piece] of text.split(/(\s*[—;]\s*)/).entries()) {
    if (index % 2 === 1 || piece === "") {
      if (piece !== "") segments.push({ text: piece, part: null });
      continue;
    }
    const known = PARTS.find(({ begins }) => begins.test(piece));
    const part = known?.part ?? (index === 0 ? "name" : "remember_for");
    const label = known?.label ?? (index === 0 ? "Name" : "Remember for");
    const value = known?.value(piece) ?? piece;
    segments.push({ text: piece, part: chips.length });
    chips.push({ part, label, value, sure: !piece.endsWith("~"), index: chips.length, hint: null });
  }
  return {
    segments,
    chips,
    problem: text.trim() === "" ? "Who is this? A first name will do." : null,
    known: text.startsWith("Leila") ? { id: "leila", name: "Leila Haddad" } : null,
  };
}

const kept: Kept = {
  person: { id: "mara", name: "Mara Lindqvist" },
  reminder: "9",
  said: { said: "Kept. You will be told on Monday 7 December.", undo: true },
  offer_start: "To tell you on Monday 7 December, this has to start with the computer.",
};

/** The capture sheet. */
export const captureAnswers: Answers = {
  read_capture: ({ text }) => read(String(text)),
  keep: () => kept,
  add_to: () => kept,
  keep_draft: () => null,
  put_away_draft: () => null,
};
