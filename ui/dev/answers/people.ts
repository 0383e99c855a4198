import type {
  Action,
  FoundPage,
  Person,
  PersonPage,
  PersonRow,
  Piece,
  Promised,
  Said,
  SmallThings,
} from "../../src/host/bindings";
import type { Answers } from "../shell";

const asked = new URLSearchParams(globalThis.location?.search ?? "");

const spoke: Record<string, string> = {
  amara: "spoke last week",
  dariusz: "last spoke in August",
  ines: "spoke on Thursday",
  jun: "last spoke in 2024",
  leila: "spoke two weeks ago",
};

const ten: PersonRow[] = [
  ["amara", "Amara Okafor", "Turns an empty building into a working one."],
  ["dariusz", "Dariusz Zieliński", "Reads leases without panic."],
  ["ines", "Ines Castellanos", "Knows which printer will say yes."],
  ["jun", "Jun Watanabe", "Fixed the payroll import and never mentioned it again."],
  ["leila", "Leila Haddad", "Writes the email you have been avoiding."],
  ["noor", "Noor Rahimi", "Kept a clinic’s books calm for eleven years."],
  ["samuel", "Samuel Adeyemi", "Draws the map of who looks after what."],
  ["thandiwe", "Thandiwe Mokoena", "Asks the second question."],
  ["tomas", "Tomás Ferreira", "Introduces people, then gets out of the way."],
  ["wren", "Wren Callahan", "Makes spreadsheets that admit what they don’t know."],
].map(([id = "", name = "", remember_for = ""]) => ({ id, name, remember_for, date: null }));

/** As many as the address asks for: ?people=5000, or ?people=0. */
function everybody(): PersonRow[] {
  const many = asked.get("people");
  if (many === null) return ten;
  return Array.from({ length: Number(many) }, (_, nth) => {
    const like = ten[nth % ten.length];
    const sentence =
      nth % 7 === 3
        ? null
        : nth % 11 === 5
          ? `${like?.remember_for} ${like?.remember_for}`
          : like?.remember_for;
    return {
      id: `someone-${nth}`,
      name: `${like?.name} ${nth + 1}`,
      remember_for: sentence ?? null,
      date: null,
    };
  });
}

const leila: Person = {
  id: "leila",
  name: "Leila Haddad",
  remember_for: "Writes the email you have been avoiding.",
  remember_for_before: [{ text: "Runs the writing group on Tuesdays.", until: "2026-11-03" }],
  be_remembered_for: "Reading a draft overnight and marking only three things.",
  working_on: {
    text: "A guide for clinics on asking for overdue grants. The second chapter is stuck.",
    noted_on: "2026-11-03",
  },
  also: "Leeds. Evenings are best. Two boys, one of them a drummer.",
  met: {
    scene: null,
    occasion: "In the queue for coats, after the Tuesday meetup.",
    place: "Calder Hall",
    on: "2026-05-12",
    introduced_by: "Tomás Ferreira",
  },
  from: { essay: "why-networking-doesnt-work-the-way-you-think", section: "thin-ties" },
  reach: [{ kind: "email", label: null, value: "leila@haddadletters.example" }],
  groups: [],
  dates: [{ what: "birthday", on: "--05-12" }],
  cadence: "2 months",
  left_in_peace: false,
  last_interaction_on: null,
  next: { on: "2026-11-23", why: "Tell her how the landlord letter went" },
  created_at: "2026-05-12T20:00:00Z",
  updated_at: "2026-11-03T20:00:00Z",
};

const kinds: SmallThings["kinds"] = [
  { kind: "met", label: "met", from: "both" },
  { kind: "talked", label: "talked", from: "both" },
  { kind: "sent", label: "sent something", from: "you" },
  { kind: "thanked", label: "thanked", from: "you" },
  { kind: "helped", label: "helped", from: "you" },
  { kind: "asked", label: "asked for something", from: "you" },
];

const directions = (name: string): SmallThings["directions"] => [
  { from: "you", label: "from you" },
  { from: "them", label: `from ${name}` },
  { from: "both", label: "both ways" },
];

const nothingPassed = (name: string): SmallThings => ({ things: [], kinds, directions: directions(name) });

const leilasThings: SmallThings = {
  ...nothingPassed("Leila"),
  things: [
    ["10 November", "2026-11-10", "Thanked Leila, the same evening.", "thanked", "you"] as const,
    [
      "9 November",
      "2026-11-09",
      "You asked: a second pair of eyes on the landlord letter.",
      "asked",
      "you",
    ] as const,
    ["2 October", "2026-10-02", "From Leila: a first line for hard emails.", "sent", "them"] as const,
    ["18 September", "2026-09-18", "Read the clinic guide overnight, three marks.", "helped", "you"] as const,
  ].map(([on, day, said, kind, from], nth) => ({
    id: `passed-${nth}`,
    on,
    day,
    said,
    with: nth === 3 ? "With Dariusz." : null,
    say: said.replace(/^(You asked|From Leila): /, ""),
    kind,
    from,
    others: nth === 3 ? [{ id: "dariusz", name: "Dariusz Zieliński" }] : [],
  })),
};

