import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { pretend } from "../../dev/pretend";
import { shellSays } from "../../dev/shell";
import type { TodayPage, TodayPageItem } from "../host/bindings";
import { hearChanges } from "../window/changes";
import { place } from "../window/place.svelte";
import { said } from "../window/said.svelte";
import Today from "./Today.svelte";

function item(id: string, name: string): TodayPageItem {
  return {
    id,
    kind: "follow_up",
    person: { id: `p-${id}`, name, remember_for: `What ${name} is for.` },
    why: `Ask ${name} about the move`,
    met: null,
    quiet: "You set this for Tuesday.",
    time: null,
    reach: null,
    latest: null,
  };
}

const three: TodayPage = {
  date: "Monday 23 November",
  title: "Three people today",
  lead: "None of them is urgent. One is plenty.",
  items: [item("1", "Leila"), item("2", "Dariusz"), item("3", "Thandiwe")],
  passed: [],
  at_once: null,
  room: "three",
  tank: false,
  can_put_back: false,
};

/** A day from which whatever is dealt with goes. */
function aDay(items = three.items) {
  let day: TodayPage = { ...three, items };
  const settle = ({ id }: Record<string, unknown>) => {
    const left = day.items.filter((one) => one.id !== id);
    day = { ...day, items: left, title: left.length === 0 ? "That is today." : day.title };
    return { said: "Done.", undo: true, interaction: null };
  };
  return { today: () => day, done: settle, let_go: settle, later: settle };
}

async function shown(given = aDay(), settings = {}) {
  const asked = pretend(given, settings);
  render(Today);
  await screen.findByRole("heading", { level: 1 });
  return asked;
}

const waiters = () => within(screen.getByRole("list")).queryAllByRole("button", { expanded: false });
const waiting = () => waiters().map((button) => button.textContent);
const opened = () => document.querySelector("li[aria-current] h2")?.textContent?.trim();
const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key });

describe("Today", () => {
  test("opens the first person and lets the others wait as buttons", async () => {
    await shown();
    expect(opened()).toBe("Leila");
    expect(screen.getByText("Ask Leila about the move")).toBeTruthy();
    expect(waiting()).toHaveLength(2);
    expect(screen.queryByText("Ask Dariusz about the move")).toBeNull();
  });

  test("opens one who waits and closes the other, and the focus goes along", async () => {
    await shown();
    await fireEvent.click(screen.getByRole("button", { name: /^Dariusz/ }));
    expect(opened()).toBe("Dariusz");
    expect(waiting()).toHaveLength(2);
    expect(document.activeElement?.textContent).toBe("Dariusz");
  });

  test("says what passed last with whoever is open", async () => {
    const latest = "9 November: You asked: a second pair of eyes.";
    await shown(aDay([{ ...item("1", "Leila"), latest }, item("2", "Dariusz")]));
    expect(screen.getByText(latest)).toBeTruthy();
  });

  test("leads from a name to the person", async () => {
    await shown();
    await fireEvent.click(screen.getByRole("button", { name: "Leila" }));
    expect(place.at).toEqual({ name: "person", id: "p-1" });
  });

  test.each([
    ["d", "done"],
    ["x", "let_go"],
  ])("takes %s for the open follow-up, says it, and goes to the next person", async (key, command) => {
    const asked = await shown();
    await press(key);
    await waitFor(() => expect(opened()).toBe("Dariusz"));
    expect(asked.find((one) => one.command === command)?.args).toEqual({ id: "1" });
    expect(said.line).toMatchObject({ said: "Done.", undo: true });
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Dariusz"));
  });

  test("gives the focus to the title when nobody is left", async () => {
    await shown(aDay([item("1", "Leila")]));
    await fireEvent.click(screen.getByRole("button", { name: "Done" }));
    const title = await screen.findByRole("heading", { name: "That is today." });
    await waitFor(() => expect(document.activeElement).toBe(title));
  });

  test("offers four days and a typed one for Later", async () => {
    const asked = await shown();
    await press("l");
    const group = screen.getByRole("group", { name: "Later: Leila" });
    expect([...group.querySelectorAll("button")].map((button) => button.textContent?.trim())).toEqual([
      "Tomorrow",
      "Next week",
      "Next month",
      "No day",
    ]);
    expect(document.activeElement?.textContent?.trim()).toBe("Tomorrow");
    await fireEvent.click(screen.getByRole("button", { name: "No day" }));
    await waitFor(() => expect(opened()).toBe("Dariusz"));
    expect(asked.find((one) => one.command === "later")?.args).toEqual({ id: "1", when: "someday" });
  });

  test("keeps a day that was not understood, and says how to put it", async () => {
    const later = () => {
      throw { code: "date", message: "When would that be?", hint: 'Try "in two weeks" or "7 December".' };
    };
    await shown({ ...aDay(), later });
    await press("l");
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Another day, in words" });
    await fireEvent.input(field, { target: { value: "whenever" } });
    await press("Enter", field);
    expect((await screen.findByRole("status")).textContent?.trim()).toBe(
      'When would that be? Try "in two weeks" or "7 December".',
    );
    expect(field.value).toBe("whenever");
    await press("Escape", field);
    expect(document.activeElement?.textContent?.trim()).toBe("Later");
    expect(screen.queryByRole("status")).toBeNull();
  });

  test("moves through the list with J and K and the arrows, and with one stop for Tab", async () => {
    await shown();
    const names = () => document.activeElement?.textContent?.trim().split(" ")[0];
    await press("j");
    expect(names()).toContain("Leila");
    await press("ArrowDown", document.activeElement ?? document.body);
    await press("j", document.activeElement ?? document.body);
    expect(names()).toContain("Thandiwe");
    await press("k", document.activeElement ?? document.body);
    expect(names()).toContain("Dariusz");
    const stops = waiters().filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map((stop) => stop.textContent)).toEqual([expect.stringContaining("Dariusz")]);
  });

  test("leaves letters alone where they are turned off", async () => {
    const asked = await shown(aDay(), { single_keys: false });
    await press("d");
    expect(opened()).toBe("Leila");
    expect(asked.some(({ command }) => command === "done")).toBe(false);
  });

  test("says a refusal beside the person, who stays", async () => {
    const done = () => {
      throw { code: "full", message: "The disk is full.", hint: "Make some room, then try again." };
    };
    await shown({ ...aDay(), done });
    await fireEvent.click(screen.getByRole("button", { name: "Done" }));
    expect((await screen.findByRole("status")).textContent).toContain("The disk is full.");
    expect(opened()).toBe("Leila");
  });

  test("asks again when what it stands on has changed", async () => {
    let day: TodayPage = {
      ...three,
      title: "Nobody today",
      lead: "Read a little, or close the window.",
      items: [],
    };
    await shown({ ...aDay(), today: () => day });
    expect(screen.getByText("Read a little, or close the window.")).toBeTruthy();
    const stop = hearChanges();
    day = three;
    await waitFor(async () => {
      await shellSays("changed", { topics: ["reminders"] });
      expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Three people today");
    });
    stop();
  });
});
