import type { TodayPage, TodayPageItem } from "../../src/host/bindings";
import type { Answers } from "../shell";

const asked = new URLSearchParams(globalThis.location?.search ?? "");

const usual: TodayPageItem[] = [
  {
    id: "1",
    kind: "follow_up",
    person: { id: "leila", name: "Leila Haddad", remember_for: "Writes the email you have been avoiding." },
    why: "Tell her how the landlord letter went",
    met: null,
    quiet: "You set this two weeks ago.",
    time: null,
    reach: { kind: "email", label: null, value: "leila@haddadletters.example" },
    latest: "10 November: Thanked Leila, the same evening.",
  },
  {
    id: "2",
    kind: "date",
    person: { id: "dariusz", name: "Dariusz Zieliński", remember_for: "Reads leases without panic." },
    why: null,
    met: null,
    quiet: "Birthday today",
    time: null,
    reach: null,
    latest: null,
  },
  {
    id: "thandiwe",
    kind: "cadence",
    person: { id: "thandiwe", name: "Thandiwe Mokoena", remember_for: "Asks the second question." },
    why: null,
    met: null,
    quiet: "Only a thought: about every two months",
    time: null,
    reach: null,
    latest: null,
  },
];

/** Eight of the user's own, as after a week away: ?away. */
const many: TodayPageItem[] = Array.from({ length: 8 }, (_, nth) => ({
  ...(usual[0] as TodayPageItem),
  id: `many-${nth}`,
  person: { id: "jun", name: `Jun Watanabe ${nth + 1}`, remember_for: "Fixed the payroll import." },
}));

const three: TodayPage = {
  date: "Monday 23 November",
  title: "Three people today",
  lead: "None of them is urgent. One is plenty.",
  items: usual,
  passed: [],
  at_once: null,
  room: "three",
  tank: false,
  can_put_back: false,
};

const away: TodayPage = {
  ...three,
  title: "You have been away",
  items: many,
  at_once: 5,
  passed: ["Writing to Amara had no use after Friday. It waits on the page."],
};

let day = asked.has("away") ? away : three;
if (asked.has("tank")) day = emptied();
let before = asked.has("away") ? away : three;

function emptied(): TodayPage {
  return {
    ...day,
    title: "That is enough for today",
    lead: "Leila, Dariusz and Thandiwe will wait. They come back one at a time, starting Wednesday.",
    items: [],
    at_once: null,
    tank: true,
    can_put_back: true,
  };
}

function without({ id }: Record<string, unknown>): TodayPageItem | undefined {
  const gone = day.items.find((item) => item.id === id);
  const items = day.items.filter((item) => item.id !== id);
  const none = items.length === 0;
  day = {
    ...day,
    items,
    title: none ? "That is today." : items.length === 1 ? "One person today" : "Two people today",
    lead: none ? "You can close the window now." : day.lead,
  };
  return gone;
}

const called = (item: TodayPageItem | undefined): string => item?.person.name.split(" ")[0] ?? "Leila";

/** The day. */
export const todayAnswers: Answers = {
  today: () => day,
  done: (args) => {
    const item = without(args);
    const touch = item?.kind !== "date";
    return {
      said: touch ? `Done. Counted as in touch with ${called(item)}.` : "Done.",
      undo: true,
      interaction: touch ? "interaction-1" : null,
    };
  },
  not_in_touch: () => ({ said: "Done, and not counted as in touch with Leila.", undo: true }),
  let_go: (args) => {
    const item = without(args);
    const said: Record<string, string> = { date: "Not this year.", cadence: "Not this time." };
    return { said: said[item?.kind ?? ""] ?? `Let go. ${called(item)} stays in People.`, undo: true };
  },
  later: (args) => {
    if (args.when === "whenever") {
      throw {
        code: "date",
        message: "When would that be?",
        hint: 'Try "in two weeks" or "7 December".',
      };
    }
    without(args);
    return { said: "Tomorrow, then.", undo: true };
  },
  tank_empty: () => {
    before = day;
    day = emptied();
    return null;
  },
  tank_back: () => {
    day = before;
    return null;
  },
  let_the_rest_go: () => {
    day = { ...day, items: day.items.slice(0, 5), at_once: null };
    return { said: "The rest is let go. Everybody stays in People.", undo: true };
  },
};
