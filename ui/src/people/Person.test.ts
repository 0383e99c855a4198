import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { peopleAnswers } from "../../dev/answers/people";
import { fakeShell, shellSays, type Answers } from "../../dev/shell";
import type { PersonPage } from "../host/bindings";
import { hearChanges } from "../window/changes";
import { beginAt, place } from "../window/place.svelte";
import Person from "./Person.svelte";

function open(answers: Answers = {}, id = "leila"): void {
  fakeShell({ ...peopleAnswers, ...answers });
  render(Person, { id });
}

const refused = { code: "disk_full", message: "The disk is full.", hint: "Your words are still here." };

describe("a person's page", () => {
  beforeEach(() => {
    vi.spyOn(window, "scrollTo").mockImplementation(() => undefined);
    beginAt({ name: "person", id: "leila" });
  });

  it("leads with the name and the one thing", async () => {
    open();
    expect(await screen.findByRole("heading", { level: 1, name: /Leila Haddad/ })).toBeTruthy();
    expect(screen.getByRole("button", { name: /Remember for: Writes the email/ })).toBeTruthy();
  });

  it("keeps the words on the screen when they could not be kept in the file", async () => {
    open({
      set_person: () => {
        throw refused;
      },
    });
    await fireEvent.click(await screen.findByRole("button", { name: /^Remember for/ }));
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Remember for" });
    await fireEvent.input(field, { target: { value: "Answers the boring question properly." } });
    await fireEvent.keyDown(field, { key: "Enter" });
    expect(await screen.findByText(/The disk is full\./)).toBeTruthy();
    expect(field.isConnected).toBe(true);
    expect(field.value).toBe("Answers the boring question properly.");
  });

  it("keeps an edited sentence under the core's name for it", async () => {
    const set = vi.fn<(args: Record<string, unknown>) => unknown>(() => null);
    open({ set_person: set });
    await fireEvent.click(await screen.findByRole("button", { name: /^Could call you for/ }));
    const field = await screen.findByRole("textbox", { name: "Could call you for" });
    await fireEvent.input(field, { target: { value: "Marking three things." } });
    await fireEvent.keyDown(field, { key: "Enter" });
    await screen.findByRole("button", { name: /^Could call you for/ });
    expect(set).toHaveBeenCalledWith({
      id: "leila",
      field: "be_remembered_for",
      value: "Marking three things.",
    });
  });

  it("leads back to the section in which the person came to mind", async () => {
    open();
    await fireEvent.click(await screen.findByRole("button", { name: "Thin ties" }));
    expect(place.at).toEqual({
      name: "read",
      essay: "why-networking-doesnt-work-the-way-you-think",
      section: "thin-ties",
    });
  });

  it("opens another follow-up in place of the next one", async () => {
    open();
    await fireEvent.click(await screen.findByRole("button", { name: /Lend her the book/ }));
    expect(await screen.findByRole("heading", { name: "Follow-up" })).toBeTruthy();
    expect(screen.getByRole("button", { name: /Tell her how.*Today/ })).toBeTruthy();
  });

  it("keeps the words of a follow-up whose day was not understood", async () => {
    open({
      remind_again: () => {
        throw { code: "no_day", message: "When would that be?", hint: 'Try "in two weeks".' };
      },
    });
    await fireEvent.click(await screen.findByRole("button", { name: "Add a follow-up" }));
    const when = await screen.findByRole<HTMLInputElement>("textbox", { name: "When" });
    await fireEvent.input(when, { target: { value: "soonish" } });
    await fireEvent.click(screen.getByRole("button", { name: "Keep" }));
    expect(await screen.findByText(/When would that be\?/)).toBeTruthy();
    expect(when.value).toBe("soonish");
  });

  it("offers quietly what is empty, and shows it when asked for", async () => {
    open({}, "jun");
    await fireEvent.click(await screen.findByRole("button", { name: "Anything else" }));
    expect(await screen.findByRole("textbox", { name: "Also" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Anything else" })).toBeNull();
  });

  it("keeps how often somebody comes to mind, in words", async () => {
    const every = vi.fn<(args: Record<string, unknown>) => unknown>(() => null);
    open({ every });
    await fireEvent.click(
      await screen.findByRole("button", { name: "Every so often: about every two months" }),
    );
    const field = await screen.findByRole("textbox", { name: "Every so often" });
    await fireEvent.input(field, { target: { value: "six weeks" } });
    await fireEvent.keyDown(field, { key: "Enter" });
    await screen.findByRole("button", { name: /^Every so often/ });
    expect(every).toHaveBeenCalledWith({ person: "leila", span: "six weeks" });
  });

  it("ends it where nothing, or never, is written", async () => {
    const page = peopleAnswers.person?.({ id: "leila" }) as PersonPage;
    let cadence: string | null = page.words.cadence;
    const every = ({ span }: Record<string, unknown>) => {
      cadence = span === "" ? null : cadence;
      return null;
    };
    open({ every, person: () => ({ ...page, words: { ...page.words, cadence } }) });
    await fireEvent.click(await screen.findByRole("button", { name: /^Every so often/ }));
    const field = await screen.findByRole("textbox", { name: "Every so often" });
    await fireEvent.input(field, { target: { value: "" } });
    await fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(screen.queryByText("Every so often", { selector: "dt" })).toBeNull());
    expect(screen.getByRole("button", { name: "Every so often" })).toBeTruthy();
  });

  it("says that a span was not understood, and keeps the words", async () => {
    open({}, "jun");
    await fireEvent.click(await screen.findByRole("button", { name: "Every so often" }));
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Every so often" });
    await fireEvent.input(field, { target: { value: "whenever" } });
    await fireEvent.keyDown(field, { key: "Enter" });
    expect((await screen.findByRole("status")).textContent).toContain("How often would that be?");
    expect(field.value).toBe("whenever");
  });

  it("asks before anybody is removed, and says that it can be brought back", async () => {
    const remove = vi.fn<() => unknown>(() => ({ said: "Removed.", undo: true }));
    open({ remove });
    await fireEvent.click(await screen.findByRole("button", { name: "More" }));
    await fireEvent.click(await screen.findByRole("button", { name: "Remove Leila" }));
    expect(screen.getByText("It can be brought back for thirty days.")).toBeTruthy();
    expect(remove).not.toHaveBeenCalled();
    await fireEvent.click(screen.getByRole("button", { name: "Remove" }));
    await waitFor(() => expect(place.at.name).toBe("people"));
    expect(remove).toHaveBeenCalledOnce();
  });

  it("says kindly that somebody is not here any more, and leads back to People", async () => {
    let here = true;
    const person = ({ id }: Record<string, unknown>) => {
      if (here) return peopleAnswers.person?.({ id });
      throw { code: "no_such_person", message: `Nobody by the name of ${String(id)}.`, hint: null };
    };
    open({ person });
    await screen.findByRole("heading", { level: 1, name: /Leila Haddad/ });
    const stop = hearChanges();
    here = false;
    await waitFor(async () => {
      await shellSays("changed", { topics: ["people"] });
      expect(screen.getByRole("heading", { name: "Leila is not here any more." })).toBeTruthy();
    });
    stop();
    expect(screen.queryByRole("button", { name: /^Remember for/ })).toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: "Back to People" }));
    expect(place.at).toEqual({ name: "people", find: 0 });
  });

  it("says so too of somebody whom it never showed, without an id on the screen", async () => {
    open({}, "nobody");
    expect(await screen.findByText("That person is not here any more.")).toBeTruthy();
    expect(screen.queryByText(/Nobody by the name/)).toBeNull();
  });

  it("tells of a date some days before, or not at all", async () => {
    const change = vi.fn<(args: Record<string, unknown>) => unknown>(() => null);
    open({ change_date: change });
    await fireEvent.click(await screen.findByRole("button", { name: "12 May birthday" }));
    await fireEvent.click(await screen.findByRole("button", { name: "When it is told: on the day" }));
    await fireEvent.click(await screen.findByRole("option", { name: "three days before" }));
    const args = { id: "leilas-birthday", day: null, daysBefore: null, told: null };
    await waitFor(() => expect(change).toHaveBeenCalledWith({ ...args, daysBefore: 3 }));
    const telling = screen.getByRole("group", { name: "Tell me about this one" });
    await fireEvent.click(within(telling).getByRole("button", { name: "Off" }));
    await waitFor(() => expect(change).toHaveBeenCalledWith({ ...args, told: false }));
  });

  it("keeps the words of a day that was not understood, and leads back to the date", async () => {
    open();
    const date = await screen.findByRole("button", { name: "12 May birthday" });
    await fireEvent.click(date);
    await fireEvent.click(await screen.findByRole("button", { name: "Its day: 12 May" }));
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Its day" });
    await fireEvent.input(field, { target: { value: "someday" } });
    await fireEvent.keyDown(field, { key: "Enter" });
    expect(await screen.findByText(/That is no day\./)).toBeTruthy();
    expect(field.value).toBe("someday");
    await fireEvent.keyDown(field, { key: "Escape" });
    await fireEvent.click(screen.getByRole("button", { name: "That is all" }));
    await waitFor(() => expect(document.activeElement).toBe(date));
  });

  it("writes a follow-up that comes again and has a last day", async () => {
    const remind = vi.fn<(args: Record<string, unknown>) => unknown>(peopleAnswers.remind_again);
    open({ remind_again: remind });
    await fireEvent.click(await screen.findByRole("button", { name: "Add a follow-up" }));
    await fireEvent.input(screen.getByRole("textbox", { name: "When" }), { target: { value: "monday" } });
    await fireEvent.click(screen.getByRole("button", { name: "It comes again, or has a last day" }));
    const every = await screen.findByRole<HTMLInputElement>("textbox", { name: "Again, every" });
    await waitFor(() => expect(document.activeElement).toBe(every));
    await fireEvent.click(screen.getByRole("button", { name: "weekdays" }));
    const last = screen.getByRole("textbox", { name: /^No use after/ });
    await fireEvent.input(last, { target: { value: "31 January" } });
    await fireEvent.click(screen.getByRole("button", { name: "Keep" }));
    await waitFor(() =>
      expect(remind).toHaveBeenCalledWith({
        person: "leila",
        when: "monday",
        why: null,
        every: "weekdays",
        until: "31 January",
      }),
    );
  });

  it("changes how a follow-up comes again, and its last day, with the focus back on its words", async () => {
    const page = peopleAnswers.person?.({ id: "leila" }) as PersonPage;
    const again = {
      again: "Every week, until Sunday 31 January 2027.",
      every: "week",
      until: "Sunday 31 January 2027",
    };
    let next = { ...page.next, ...again };
    const change = vi.fn<(args: Record<string, unknown>) => unknown>(() => {
      next = {
        ...next,
        again: "Every month on the last Friday.",
        every: "month on the last friday",
        until: "",
      };
      return { said: "Kept.", undo: true, offer_start: null };
    });
    open({ person: () => ({ ...page, next }), change_again: change });
    await fireEvent.click(await screen.findByRole("button", { name: `How it comes again: ${again.again}` }));
    const every = await screen.findByRole<HTMLInputElement>("textbox", { name: "Again, every" });
    await waitFor(() => expect(document.activeElement).toBe(every));
    expect(every.value).toBe("week");
    expect(screen.queryByRole("button", { name: "Done" })).toBeNull();
    await fireEvent.input(every, { target: { value: "month on the last friday" } });
    await fireEvent.input(screen.getByRole("textbox", { name: /^No use after/ }), { target: { value: "" } });
    await fireEvent.keyDown(every, { key: "Enter", ctrlKey: true });
    const words = await screen.findByRole("button", {
      name: "How it comes again: Every month on the last Friday.",
    });
    expect(change).toHaveBeenCalledWith({ id: "1", every: "month on the last friday", until: "" });
    await waitFor(() => expect(document.activeElement).toBe(words));
  });

  it("leaves a last day that stands there as it is, and keeps words that are no span", async () => {
    const page = peopleAnswers.person?.({ id: "leila" }) as PersonPage;
    const next = { ...page.next, again: "No use after Friday 4 December.", until: "Friday 4 December" };
    const change = vi.fn<(args: Record<string, unknown>) => unknown>(peopleAnswers.change_again);
    open({ person: () => ({ ...page, next }), change_again: change });
    await fireEvent.click(await screen.findByRole("button", { name: /^How it comes again/ }));
    const every = await screen.findByRole<HTMLInputElement>("textbox", { name: "Again, every" });
    expect(screen.getByRole("button", { name: "once" }).getAttribute("aria-pressed")).toBe("true");
    await fireEvent.input(every, { target: { value: "sometimes" } });
    await fireEvent.click(screen.getByRole("button", { name: "Keep" }));
    expect(await screen.findByText(/How often would that be\?/)).toBeTruthy();
    expect(every.value).toBe("sometimes");
    expect(change).toHaveBeenCalledWith({ id: "1", every: "sometimes", until: null });
    await fireEvent.keyDown(every, { key: "Escape" });
    expect(await screen.findByRole("button", { name: /^How it comes again/ })).toBeTruthy();
  });
});
