import type {
  CaptureReading,
  Cards,
  CardsReading,
  Chip,
  Kept,
  KeptCards,
  Mark,
  Start,
} from "../../src/host/bindings";
import type { Answers } from "../shell";
import { windowAnswers } from "./window";

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

function readThree({ cards }: Cards): CardsReading {
  const read = cards.map(({ name, text }) => {
    const blank = `${name}${text}`.trim() === "";
    const promised = /follow up|ask|tell/i.test(text);
    return {
      blank,
      lines: [
        blank
          ? "Or leave this card blank"
          : promised
            ? "Follow up: Monday 7 December, in two weeks"
            : "No follow-up",
      ],
      problem: !blank && name.trim() === "" ? "Who is this? A first name will do." : null,
      known: name.startsWith("Leila") ? { id: "leila", name: "Leila Haddad" } : null,
    };
  });
  const written = read.filter(({ blank }) => !blank).length;
  return { cards: read, keep: ["Keep", "Keep one", "Keep both", "Keep all three"][written] ?? "Keep" };
}

const keptCards: KeptCards = {
  people: [{ id: "mara", name: "Mara Lindqvist" }],
  said: { said: "Kept.", undo: true },
  offer_start: null,
};

/** The capture sheet. */
export const captureAnswers: Answers = {
  read_capture: ({ text }) => read(String(text)),
  keep: () => kept,
  add_to: () => kept,
  keep_marked: () => kept,
  quick_start: () => ({ settings: (windowAnswers.start?.({}) as Start).settings, draft: null }),
  recall: () => ({ one: null, several: null }),
  keep_quick: () => kept,
  spoke_today_quick: () => null,
  keep_quick_draft: () => null,
  show_quick: () => null,
  hide_quick: () => null,
  resize_quick: () => null,
  read_cards: ({ cards }) => readThree(cards as Cards),
  keep_cards: () => keptCards,
  keep_cards_draft: () => null,
  as_cards: ({ text }) => {
    const [name = "", ...rest] = String(text).split(/\s*—\s*/);
    return { met: "", cards: [{ name, text: rest.join(" — ") }] };
  },
  as_line: ({ cards }) => (cards as Cards).cards.map(({ name, text }) => `${name} — ${text}`)[0] ?? "",
  keep_draft: () => null,
  put_away_draft: () => null,
};
