import second from "../../../essays/what-to-remember-someone-for.md?raw";
import first from "../../../essays/why-networking-doesnt-work-the-way-you-think.md?raw";
import type {
  EssayPage,
  EssayHead,
  Margin,
  MarginNote,
  ReadingPosition,
  Selected,
} from "../../src/host/bindings";
import type { Answers } from "../shell";
import { essayOf } from "./essay";

const essays = [
  essayOf("why-networking-doesnt-work-the-way-you-think", first),
  essayOf("what-to-remember-someone-for", second),
];
const notes = new Map<string, MarginNote[]>();
const places = new Map<string, ReadingPosition>();

/** Essays. */
export const readAnswers: Answers = {
  essays: (): EssayHead[] => essays,
  essay: ({ slug }): EssayPage => {
    const essay = essays.find((one) => one.slug === slug);
    if (!essay) throw { code: "not_found", message: "That essay is not here.", hint: null };
    return { ...essay, place: places.get(essay.slug) ?? null };
  },
  margin: ({ slug }): Margin => ({ essay: String(slug), notes: notes.get(String(slug)) ?? [] }),
  quotes: () => [],
  mark: ({ slug, selected, person, note }) => {
    const { from, to } = selected as Selected;
    const there = notes.get(String(slug)) ?? [];
    const id = `mark-${there.length + 1}`;
    notes.set(String(slug), [
      ...there,
      {
        id,
        section: from.passage.split(".")[0] ?? "",
        pieces: [{ passage: from.passage, from: from.offset, to: to.offset }],
        quote: "",
        person: person === null ? null : { id: String(person), name: "Wen Abiola", remember_for: null },
        note: note === null ? null : String(note),
        changed: null,
      },
    ]);
    return { id, said: { said: "Marked for Wen.", undo: true } };
  },
  note_mark: () => null,
  keep_place: ({ slug, passage, offset }) => {
    places.set(String(slug), { passage: String(passage), offset: Number(offset) });
    return null;
  },
};
