import type { IntroductionsPage, PairShown, SideShown, Step } from "../../src/host/bindings";
import type { Answers } from "../shell";

const wished = new URLSearchParams(globalThis.location?.search ?? "").has("introductions");

function side(id: string, name: string, says: string, because: string): SideShown {
  const at = says.indexOf(because);
  const pieces = [
    { text: says.slice(0, at), hit: false },
    { text: because, hit: true },
    { text: says.slice(at + because.length), hit: false },
  ];
  return { id, name, says: pieces.filter(({ text }) => text !== ""), question: null, quiet: null };
}

const ASK_AMARA =
  "I know someone I remember for this: “Reading leases without panic.”\nWould it help to meet, or not now?";
const ASK_DARIUSZ =
  "A friend is working on this: “A lease for the old bakery on Calder Street.”\nMay I introduce you two? No is a fine answer.";
const INTRODUCE =
  "Amara, this is Dariusz Zieliński. Dariusz, this is Amara Okafor.\n\nAmara is working on this: “A lease for the old bakery on Calder Street.”\nDariusz is the one I remember for this: “Reading leases without panic.”\n\nYou both said yes to meeting. The rest is yours.";

const amara = side("amara", "Amara Okafor", "A lease for the old bakery on Calder Street.", "lease");
const dariusz = side("dariusz", "Dariusz Zieliński", "Reading leases without panic.", "leases");

/** A pair of which one step may be taken: the two questions, then the introduction. */
function pair(key: string, a: SideShown, b: SideShown): PairShown {
  const first = a.name.split(" ")[0] ?? a.name;
  return {
    key,
    a: { ...a, question: ASK_AMARA },
    b,
    introduction: null,
    foot: "The introduction opens when both have said yes.",
    steps: [
      { step: "asked", label: `Copy to ask ${first}`, copies: ASK_AMARA, of: a.id },
      { step: "not_these_two", label: "Not these two", copies: null, of: null },
    ],
    remind: null,
  };
}

const opens = "The introduction opens when both have said yes.";
const left = { step: "left", label: "Leave it there", copies: null, of: null } as const;

/** How Amara and Dariusz stand after so many steps forward. */
const stages: PairShown[] = [
  pair("amara dariusz", amara, dariusz),
  {
    key: "amara dariusz",
    a: { ...amara, question: ASK_AMARA, quiet: "Asked today." },
    b: dariusz,
    introduction: null,
    foot: opens,
    steps: [
      { step: "yes", label: "Amara said yes", copies: null, of: "amara" },
      { step: "no", label: "Amara said no", copies: null, of: "amara" },
      left,
    ],
    remind: { person: "amara", why: "The introduction of Amara and Dariusz" },
  },
  {
    key: "amara dariusz",
    a: { ...amara, quiet: "Said yes today." },
    b: { ...dariusz, question: ASK_DARIUSZ },
    introduction: null,
    foot: opens,
    steps: [{ step: "asked", label: "Copy to ask Dariusz", copies: ASK_DARIUSZ, of: "dariusz" }, left],
    remind: null,
  },
  {
    key: "amara dariusz",
    a: { ...amara, quiet: "Said yes today." },
    b: { ...dariusz, question: ASK_DARIUSZ, quiet: "Asked today." },
    introduction: null,
    foot: opens,
    steps: [
      { step: "yes", label: "Dariusz said yes", copies: null, of: "dariusz" },
      { step: "no", label: "Dariusz said no", copies: null, of: "dariusz" },
      left,
    ],
    remind: { person: "dariusz", why: "The introduction of Amara and Dariusz" },
  },
  {
    key: "amara dariusz",
    a: amara,
    b: dariusz,
    introduction: INTRODUCE,
    foot: "Both have said yes.",
    steps: [{ step: "made", label: "Introduce them", copies: INTRODUCE, of: null }, left],
    remind: null,
  },
  {
    key: "amara dariusz",
    a: amara,
    b: dariusz,
    introduction: INTRODUCE,
    foot: "You introduced them today.",
    steps: [{ step: "heard", label: "Heard back", copies: null, of: null }, left],
    remind: { person: "amara", why: "The introduction of Amara and Dariusz" },
  },
];

const waiting: PairShown[] = [
  pair(
    "leila noor",
    side("leila", "Leila Haddad", "A guide for clinics on asking for overdue grants.", "clinics"),
    side("noor", "Noor Rahimi", "Keeping a clinic’s books calm for eleven years.", "clinic"),
  ),
  pair(
    "wren ines",
    side("wren", "Wren Callahan", "A printed almanac, two hundred copies.", "printed"),
    side("ines", "Ines Castellanos", "Knowing which printer will say yes.", "printer"),
  ),
];

/** Introductions of which one can be walked through to its end; it begins after so many steps. */
export function introducingFrom(begun = 0): Answers {
  let stage: number | null = begun;
  return {
    introductions: (): IntroductionsPage => {
      const first = stage === null ? undefined : stages[stage];
      return { pairs: first ? [first, ...waiting] : waiting, known: true };
    },
    introduce: ({ step }) => {
      const ends: Step[] = ["no", "left", "heard", "not_these_two"];
      stage = ends.includes(step as Step) || stage === null ? null : stage + 1;
      return { said: "Written down.", undo: true };
    },
  };
}

/** Introductions: none, or in the address ?introductions, or ?introductions=4 for after four steps. */
export const introductionAnswers: Answers = wished
  ? introducingFrom(Number(new URLSearchParams(location.search).get("introductions")) || 0)
  : { introductions: (): IntroductionsPage => ({ pairs: [], known: false }) };
