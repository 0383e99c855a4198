import type { TodayPage } from "../../src/host/bindings";
import type { Answers } from "../shell";

const three: TodayPage = {
  date: "Monday 23 November",
  title: "Three people today",
  lead: "None of them is urgent. One is plenty.",
  items: [
    {
      id: "1",
      kind: "follow_up",
      person: { id: "leila", name: "Leila Haddad", remember_for: "Writes the email you have been avoiding." },
      why: "Tell her how the landlord letter went",
      met: null,
      quiet: "You set this two weeks ago.",
      time: null,
      reach: { kind: "email", label: null, value: "leila@haddadletters.example" },
    },
    {
      id: "2",
      kind: "follow_up",
      person: { id: "dariusz", name: "Dariusz Zieliński", remember_for: "Reads leases without panic." },
      why: "Ask about the move",
      met: null,
      quiet: "You set this for today.",
      time: null,
      reach: null,
    },
    {
      id: "3",
      kind: "follow_up",
      person: { id: "thandiwe", name: "Thandiwe Mokoena", remember_for: "Asks the second question." },
      why: "You wanted to write to Thandiwe.",
      met: "At the harbour festival, 2 May.",
      quiet: "You set this for Friday.",
      time: null,
      reach: null,
    },
  ],
};

let day = three;

function without({ id }: Record<string, unknown>): void {
  const items = day.items.filter((item) => item.id !== id);
  const none = items.length === 0;
  day = {
    ...day,
    items,
    title: none ? "That is today." : items.length === 1 ? "One person today" : "Two people today",
    lead: none ? "You can close the window now." : day.lead,
  };
}

/** The day. */
export const todayAnswers: Answers = {
  today: () => day,
  done: (args) => {
    without(args);
    return { said: "Done.", undo: true };
  },
  let_go: (args) => {
    without(args);
    return { said: "Let go. Leila stays in People.", undo: true };
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
};