const leilasPage: PersonPage = {
  person: leila,
  next: {
    reminder: "1",
    on: "Today",
    why: "Tell her how the landlord letter went",
    quiet: "You set this two weeks ago.",
    again: null,
    every: null,
    until: null,
  },
  others: [
    {
      reminder: "2",
      on: "No day",
      why: "Lend her the book on grants",
      quiet: null,
      again: null,
      every: null,
      until: null,
    },
  ],
  words: {
    peace: null,
    working_on_label: "Working on now",
    working_on_noted: "Noted on Tuesday 3 November.",
    met_line: "12 May 2026, Calder Hall.",
    met_on: "12 May 2026",
    introduced_by: { id: "tomas", name: "Tomás Ferreira" },
    scene: null,
    cadence: "about every two months",
    dates: [
      {
        id: "leilas-birthday",
        what: "birthday",
        on: "12 May",
        telling: null,
        told: true,
        days_before: 0,
        choices: [
          { days: 0, said: "on the day" },
          { days: 1, said: "the day before" },
          { days: 3, said: "three days before" },
          { days: 7, said: "a week before" },
          { days: 14, said: "two weeks before" },
        ],
      },
    ],
    from: {
      essay: "why-networking-doesnt-work-the-way-you-think",
      essay_title: "Why Networking Doesn't Work the Way You Think",
      section: "thin-ties",
      section_title: "Thin ties",
    },
    before: [{ what: "Runs the writing group on Tuesdays.", on: "3 November" }],
    still_working_on: "Still true",
    introduced: [],
    be_remembered_for: null,
  },
  quiet: null,
  small_things: leilasThings,
  before_you_ask: [
    "You last asked on 9 November, about the landlord letter.",
    "Leila has not yet heard how it went.",
    "Make it easy to say no.",
  ],
  introductions: [],
};

function pageOf(id: unknown): PersonPage {
  if (id === "leila") return leilasPage;
  const row = everybody().find((one) => one.id === id) ?? ten.find((one) => one.id === id);
  if (!row) throw { code: "no_such_person", message: `Nobody by the name of ${String(id)}.`, hint: null };
  return {
    person: {
      ...leila,
      ...row,
      remember_for_before: [],
      be_remembered_for: null,
      working_on: null,
      also: null,
      met: {
        scene: null,
        occasion: null,
        place: null,
        on: null,
        introduced_by: null,
      },
      from: null,
      reach: [],
      dates: [],
      cadence: null,
      next: null,
    },
    next: null,
    others: [],
    words: {
      peace: null,
      working_on_label: "Working on now",
      working_on_noted: null,
      met_line: null,
      met_on: null,
      introduced_by: null,
      scene: null,
      cadence: null,
      dates: [],
      from: null,
      before: [],
      still_working_on: null,
      introduced: id === "tomas" ? [{ id: "leila", name: "Leila Haddad" }] : [],
      be_remembered_for: id === "tomas" ? "Keeping a secret, and a spare key." : null,
    },
    small_things: nothingPassed(row.name.split(" ")[0] ?? ""),
    before_you_ask: ["A first ask can be small.", "Make it easy to say no."],
    quiet: `You could ask what ${row.name.split(" ")[0]} is working on.`,
    introductions: [],
  };
}

function cut(text: string, query: string): Piece[] {
  const at = text.toLowerCase().indexOf(query.toLowerCase());
  if (at < 0) return [{ text, hit: false }];
  return [
    { text: text.slice(0, at), hit: false },
    { text: text.slice(at, at + query.length), hit: true },
    { text: text.slice(at + query.length), hit: false },
  ].filter((piece) => piece.text !== "");
}

const named: { action: Action; name: string }[] = [
  { action: "settings", name: "Settings" },
  { action: "tank_empty", name: "The tank is empty" },
  { action: "dark", name: "A dark page" },
];

const titled = [
  {
    essay: "why-networking-doesnt-work-the-way-you-think",
    section: "thin-ties",
    title: "Thin ties",
    of: "Why Networking Doesn't Work the Way You Think",
  },
];

