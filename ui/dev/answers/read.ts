import second from "../../../essays/what-to-remember-someone-for.md?raw";
import first from "../../../essays/why-networking-doesnt-work-the-way-you-think.md?raw";
import type {
  AfterReading,
  Bringing,
  Brought,
  Essay,
  EssayHead,
  EssayPage,
  EssayText,
  Margin,
  MarginNote,
  Pace,
  ReadingPosition,
  Selected,
  ShelfEssay,
  ShelfPage,
} from "../../src/host/bindings";
import type { Answers } from "../shell";
import { essayOf } from "./essay";

const essays = [
  essayOf("why-networking-doesnt-work-the-way-you-think", first),
  essayOf("what-to-remember-someone-for", second),
];
const notes = new Map<string, MarginNote[]>();
const after: AfterReading = {
  series: "The Strata Series, Social Class / Identity",
  now: "Leila is on Today.",
  leads_to: "today",
};

const paceOf = ({ sections, minutes }: Essay): Pace[] => {
  const passages = sections.flatMap((section) => section.passages);
  return [
    { passage: passages[0]?.id ?? "", left: minutes === 2 ? "Two quiet minutes" : "Six quiet minutes" },
    { passage: passages[3]?.id ?? "", left: "About five minutes left" },
  ];
};

const yours: ShelfEssay[] = [];

const places = new Map<string, ReadingPosition>();

/** Essays. */
export const readAnswers: Answers = {
  essays: (): EssayHead[] => essays,
  essay: ({ slug }): EssayPage => {
    const essay = essays.find((one) => one.slug === slug);
    if (!essay) throw { code: "not_found", message: "That essay is not here.", hint: null };
    return { ...essay, place: places.get(essay.slug) ?? null, pace: paceOf(essay), after };
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
  essay_shelf: (): ShelfPage => ({
    groups: [
      {
        title: "The Strata Series",
        cluster: "Social Class / Identity",
        essays: essays
          .filter(({ source }) => source === "built_in")
          .map((essay) => ({ ...essay, takes: "Six quiet minutes", from: null })),
      },
      ...(yours.length > 0 ? [{ title: "Yours", cluster: null, essays: yours }] : []),
    ],
  }),
  bring_essay: ({ text, how }): Brought => {
    const given = text as EssayText;
    const { kind } = how as Bringing;
    const known = yours.find((essay) => essay.from?.endsWith(given.file_name));
    if (known && kind === "ask") {
      const asks = `${known.title} is here already. Is this a new version of it?`;
      return { slug: null, said: null, question: { slug: known.slug, asks, text: given } };
    }
    const slug = `yours-${yours.length + 1}`;
    const head = {
      ...(essays[1] as Essay),
      slug,
      title: given.text.split("\n")[0] ?? "",
      source: "yours" as const,
    };
    yours.push({ ...head, takes: "One quiet minute", from: `Yours, from ${given.file_name}` });
    essays.push(head);
    return { slug, said: { said: `${head.title} is here, with the others.`, undo: true }, question: null };
  },
  open_essay_file: () => null,
  remove_essay: ({ slug }) => {
    const at = yours.findIndex((essay) => essay.slug === slug);
    const [gone] = yours.splice(at, 1);
    return { said: `${gone?.title ?? ""} is removed.`, undo: true };
  },
  save_essay: () => null,
};
