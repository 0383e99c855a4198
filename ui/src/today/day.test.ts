import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { pretend } from "../../dev/pretend";
import type { Answers } from "../../dev/shell";
import type { TodayPage, TodayPageItem } from "../host/bindings";
import { place } from "../window/place.svelte";
import { said } from "../window/said.svelte";
import Today from "./Today.svelte";

function item(name: string, kind = "follow_up"): TodayPageItem {
  return {
    id: `i-${name}`,
    kind,
    person: { id: `p-${name}`, name: `${name} Okafor`, remember_for: `What ${name} is for.` },
    why: kind === "follow_up" ? `Ask ${name} about the move` : null,
    met: null,
    quiet: kind === "date" ? "Birthday today" : "Only a thought: about every two months",
    time: null,
    reach: null,
    latest: null,
  };
}

const usual: TodayPage = {
  date: "Monday 23 November",
  title: "Two people today",
  lead: "None of them is urgent. One is plenty.",
  items: [item("Leila"), item("Dariusz")],
  passed: [],
  at_once: null,
  room: "three",
  tank: false,
  can_put_back: false,
};

const enough: TodayPage = {
  ...usual,
  title: "That is enough for today",
  lead: "Leila and Dariusz will wait. They come back one at a time, starting Wednesday.",
  items: [],
  tank: true,
  can_put_back: true,
};

/** Today over a day that acts may replace. */
async function shown(first: Partial<TodayPage> = {}, given: Answers = {}) {
  const day = { page: { ...usual, ...first } };
  const asked = pretend({
    today: () => day.page,
    tank_empty: () => {
      day.page = enough;
      return null;
    },
    tank_back: () => {
      day.page = usual;
      return null;
    },
    ...given,
  });
  render(Today);
  await screen.findByRole("heading", { level: 1 });
  const times = (command: string) => asked.filter((one) => one.command === command);
  return { times, day };
}

const press = (key: string) => fireEvent.keyDown(document.body, { key });
const button = (name: string) => screen.getByRole("button", { name });
const named = () => [...document.querySelectorAll("[data-handle]")].map((one) => one.textContent ?? "");

describe("the tank", () => {
  test("is emptied with E, and the title has the focus", async () => {
    const { times } = await shown();
    await press("e");
    const title = await screen.findByRole("heading", { name: "That is enough for today" });
    expect(times("tank_empty")).toHaveLength(1);
    await waitFor(() => expect(document.activeElement).toBe(title));
    await waitFor(() => expect(said.aloud).toContain("will wait"));
    expect(screen.queryByRole("button", { name: "The tank is empty" })).toBeNull();
  });

  test("is emptied once, however often E is pressed meanwhile", async () => {
    const { times } = await shown();
    await Promise.all([press("e"), press("e")]);
    await screen.findByRole("heading", { name: "That is enough for today" });
    await press("e");
    expect(times("tank_empty")).toHaveLength(1);
  });

  test("puts them back with one press", async () => {
    await shown(enough);
    await fireEvent.click(button("Put them back"));
    expect(await screen.findByRole("heading", { name: "Two people today" })).toBeTruthy();
    expect(button("The tank is empty")).toBeTruthy();
  });

  test("offers nothing to put back once somebody has come up again, and reading still", async () => {
    await shown({ ...enough, can_put_back: false });
    expect(screen.queryByRole("button", { name: "Put them back" })).toBeNull();
    await fireEvent.click(button("Read a little"));
    expect(place.at.name).toBe("read");
  });

  test("leaves what stands that day below", async () => {
    await shown({ ...enough, title: "One person today", items: [item("Ines", "date")] });
    expect(document.querySelector("li[aria-current] h2")?.textContent?.trim()).toBe("Ines Okafor");
    expect(button("Put them back")).toBeTruthy();
  });

  test("stays as it was where that could not be kept, and says why", async () => {
    await shown(
      {},
      {
        tank_empty: () => {
          throw { code: "full", message: "The disk is full.", hint: null };
        },
      },
    );
    await fireEvent.click(button("The tank is empty"));
    await waitFor(() => expect(said.failure?.message).toBe("The disk is full."));
    expect(named()).toHaveLength(2);
  });

  test("has nobody to let wait on a day without anybody", async () => {
    const { times } = await shown({ items: [], title: "Nobody today" });
    expect(screen.queryByRole("button", { name: "The tank is empty" })).toBeNull();
    await press("e");
    expect(times("tank_empty")).toHaveLength(0);
  });
});

describe("the room", () => {
  test("is chosen in words at the foot of the page", async () => {
    const { times } = await shown();
    await fireEvent.click(button("Room today: three"));
    const options = screen.getAllByRole("option").map((option) => option.textContent?.trim());
    expect(options).toEqual(["one", "two", "three", "four", "five"]);
    await fireEvent.click(screen.getByRole("option", { name: "one" }));
    await waitFor(() => expect(times("set_setting")[0]?.args).toEqual({ key: "room", value: "1" }));
    await waitFor(() => expect(times("today").length).toBeGreaterThan(1));
  });
});

describe("a day that is too full", () => {
  const eight = ["Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal"].map((name) => item(name));
  const away = { title: "You have been away", items: eight, at_once: 5 };

  test("shows five at first, and the others at a press", async () => {
    await shown(away);
    expect(named()).toHaveLength(5);
    await fireEvent.click(button("The others"));
    expect(named()).toHaveLength(8);
    await fireEvent.click(button("Only the first ones"));
    expect(named()).toHaveLength(5);
  });

  test("lets the rest go as one act, and says it", async () => {
    const rest = { said: "The rest is let go. Everybody stays in People.", undo: true };
    const { times, day } = await shown(away, {
      let_the_rest_go: () => {
        day.page = { ...day.page, items: eight.slice(0, 5), at_once: null };
        return rest;
      },
    });
    await fireEvent.click(button("Let the rest go"));
    await waitFor(() => expect(screen.queryByRole("button", { name: "The others" })).toBeNull());
    expect(times("let_the_rest_go")).toHaveLength(1);
    expect(said.line).toEqual(rest);
    await waitFor(() => expect(document.activeElement?.textContent).toBe("You have been away"));
  });
});

test("what went quiet is said at the end of the page", async () => {
  await shown({ passed: ["Friday was the last day for writing to Amara."] });
  expect(screen.getByText("Friday was the last day for writing to Amara.")).toBeTruthy();
});

test.each([
  ["date", "Birthday today"],
  ["cadence", "Only a thought: about every two months"],
])("a %s has its sentence and its quiet line, and no why", async (kind, quiet) => {
  await shown({ items: [item("Leila", kind)] });
  expect(screen.getByText("What Leila is for.")).toBeTruthy();
  expect(screen.getByText(quiet)).toBeTruthy();
  expect(document.querySelector(".why")).toBeNull();
});
