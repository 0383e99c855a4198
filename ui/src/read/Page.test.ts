import { fireEvent, render, screen } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { readAnswers } from "../../dev/answers/read";
import { fakeShell } from "../../dev/shell";
import type { EssayPage, Passage, Span, Style } from "../host/bindings";
import Page from "./Page.svelte";

const PLAIN: Style = { emphasis: false, strong: false, code: false, image: false, href: null };
const words = (text: string, more: Partial<Style> = {}): Span => ({
  kind: "text",
  text,
  ...PLAIN,
  ...more,
});

function open(essay: EssayPage, asks = false): HTMLElement {
  const { container } = render(Page, { essay, essays: [], asks, tail: 96 });
  return container;
}

function builtIn(): EssayPage {
  return readAnswers.essay?.({ slug: "why-networking-doesnt-work-the-way-you-think" }) as EssayPage;
}

/** An essay of one paragraph. */
function saying(spans: Span[], more: Partial<Passage> = {}): EssayPage {
  const passage: Passage = {
    id: "room.1",
    kind: "paragraph",
    quotes: 0,
    lists: 0,
    mark: null,
    code_language: null,
    text: "",
    spans,
    ...more,
  };
  const section = { id: "room", title: "A room", level: 2, scene: null, spans: [words("A room")] };
  return { ...builtIn(), sections: [{ ...section, passages: [passage] }], notes: [] };
}

describe("an essay on the page", () => {
  it("has one title, and a heading for every section", () => {
    const page = open(builtIn());
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    expect(screen.getByRole("heading", { level: 2, name: "Thin ties" })).toBeTruthy();
    expect(screen.getByRole("heading", { level: 3, name: "A bad name tag" })).toBeTruthy();
    expect(page.querySelector("article")?.lang).toBe("en");
    expect(page.querySelector("#thin-ties")).not.toBeNull();
  });

  it("opens with its title, and leaves out a heading of one's own only where that says the same", () => {
    const first = (essay: EssayPage) => open(essay).querySelector("#room-heading")?.classList.contains("vh");
    const yours: EssayPage = { ...saying([words("One.")]), source: "yours" };
    expect(first(saying([words("One.")]))).toBe(true);
    expect(first(yours)).toBe(false);
    expect(first({ ...yours, title: "A room" })).toBe(true);
  });

  it("opens a footnote beside its line, and returns to it", async () => {
    open(builtIn());
    const reference = screen.getByRole("button", { name: "Note 1" });
    await fireEvent.click(reference);
    const note = screen.getByRole("complementary", { name: "Note 1" });
    expect(note.textContent).toContain("“The Strength of Weak Ties”");
    expect(document.activeElement).toBe(note);
    expect(reference.getAttribute("aria-expanded")).toBe("true");
    await fireEvent.keyDown(note, { key: "Escape" });
    expect(screen.queryByRole("complementary", { name: "Note 1" })).toBeNull();
    expect(document.activeElement).toBe(reference);
  });

  it("has every footnote by its number where it is printed", () => {
    const page = open(builtIn());
    const printed = [...page.querySelectorAll("ol li")];
    expect(printed.map((note) => note.getAttribute("value"))).toEqual(["1", "2"]);
    expect(printed[0]?.textContent).toContain("“The Strength of Weak Ties”");
  });

  it("hands a link to the system instead of following it", async () => {
    const openLink = vi.fn<(args: Record<string, unknown>) => unknown>(() => null);
    fakeShell({ open_link: openLink });
    open(saying([words("See "), words("here", { href: "https://example.org/" })]));
    const followed = await fireEvent.click(screen.getByRole("link", { name: "here" }));
    expect(followed).toBe(false);
    expect(openLink).toHaveBeenCalledWith({ url: "https://example.org/" });
  });

  it("curls quotes across what is in italics, and leaves code alone", () => {
    const spans = [
      words('He said "'),
      words("it's", { emphasis: true }),
      words('" and '),
      words("'x'", { code: true }),
    ];
    const page = open(saying(spans));
    expect(page.querySelector("[data-passage]")?.textContent).toBe("He said “it’s” and 'x'");
  });

  it("shows markup that stands in the words as words", () => {
    const page = open(saying([words("<img src=x onerror=alert(1)>")]));
    expect(page.querySelector("img")).toBeNull();
    expect(page.querySelector("[data-passage]")?.textContent).toBe("<img src=x onerror=alert(1)>");
  });

  it("says an image in words", () => {
    const page = open(saying([words("a bridge", { image: true })]));
    expect(page.querySelector("[data-passage]")?.textContent).toBe("a bridge (an image, not shown)");
  });

  it("asks once whether anyone comes to mind, after the first section", () => {
    const page = open(builtIn(), true);
    expect(screen.getAllByText(/Anyone come to mind\?/)).toHaveLength(1);
    expect(page.querySelector("section")?.textContent).toContain("Anyone come to mind?");
  });
});
