import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { readAnswers } from "../../dev/answers/read";
import { pretend } from "../../dev/pretend";
import type { Answers } from "../../dev/shell";
import type { EssayPage, MarginNote, Passage } from "../host/bindings";
import { place } from "../window/place.svelte";
import Reader from "./Reader.svelte";
import { chosenIn, spotIn } from "./selection";

const SLUG = "why-networking-doesnt-work-the-way-you-think";
const essay = readAnswers.essay?.({ slug: SLUG }) as EssayPage;
const passage = essay.sections[0]?.passages[1];

const note: MarginNote = {
  id: "m1",
  section: essay.sections[0]?.id ?? "",
  pieces: [{ passage: passage?.id ?? "", from: 4, to: 20 }],
  quote: "leave with three",
  person: { id: "wen", name: "Wen Abiola", remember_for: "explains a price" },
  note: null,
  changed: null,
};

function open(notes: MarginNote[], answers: Answers = {}, width = 1180, read = essay) {
  window.innerWidth = width;
  const asked = pretend({ margin: () => ({ essay: SLUG, notes }), ...answers });
  // Nothing is laid out here, so that a size in parts of another is no size.
  document.documentElement.style.fontSize = "16px";
  const shown = render(Reader, { essay: read, essays: [], section: null, mark: null, asks: false });
  return { asked, page: shown.container.querySelector("article") as HTMLElement };
}

function select(node: Node, from: number, to: number): void {
  const selection = document.getSelection();
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  selection?.removeAllRanges();
  selection?.addRange(range);
}

describe("the margin of an essay", () => {
  it("marks the line and names who comes to mind beside it, with the sentence", async () => {
    const { page } = open([note]);
    const beside = await screen.findByRole("note", { name: "Beside this line: Wen Abiola" });
    expect(beside.textContent).toContain("explains a price");
    const line = page.querySelector("mark");
    expect(line?.textContent).toBe(passage?.text.slice(4, 20));
    expect(line?.getAttribute("aria-details")).toBe(beside.id);
    expect(page.querySelector(`[data-passage="${passage?.id}"]`)?.textContent).toContain(
      "three business cards",
    );
  });

  it("shows the line alone where there is no margin, and its note below when it is pressed", async () => {
    const { page } = open([note], {}, 900);
    const opens = await screen.findByRole("button", { name: "Wen Abiola, beside this line" });
    expect(screen.queryByRole("note")).toBeNull();
    await fireEvent.click(opens);
    const below = await screen.findByRole("note", { name: "Beside this line: Wen Abiola" });
    expect(opens.getAttribute("aria-expanded")).toBe("true");
    await fireEvent.keyDown(below, { key: "Escape" });
    await waitFor(() => expect(screen.queryByRole("note")).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(opens));
    await fireEvent.click(page.querySelector("mark") as HTMLElement);
    expect(await screen.findByRole("note")).toBeTruthy();
  });

  it("leads from the name to the person", async () => {
    open([note]);
    await fireEvent.click(await screen.findByRole("button", { name: "Wen Abiola" }));
    expect(place.at).toEqual({ name: "person", id: "wen" });
  });

  it("leaves a drop cap outside the line, which would go through it", async () => {
    const first = essay.sections[0]?.passages[0];
    const { page } = open([{ ...note, pieces: [{ passage: first?.id ?? "", from: 0, to: 11 }] }]);
    await screen.findByRole("note");
    expect(page.querySelector("mark")?.textContent).toBe(first?.text.slice(1, 11));
  });

  it("draws a line in code too, and leaves its letters alone", async () => {
    const style = { emphasis: false, strong: false, code: false, image: false, href: null };
    const text = "say 'hello'\nand wait";
    const code: Passage = {
      id: "a.1",
      kind: "code",
      quotes: 0,
      lists: 0,
      mark: null,
      code_language: null,
      text,
      spans: [{ kind: "text", text, ...style }],
    };
    const section = { id: "a", title: "A", level: 2, scene: null, spans: [], passages: [code] };
    const read = { ...essay, sections: [section] };
    const { page } = open([{ ...note, pieces: [{ passage: "a.1", from: 4, to: 11 }] }], {}, 1180, read);
    await screen.findByRole("note");
    expect(page.querySelector("pre mark")?.textContent).toBe("'hello'");
    expect(page.querySelector("pre")?.textContent).toBe(text);
  });

  it("keeps a line that has changed at the end of its section", async () => {
    const changed = "This line has changed since: “leave with three”";
    const { page } = open([{ ...note, pieces: [], changed }]);
    expect(await screen.findByText(changed)).toBeTruthy();
    expect(page.querySelector("section")?.textContent).toContain(changed);
    expect(page.querySelector("mark")).toBeNull();
  });

  it("says how to mark a line while none is", async () => {
    open([]);
    expect(await screen.findByText("Select a line to say who comes to mind.")).toBeTruthy();
  });

  it("takes a mark away", async () => {
    const { asked } = open([note], { remove_mark: () => ({ said: "No longer marked.", undo: true }) });
    const beside = await screen.findByRole("note", { name: /Wen Abiola/ });
    await fireEvent.click(within(beside).getByRole("button", { name: "Take away" }));
    await waitFor(() => expect(asked).toContainEqual({ command: "remove_mark", args: { id: "m1" } }));
  });
});

