import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { pretend } from "../dev/pretend";
import { shellSays, type Answers } from "../dev/shell";
import { introducingFrom } from "../dev/answers/introductions";
import { windowAnswers } from "../dev/answers/window";
import type { Start } from "./host/bindings";
import App from "./App.svelte";
import { capture } from "./window/capture.svelte";
import { go, place } from "./window/place.svelte";
import { offerTo, said } from "./window/said.svelte";

const usual = windowAnswers.start?.({}) as Start;

async function begun(given: Answers = {}, start: Partial<Start> = {}) {
  const asked = pretend({ start: () => ({ ...usual, ...start }), ...given });
  render(App);
  await screen.findByRole("banner");
  return asked;
}

const press = (key: string, more: object = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, ...more });

describe("the window", () => {
  test("names its places, and no place that is not there yet", async () => {
    await begun();
    const nav = screen.getByRole("navigation", { name: "Places" });
    expect([...nav.querySelectorAll("button")].map((button) => button.textContent?.trim())).toEqual([
      "Today",
      "People",
      "Read",
    ]);
    expect(nav.querySelector("[aria-current=page]")?.textContent).toBe("Today");
  });

  test("speaks of introductions from the first thought on, as the third place of four", async () => {
    await begun(introducingFrom());
    const word = await screen.findByRole("button", { name: "Introductions" });
    expect(word.nextElementSibling?.textContent).toBe("Read");
    await press("3");
    expect(place.at.name).toBe("introductions");
    await press("4");
    expect(place.at.name).toBe("read");
  });

  test.each([
    ["2", "people"],
    ["3", "read"],
    ["/", "people"],
  ])("goes somewhere with the single key %s", async (key, name) => {
    await begun();
    await press(key);
    expect(place.at.name).toBe(name);
  });

  test.each([
    ["2", "people"],
    ["k", "people"],
    [",", "settings"],
  ])("goes somewhere with Ctrl %s, single keys or not", async (key, name) => {
    await begun({}, { settings: { ...usual.settings, single_keys: false } });
    await press(key);
    expect(place.at.name).toBe("today");
    await press(key, { ctrlKey: true });
    expect(place.at.name).toBe(name);
  });

  test("opens the sheet with N, and N is a letter inside it", async () => {
    await begun();
    await press("n");
    const field = await screen.findByRole("textbox", { name: "Someone new" });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await press("2", {}, field);
    expect(place.at.name).toBe("today");
  });

  test("gives the focus back when the sheet closes", async () => {
    await begun();
    const button = screen.getByRole("button", { name: "Someone new" });
    button.focus();
    await fireEvent.click(button);
    await press("Escape", {}, await screen.findByRole("textbox", { name: "Someone new" }));
    await waitFor(() => expect(capture.opening).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button));
  });

  test("takes back and does again with Ctrl Z, outside fields", async () => {
    const asked = await begun();
    await press("z", { ctrlKey: true });
    await waitFor(() => expect(said.line?.said).toBe("Undone: kept Mara Lindqvist."));
    await press("Z", { ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(asked.some(({ command }) => command === "redo")).toBe(true));
    await press("n");
    const field = await screen.findByRole("textbox", { name: "Someone new" });
    const before = asked.filter(({ command }) => command === "undo").length;
    await press("z", { ctrlKey: true }, field);
    expect(asked.filter(({ command }) => command === "undo")).toHaveLength(before);
  });

  test("says why nothing was taken back", async () => {
    await begun({
      undo: () => {
        throw { code: "nothing", message: "There is nothing to take back.", hint: null };
      },
    });
    await press("z", { ctrlKey: true });
    expect((await screen.findByRole("status")).textContent).toContain("There is nothing to take back.");
  });

  test("makes the whole page's text larger, smaller and as it was", async () => {
    const asked = await begun();
    await press("+", { ctrlKey: true });
    await waitFor(() => expect(document.documentElement.style.fontSize).toBe("104.762%"));
    expect(asked.find(({ command }) => command === "set_setting")?.args).toEqual({
      key: "text_size",
      value: "22",
    });
    await press("0", { ctrlKey: true });
    await waitFor(() => expect(document.documentElement.style.fontSize).toBe("100%"));
  });

  test("begins with the first page once, without places, and its keys rest", async () => {
    const asked = await begun({}, { first_start: true });
    expect(screen.queryByRole("navigation", { name: "Places" })).toBeNull();
    await press("2");
    expect(place.at.name).toBe("first");
    await fireEvent.click(screen.getByRole("button", { name: "Not tonight" }));
    expect(place.at.name).toBe("today");
    await waitFor(() => expect(asked.some(({ command }) => command === "begin")).toBe(true));
  });

  test("begins to read by Enter, and leaves the key to a button that has the focus", async () => {
    await begun({}, { first_start: true });
    screen.getByRole("button", { name: "Not tonight" }).focus();
    await press("Enter", {}, screen.getByRole("button", { name: "Not tonight" }));
    expect(place.at.name).toBe("first");
    // Where a screen reader begins.
    await press("Enter", {}, screen.getByRole("heading", { level: 1 }));
    expect(place.at.name).toBe("read");
  });

  test("finds a draft, names whom it was about, and goes on with it", async () => {
    await begun({}, { draft: { text: "Mara Lindqvist - explains", cards: null, from: null, about: "Mara" } });
    await waitFor(() => expect(said.offer).not.toBeNull());
    expect(said.offer?.sentence).toBe("You were writing about Mara.");
    expect(screen.getByRole("button", { name: "Put it away" })).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Go on?" }));
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Someone new" });
    expect(field.value).toBe("Mara Lindqvist - explains");
    await waitFor(() => expect(said.offer).toBeNull());
  });

  test("keeps an offer that is not about the draft while someone is written down", async () => {
    await begun({}, { draft: { text: "Mara", cards: null, from: null, about: "Mara" } });
    await press("n");
    await waitFor(() => expect(said.offer).toBeNull());
    const sentence = "To tell you on Monday 7 December, this has to start with the computer.";
    offerTo({ sentence, choices: [] });
    await press("Escape", {}, await screen.findByRole("textbox", { name: "Someone new" }));
    await waitFor(() => expect(capture.opening).toBeNull());
    await press("n");
    await screen.findByRole("textbox", { name: "Someone new" });
    expect(said.offer?.sentence).toBe(sentence);
  });

  test("goes to Today when a notice named several people", async () => {
    await begun();
    go({ name: "settings" });
    await waitFor(async () => {
      await shellSays("open_today", null);
      expect(place.at.name).toBe("today");
    });
  });

  test("tells that it is looked at: before Today is asked for, and whenever it takes the focus", async () => {
    const asked = await begun();
    await screen.findByRole("heading", { level: 1 });
    const commands = asked.map(({ command }) => command);
    expect(commands.indexOf("here")).toBeGreaterThan(-1);
    expect(commands.indexOf("here")).toBeLessThan(commands.indexOf("today"));
    await fireEvent.focus(window);
    await waitFor(() => expect(asked.filter(({ command }) => command === "here")).toHaveLength(2));
  });

  test("goes back with Esc from a page that was entered", async () => {
    await begun();
    go({ name: "settings" });
    await screen.findByRole("heading", { name: "Settings" });
    await press("Escape");
    expect(place.at.name).toBe("today");
  });

  test("says so when the core does not answer at the start", async () => {
    pretend({
      start: () => {
        throw { code: "closed", message: "The file could not be opened. Nothing was changed.", hint: null };
      },
    });
    render(App);
    expect((await screen.findByRole("status")).textContent).toContain("The file could not be opened.");
  });
});
