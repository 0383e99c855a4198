import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { introducingFrom } from "../../dev/answers/introductions";
import { pretend } from "../../dev/pretend";
import { shellSays } from "../../dev/shell";
import { hearChanges } from "../window/changes";
import { place } from "../window/place.svelte";
import { said } from "../window/said.svelte";
import Introductions from "./Introductions.svelte";

const writeText = vi.fn(() => Promise.resolve());

beforeEach(() => {
  writeText.mockClear();
  writeText.mockImplementation(() => Promise.resolve());
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
});

async function shown(answers = introducingFrom()) {
  const asked = pretend(answers);
  render(Introductions);
  await screen.findByRole("heading", { level: 1 });
  return asked;
}

const sheet = () => within(document.querySelector<HTMLElement>("li[aria-current]") as HTMLElement);
const waiting = () =>
  screen.queryAllByRole("button", { expanded: false }).filter((one) => one.dataset.handle);
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("Introductions", () => {
  test("opens the first pair and lets the others wait as buttons", async () => {
    await shown();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Who could help whom");
    expect(sheet().getByRole("button", { name: "Amara Okafor" })).toBeTruthy();
    expect(waiting()).toHaveLength(2);
    expect(waiting()[0]?.textContent).toContain("Keeping a clinic’s books");
  });

  test("marks the words that both have", async () => {
    await shown();
    const marks = document.querySelectorAll("li[aria-current] mark");
    expect([...marks].map((mark) => mark.textContent)).toEqual(["lease", "leases"]);
  });

  test("shows one question at a time: the second only after the first yes", async () => {
    await shown();
    expect(sheet().getByText(/I remember for this/)).toBeTruthy();
    expect(sheet().queryByText(/A friend is working on/)).toBeNull();
    expect(screen.queryByRole("button", { name: "Copy to ask Dariusz" })).toBeNull();
  });

  test("goes through all steps, with each text on the clipboard and the focus in the sheet", async () => {
    const asked = await shown();
    for (const name of [
      "Copy to ask Amara",
      "Amara said yes",
      "Copy to ask Dariusz",
      "Dariusz said yes",
      "Introduce them",
    ]) {
      await press(name);
      await waitFor(() => expect(screen.queryByRole("button", { name })).toBeNull());
      await waitFor(() => expect(document.activeElement?.textContent).toBe("Amara Okafor"));
    }
    expect(writeText.mock.calls.map(([text]: unknown[]) => String(text).slice(0, 12))).toEqual([
      "I know someo",
      "A friend is ",
      "Amara, this ",
    ]);
    expect(screen.getByText("You introduced them today.")).toBeTruthy();
    await press("Heard back");
    await waitFor(() => expect(waiting()).toHaveLength(1));
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Leila Haddad"));
    const steps = asked.filter(({ command }) => command === "introduce").map(({ args }) => args.step);
    expect(steps).toEqual(["asked", "yes", "asked", "yes", "made", "heard"]);
  });

  test("says what was copied, and offers to undo it", async () => {
    await shown();
    await press("Copy to ask Amara");
    await waitFor(() => expect(said.line).toEqual({ said: "Copied. Written down.", undo: true }));
  });

  test("goes on where the clipboard refuses, and says to select the text instead", async () => {
    writeText.mockImplementation(() => Promise.reject(new Error("no")));
    await shown();
    await press("Copy to ask Amara");
    await screen.findByRole("button", { name: "Amara said yes" });
    expect(said.failure?.hint).toBe("Select it instead.");
    expect(sheet().getByText(/I remember for this/)).toBeTruthy();
  });

  test("copies a question again without asking twice", async () => {
    const asked = await shown(introducingFrom(1));
    await press("Copy again");
    await waitFor(() => expect(said.line?.said).toBe("Copied."));
    expect(asked.some(({ command }) => command === "introduce")).toBe(false);
  });

  test("sets two aside and opens the next", async () => {
    await shown();
    await press("Not these two");
    await waitFor(() => expect(sheet().getByRole("button", { name: "Leila Haddad" })).toBeTruthy());
  });

  test("sets an ordinary follow-up where one wishes to be reminded", async () => {
    const asked = await shown(introducingFrom(1));
    await press("Remind me");
    expect(screen.queryByRole("button", { name: "No day" })).toBeNull();
    await press("Next week");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Next week" })).toBeNull());
    expect(asked.find(({ command }) => command === "remind")?.args).toEqual({
      person: "amara",
      when: "next week",
      why: "The introduction of Amara and Dariusz",
    });
  });

  test("opens one that waits, with the focus, and the arrows go through all", async () => {
    await shown();
    await fireEvent.click(waiting()[1] as HTMLElement);
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Wren Callahan"));
    await fireEvent.keyDown(document.body, { key: "ArrowUp" });
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Leila Haddad"));
  });

  test("leads from a name to the person", async () => {
    await shown();
    await press("Dariusz Zieliński");
    expect(place.at).toEqual({ name: "person", id: "dariusz" });
  });

  test("says so where there are no thoughts", async () => {
    await shown({ introductions: () => ({ pairs: [], known: true }) });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("No thoughts at present.");
    expect(screen.getByText(/^They appear when what one person works on/)).toBeTruthy();
  });

  test("asks again when an introduction changed elsewhere", async () => {
    const asked = await shown();
    const stop = hearChanges();
    const before = asked.length;
    await shellSays("changed", { topics: ["introductions"] });
    await waitFor(() => expect(asked.length).toBeGreaterThan(before));
    stop();
  });
});