describe("what is selected", () => {
  it("is told in places of the text, past notes, breaks and marks", async () => {
    const { page } = open([note]);
    await screen.findByRole("button", { name: "Wen Abiola" });
    const words = page.querySelector(`[data-passage="${passage?.id}"]`) as HTMLElement;
    const after = words.querySelector("mark")?.nextSibling;
    const text = [...words.childNodes].find((node) => node instanceof Text && node.data.includes("business"));
    expect(after).not.toBeNull();
    const at = (text as Text).data.indexOf("business");
    expect(spotIn(words, text as Text, at)).toEqual({
      passage: passage?.id,
      offset: passage?.text.indexOf("business"),
    });
  });

  it("counts nothing of a reference to a footnote, and a broken line as one", () => {
    document.body.innerHTML =
      '<article><p data-passage="a.1">One<button>1</button><br>two <span class="image" data-length="3">cat (shown)</span> three</p></article>';
    const words = document.querySelector("p") as HTMLElement;
    expect(spotIn(words, words.lastChild as Text, 3).offset).toBe(3 + 1 + 4 + 3 + 3);
    select(words, 0, words.childNodes.length);
    const all = chosenIn(document.querySelector("article") as HTMLElement, document.getSelection());
    expect(all?.selected.to.offset).toBe(17);
  });

  it("is nothing where only blanks are, or what is no passage", () => {
    document.body.innerHTML = '<article><h2>Title</h2><p data-passage="a.1">One two</p></article>';
    const essay = document.querySelector("article") as HTMLElement;
    select(essay.querySelector("p")?.firstChild as Text, 3, 4);
    expect(chosenIn(essay, document.getSelection())).toBeNull();
    select(essay.querySelector("h2")?.firstChild as Text, 0, 3);
    expect(chosenIn(essay, document.getSelection())).toBeNull();
  });
});

describe("who comes to mind", () => {
  it("is asked with M, found by typing, and chosen with Enter", async () => {
    const find = vi.fn(() => ({
      people: [{ id: "wen", name: [{ text: "Wen Abiola", hit: true }], remember_for: [], where: [] }],
    }));
    const { asked } = open([], { find });
    await screen.findByText("Select a line to say who comes to mind.");
    await fireEvent.keyDown(document.body, { key: "m" });
    const field = await screen.findByRole("combobox", { name: "Who comes to mind?" });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await fireEvent.input(field, { target: { value: "wen" } });
    await screen.findByRole("option", { name: "Wen Abiola" });
    expect(screen.getAllByRole("option").map((option) => option.textContent?.trim())).toEqual([
      "Wen Abiola",
      "Someone new: wen",
      "A note of your own",
    ]);
    await fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(asked.some(({ command }) => command === "mark")).toBe(true));
    const marked = asked.find(({ command }) => command === "mark");
    expect(marked?.args).toMatchObject({ slug: SLUG, person: "wen", note: null });
  });

  it("is asked at a heading about the first paragraph below it", async () => {
    const { asked, page } = open([]);
    await screen.findByText("Select a line to say who comes to mind.");
    const heading = page.querySelector("#thin-ties-heading") as HTMLElement;
    select(heading, 0, heading.childNodes.length);
    await fireEvent.keyDown(document.body, { key: "m" });
    await fireEvent.click(await screen.findByRole("option", { name: "A note of your own" }));
    await fireEvent.keyDown(await screen.findByRole("textbox"), { key: "Enter" });
    await waitFor(() => expect(asked.some(({ command }) => command === "mark")).toBe(true));
    const selected = { from: { passage: "thin-ties.1", offset: 0 }, to: { passage: "thin-ties.1" } };
    expect(asked.find(({ command }) => command === "mark")?.args).toMatchObject({ selected });
  });

  it("may be nobody: a note of one's own", async () => {
    const { asked } = open([]);
    await screen.findByText("Select a line to say who comes to mind.");
    await fireEvent.keyDown(document.body, { key: "m" });
    await fireEvent.click(await screen.findByRole("option", { name: "A note of your own" }));
    const paper = await screen.findByRole("textbox", { name: "A note of your own" });
    await fireEvent.input(paper, { target: { value: "like the coat" } });
    await fireEvent.keyDown(paper, { key: "Enter" });
    await waitFor(() => expect(asked.some(({ command }) => command === "mark")).toBe(true));
    expect(asked.find(({ command }) => command === "mark")?.args).toMatchObject({
      person: null,
      note: "like the coat",
    });
  });
});
