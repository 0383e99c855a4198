import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeShell, type Answers } from "../../dev/shell";
import type { FoundAction, FoundPage, FoundSection, Piece } from "../host/bindings";
import { capture, closeCapture } from "../window/capture.svelte";
import { beginAt, place } from "../window/place.svelte";
import People from "./People.svelte";
import { order } from "./everyone.svelte";

const three = [
  { id: "amara", name: "Amara Okafor", remember_for: "Turns an empty building into a working one." },
  { id: "jun", name: "Jun Watanabe", remember_for: null },
  { id: "leila", name: "Leila Haddad", remember_for: "Writes the email you have been avoiding." },
].map((person) => ({ ...person, date: null }));

const hit = (text: string): Piece => ({ text, hit: true });
const settings: FoundAction = { action: "settings", name: [hit("Settings")] };
const thinTies: FoundSection = {
  essay: "why",
  section: "thin-ties",
  title: [hit("Thin ties")],
  of: "Why",
  excerpt: [],
};
const nothing: FoundPage = { people: [], actions: [], sections: [], someone_new: null };

function open(answers: Answers = {}): void {
  fakeShell({
    people: () => ({ heading: "Three people, by name", count: 3, from: 0, rows: three }),
    find: () => nothing,
    ...answers,
  });
  render(People, { find: 0 });
}

const row = (name: RegExp) => screen.findByRole("button", { name });