function find({ query }: Record<string, unknown>): FoundPage {
  const sought = String(query);
  const people = everybody()
    .filter((row) => `${row.name} ${row.remember_for ?? ""}`.toLowerCase().includes(sought.toLowerCase()))
    .map((row) => ({
      id: row.id,
      name: cut(row.name, sought),
      remember_for: row.remember_for === null ? [] : cut(row.remember_for, sought),
      where: row.id === "leila" ? [{ in: "Working on", pieces: cut("A guide for clinics", "guide") }] : [],
    }));
  const begins = (name: string) =>
    name.split(" ").some((word) => word.toLowerCase().startsWith(sought.toLowerCase()));
  return {
    people,
    actions: named.filter(({ name }) => begins(name)).map((one) => ({ ...one, name: cut(one.name, sought) })),
    sections: titled
      .filter(({ title }) => begins(title))
      .map((one) => ({ ...one, title: cut(one.title, sought), excerpt: [] })),
    someone_new: people.length === 0 && /^[\p{L} ]+$/u.test(sought) ? sought : null,
  };
}

const kept: Said = { said: "Kept.", undo: true };

function again(every: unknown): Promised {
  if (every === "sometimes")
    throw { code: "span", message: "How often would that be?", hint: 'Try "two weeks", or "month".' };
  return { said: "Kept. You will be told on Monday 7 December.", undo: true, offer_start: null };
}

/** People and one person's page. */
export const peopleAnswers: Answers = {
  people: ({ order, from }) => {
    const all = everybody();
    const at = Number(from ?? 0);
    const dated = order === "last_spoke";
    return {
      heading: all.length === 0 ? "Nobody here yet." : `Ten people, by ${dated ? "last spoke" : "name"}`,
      count: all.length,
      from: at,
      rows: all
        .slice(at, at + 200)
        .map((row) => ({ ...row, date: dated ? (spoke[row.id] ?? "last spoke in May") : null })),
    };
  },
  find,
  person: ({ id }) => pageOf(id),
  set_person: ({ field, value }) => {
    if (field === "name" && value === "")
      throw { code: "no_name", message: "Who is this?", hint: "A first name will do." };
    return null;
  },
  every: ({ span }) => {
    if (span === "whenever")
      throw {
        code: "span",
        message: "How often would that be?",
        hint: 'Try "two months", or "never" to end it.',
      };
    return null;
  },
  read_small_thing: ({ line }) => ({
    on: String(line).includes("yesterday") ? "Yesterday" : "Today",
    kind: String(line).startsWith("asked") ? "asked" : null,
    from: String(line).startsWith("asked") ? "you" : null,
  }),
  add_small_thing: () => ({ said: "Written down.", undo: true, interaction: "new", tell: null }),
  change_small_thing: () => ({ said: "Written down.", undo: true, interaction: "passed-0", tell: null }),
  remove_small_thing: () => ({ said: "Taken away.", undo: true }),
  spoke_today: () => ({
    said: "Written down. You spoke with Leila.",
    undo: true,
    interaction: "new",
    tell: null,
  }),
  still_working_on: () => ({ said: "Noted as true today.", undo: true }),
  change_reminder: () => kept,
  change_again: ({ every }) => again(every),
  change_date: ({ day }) => {
    if (day === "someday")
      throw {
        code: "bad_value",
        message: "That is no day.",
        hint: "It takes a day such as 12 May, or 12 May 1980.",
      };
    return null;
  },
  remind_again: ({ every }) => again(every),
  remind: () => ({ said: "Kept. You will be told on Monday 7 December.", undo: true, offer_start: null }),
  perhaps_same: () => [],
  not_the_same: () => ({ said: "Two people, then. It is not asked again.", undo: true }),
  others: ({ id, query }) =>
    everybody()
      .filter((row) => row.id !== id && row.name.toLowerCase().includes(String(query).toLowerCase()))
      .slice(0, 6),
  merging: ({ stays, other }) => ({
    title: `Merge ${pageOf(other).person.name} into ${pageOf(stays).person.name}?`,
    lines: [
      `${pageOf(stays).person.name} stays: “${pageOf(stays).person.remember_for}”`,
      `“${pageOf(other).person.remember_for}” is kept as an earlier sentence.`,
      `Kept under Also: “Also called ${pageOf(other).person.name}”.`,
      `All else that is written of ${pageOf(other).person.name} is kept here, once.`,
      "It can be undone.",
    ],
  }),
  merge: () => ({ said: "Merged.", undo: true }),
  set_peace: ({ peace }) => ({
    said: peace ? "Leila is left in peace." : "Leila can come up again.",
    undo: true,
  }),
  removed: () => [
    {
      id: "margarethe",
      name: "Margarethe Vogel",
      remember_for: "Knows every tram by its sound.",
      until: "Can be brought back until Wednesday 23 December.",
    },
  ],
  bring_back: () => ({ said: "Margarethe Vogel is back, with all that is written here.", undo: true }),
  remove: () => ({ said: "Leila Haddad is in the trash for thirty days.", undo: true }),
};
