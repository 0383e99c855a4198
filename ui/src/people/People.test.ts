import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeShell, type Answers } from "../../dev/shell";
import { capture, closeCapture } from "../window/capture.svelte";
import { beginAt, place } from "../window/place.svelte";
import People from "./People.svelte";

const three = [
  { id: "amara", name: "Amara Okafor", remember_for: "Turns an empty building into a working one." },
  { id: "jun", name: "Jun Watanabe", remember_for: null },
  { id: "leila", name: "Leila Haddad", remember_for: "Writes the email you have been avoiding." },
];

function open(answers: Answers = {}): void {
  fakeShell({
    people: () => ({ heading: "Three people, by name", rows: three }),
    find: () => [],
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
    expect(document.activeElement).toBe(await row(/Jun/));
    await fireEvent.keyDown(await row(/Jun/), { key: "j" });
    const leila = await row(/Leila/);
    expect(document.activeElement).toBe(leila);
    expect(leila.tabIndex).toBe(0);
    expect(amara.tabIndex).toBe(-1);
    await fireEvent.keyDown(leila, { key: "Home" });
    expect(document.activeElement).toBe(amara);
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
      find: () => [
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
    });
    await fireEvent.input(await screen.findByRole("searchbox"), { target: { value: "email" } });
    expect((await screen.findByText("email")).tagName).toBe("MARK");
    expect(await screen.findByText(/also: /)).toBeTruthy();
  });

  it("offers to write down whom nobody was found by", async () => {
    open();
    await fireEvent.input(await screen.findByRole("searchbox"), { target: { value: "Mara  Lindqvist" } });
    expect(await screen.findByText("Nobody by that word.")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: /as someone new/ }));
    expect(capture.opening?.text).toBe("Mara Lindqvist");
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
    }));
    open({ people: () => ({ heading: "5000 people, by name", rows }) });
    const [first] = await screen.findAllByRole("listitem");
    expect(screen.getAllByRole("listitem").length).toBeLessThan(100);
    expect(first?.getAttribute("aria-setsize")).toBe("5000");
    expect(first?.getAttribute("aria-posinset")).toBe("1");
  });

  it("says kindly that nobody is here yet", async () => {
    open({ people: () => ({ heading: "Nobody here yet.", rows: [] }) });
    expect(await screen.findByText("One name and one true sentence is enough.")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Someone new" }));
    expect(capture.opening).not.toBeNull();
  });
});
