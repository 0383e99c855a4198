import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { windowAnswers } from "../../dev/answers/window";
import { pretend } from "../../dev/pretend";
import type { SettingsPage } from "../host/bindings";
import { said } from "../window/said.svelte";
import Settings from "./Settings.svelte";
import { hours } from "./hours";

async function shown(...given: Parameters<typeof pretend>) {
  const asked = pretend(...given);
  render(Settings);
  await screen.findByRole("heading", { name: "About" });
  return asked;
}

const turn = (group: string, to: string) =>
  fireEvent.click(
    [...screen.getByRole("group", { name: group }).querySelectorAll("button")].find(
      (button) => button.textContent === to,
    ) ?? document.body,
  );

describe("Settings", () => {
  test("begins with where everything stays", async () => {
    await shown();
    expect(screen.getByText("Everything stays on this computer.")).toBeTruthy();
  });

  test("turns the page dark at once, and keeps that", async () => {
    const asked = await shown();
    await turn("Light or dark", "Dark");
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe("dark"));
    expect(asked.at(-1)).toEqual({ command: "set_setting", args: { key: "theme", value: "dark" } });
  });

  test("leaves a setting as it was when it could not be kept, and says why", async () => {
    await shown({
      set_setting: () => {
        throw { code: "read_only", message: "The file can only be read.", hint: null };
      },
    });
    await turn("Private wording", "On");
    await waitFor(() => expect(said.failure?.message).toBe("The file can only be read."));
    const pressed = screen
      .getByRole("group", { name: "Private wording" })
      .querySelector("[aria-pressed=true]");
    expect(pressed?.textContent).toBe("Off");
  });

  test("asks the shell to start with the computer, and says what it answered", async () => {
    const asked = await shown();
    await turn("Start with the computer", "On");
    await waitFor(() => expect(said.line?.said).toBe("It will start quietly with the computer."));
    expect(asked.find(({ command }) => command === "start_with_computer")?.args).toEqual({ on: true });
  });

  test("has the computer's timer look, and says what it answered", async () => {
    const asked = await shown();
    await turn("Look by the computer’s timer", "On");
    await waitFor(() => expect(said.line?.said).toContain("looks every five minutes"));
    expect(asked.find(({ command }) => command === "look_by_timer")?.args).toEqual({ on: true });
    await waitFor(() =>
      expect(
        screen
          .getByRole("group", { name: "Look by the computer’s timer" })
          .querySelector("[aria-pressed=true]")?.textContent,
      ).toBe("On"),
    );
  });

  test("offers no timer where the computer has none", async () => {
    const page = windowAnswers.settings_page?.({}) as SettingsPage;
    await shown({ settings_page: () => ({ ...page, timer: { offered: false, on: false } }) });
    expect(screen.queryByRole("group", { name: "Look by the computer’s timer" })).toBeNull();
  });

  test("shows one notification, and says by whom", async () => {
    const asked = await shown();
    await fireEvent.click(screen.getByRole("button", { name: "Show me one now" }));
    await waitFor(() => expect(said.line?.said).toBe("One is shown now by dunst."));
    expect(asked.some(({ command }) => command === "show_one_now")).toBe(true);
  });

  test("says which way reminders come, and when the last look was", async () => {
    await shown();
    expect(screen.getByText(/^This goes on when its window closes/u)).toBeTruthy();
    expect(screen.getByText("The last look was today at 9:40.")).toBeTruthy();
  });

  test("turns single days quiet and back, in the week's order", async () => {
    const asked = await shown({}, { quiet_days: ["sun"] });
    const day = (name: string) => screen.getByRole("button", { name });
    expect(day("Sunday").getAttribute("aria-pressed")).toBe("true");
    await fireEvent.click(day("Saturday"));
    await waitFor(() => expect(day("Saturday").getAttribute("aria-pressed")).toBe("true"));
    expect(asked.at(-1)?.args).toEqual({ key: "quiet_days", value: "sat, sun" });
    await fireEvent.click(day("Saturday"));
    await waitFor(() => expect(day("Saturday").getAttribute("aria-pressed")).toBe("false"));
    expect(asked.at(-1)?.args).toEqual({ key: "quiet_days", value: "sun" });
  });

  test.each([
    ["Also announce thoughts", "On", { key: "announce_proposals", value: "true" }],
    ["29 February in other years", "1 March", { key: "leap_day", value: "03-01" }],
  ])("keeps %s", async (group, to, args) => {
    const asked = await shown();
    await turn(group, to);
    await waitFor(() => expect(asked.at(-1)).toEqual({ command: "set_setting", args }));
  });

  test("carries the licence of every face", async () => {
    await shown();
    const licences = [...document.querySelectorAll("details")];
    expect(licences.map((licence) => licence.querySelector("summary")?.textContent)).toEqual([
      "Newsreader, SIL Open Font License 1.1",
      "Hanken Grotesk, SIL Open Font License 1.1",
      "Atkinson Hyperlegible Next, SIL Open Font License 1.1",
    ]);
    for (const licence of licences) expect(licence.textContent).toContain("SIL OPEN FONT LICENSE");
  });
});

describe("the hours of the notification", () => {
  test("are whole ones of the day, and whatever was chosen elsewhere", () => {
    expect(hours("09:00").map(({ label }) => label)).toContain("9:00");
    expect(hours("09:00")).toHaveLength(16);
    expect(
      hours("07:30")
        .map(({ value }) => value)
        .slice(0, 4),
    ).toEqual(["06:00", "07:00", "07:30", "08:00"]);
  });
});