describe("People", () => {
  beforeEach(() => {
    closeCapture();
    beginAt({ name: "people", find: 0 });
  });

  it("moves by arrows and letters, with one row in the tab order", async () => {
    open();
    const amara = await row(/Amara/);
    amara.focus();
    await fireEvent.keyDown(amara, { key: "ArrowDown" });
    const jun = await row(/Jun/);
    await waitFor(() => expect(document.activeElement).toBe(jun));
    await fireEvent.keyDown(jun, { key: "j" });
    const leila = await row(/Leila/);
    await waitFor(() => expect(document.activeElement).toBe(leila));
    expect(leila.tabIndex).toBe(0);
    expect(amara.tabIndex).toBe(-1);
    await fireEvent.keyDown(leila, { key: "Home" });
    await waitFor(() => expect(document.activeElement).toBe(amara));
  });

  it("opens the person whose row is pressed", async () => {
    open();
    await fireEvent.click(await row(/Leila/));
    expect(place.at).toEqual({ name: "person", id: "leila" });
  });

  it("says where nothing is remembered yet", async () => {
    open();
    expect((await row(/Jun/)).textContent).toContain("Nothing to remember yet");
  });

  it("underlines what matched, and says where else it did", async () => {
    open({
      find: () => ({
        ...nothing,
        people: [
          {
            id: "leila",
            name: [{ text: "Leila Haddad", hit: false }],
            remember_for: [
              { text: "Writes the ", hit: false },
              { text: "email", hit: true },
            ],
            where: [{ in: "also", pieces: [{ text: "email is best", hit: false }] }],
          },
        ],
      }),
    });
    await fireEvent.input(await screen.findByRole("searchbox"), { target: { value: "email" } });
    expect((await screen.findByText("email")).tagName).toBe("MARK");
    expect(await screen.findByText(/also: /)).toBeTruthy();
  });

  it("offers to write down whom nobody was found by", async () => {
    open({ find: () => ({ ...nothing, someone_new: "Mara Lindqvist" }) });
    await fireEvent.input(await screen.findByRole("searchbox"), { target: { value: "Mara  Lindqvist" } });
    expect(await screen.findByText("Nobody by that word.")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: /as someone new/ }));
    expect(capture.opening?.text).toBe("Mara Lindqvist");
  });

  it("offers nobody for what is no name", async () => {
    open();
    await fireEvent.input(await screen.findByRole("searchbox"), { target: { value: "0171 234" } });
    expect(await screen.findByText("Nobody by that word.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /as someone new/ })).toBeNull();
  });

  it("does what was found by its name, with Enter", async () => {
    open({ find: () => ({ ...nothing, actions: [settings] }) });
    const field = await screen.findByRole("searchbox");
    await fireEvent.input(field, { target: { value: "sett" } });
    await row(/Settings/);
    expect(screen.queryByText("Nobody by that word.")).toBeNull();
    await fireEvent.keyDown(field, { key: "Enter" });
    expect(place.at).toEqual({ name: "settings" });
  });

  it("leads from people to actions and to essays by the arrows, and back", async () => {
    open({
      find: () => ({
        ...nothing,
        people: [{ id: "leila", name: [hit("Leila")], remember_for: [], where: [] }],
        actions: [settings],
        sections: [thinTies],
      }),
    });
    const field = await screen.findByRole("searchbox");
    await fireEvent.input(field, { target: { value: "le" } });
    const action = await row(/Settings/);
    const leila = await row(/Leila/);
    const section = await row(/Thin ties/);
    await fireEvent.keyDown(field, { key: "ArrowDown" });
    await waitFor(() => expect(document.activeElement).toBe(leila));
    await fireEvent.keyDown(leila, { key: "ArrowDown" });
    await waitFor(() => expect(document.activeElement).toBe(action));
    await fireEvent.keyDown(action, { key: "ArrowDown" });
    await waitFor(() => expect(document.activeElement).toBe(section));
    await fireEvent.click(section);
    expect(place.at).toEqual({ name: "read", essay: "why", section: "thin-ties" });
    action.focus();
    await fireEvent.keyDown(action, { key: "ArrowUp" });
    await waitFor(() => expect(document.activeElement).toBe(leila));
    await fireEvent.keyDown(leila, { key: "ArrowUp" });
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it("clears the search with Esc, and leaves the field with another", async () => {
    open();
    const field = await screen.findByRole<HTMLInputElement>("searchbox");
    field.focus();
    await fireEvent.input(field, { target: { value: "lease" } });
    await fireEvent.keyDown(field, { key: "Escape" });
    expect(field.value).toBe("");
    expect(document.activeElement).toBe(field);
    await fireEvent.keyDown(field, { key: "Escape" });
    expect(document.activeElement).not.toBe(field);
  });

  it("keeps what was typed when the search is refused", async () => {
    open({
      find: () => {
        throw { code: "busy", message: "The file is busy.", hint: "Try again." };
      },
    });
    const field = await screen.findByRole<HTMLInputElement>("searchbox");
    await fireEvent.input(field, { target: { value: "pricing" } });
    expect(await screen.findByText(/The file is busy\./)).toBeTruthy();
    expect(field.value).toBe("pricing");
  });

  it("draws no more of a long list than can be seen, and still says how long it is", async () => {
    const rows = Array.from({ length: 5000 }, (_, nth) => ({
      id: `${nth}`,
      name: `Someone ${nth}`,
      remember_for: null,
      date: null,
    }));
    const asked: unknown[] = [];
    open({
      people: ({ from }) => {
        asked.push(from);
        const at = Number(from);
        return { heading: "5000 people, by name", count: 5000, from: at, rows: rows.slice(at, at + 20) };
      },
    });
    const [first] = await screen.findAllByRole("listitem");
    expect(screen.getAllByRole("listitem").length).toBeLessThan(100);
    expect(first?.getAttribute("aria-setsize")).toBe("5000");
    expect(first?.getAttribute("aria-posinset")).toBe("1");
    // Whoever comes into view and is not at hand yet is asked for.
    expect(await row(/^Someone 25 /)).toBeTruthy();
    expect(asked).toEqual([0, 20]);
  });

  it("asks for another order, and shows the day that it goes by", async () => {
    open({
      people: ({ order }) =>
        order === "last_spoke"
          ? {
              heading: "Three people, by last spoke",
              count: 3,
              from: 0,
              rows: three.map((person) => ({ ...person, date: "last spoke in May" })),
            }
          : { heading: "Three people, by name", count: 3, from: 0, rows: three },
    });
    await fireEvent.click(await screen.findByRole("button", { name: "Order: By name" }));
    await fireEvent.click(await screen.findByRole("option", { name: "By last spoke" }));
    expect(await screen.findByText("Three people, by last spoke")).toBeTruthy();
    expect((await row(/Amara/)).textContent).toContain("last spoke in May");
    order.by = "name";
  });

  it("says kindly that nobody is here yet", async () => {
    open({ people: () => ({ heading: "Nobody here yet.", count: 0, from: 0, rows: [] }) });
    expect(await screen.findByText("One name and one true sentence is enough.")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Someone new" }));
    expect(capture.opening).not.toBeNull();
  });
});
