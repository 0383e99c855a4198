import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { pretend, type Asked } from "../../dev/pretend";
import { capture, openCapture } from "../window/capture.svelte";
import { said } from "../window/said.svelte";
import Capture from "./Capture.svelte";

const card = (label: string) => within(screen.getByRole("group", { name: label }));
const name = (label: string) => card(label).getByRole<HTMLInputElement>("textbox", { name: "Name" });
const sentence = (label: string) =>
  card(label).getByRole<HTMLTextAreaElement>("textbox", { name: "Remember for" });
const last = (asked: Asked[], command: string) => asked.filter((one) => one.command === command).at(-1)?.args;

function open(how: Parameters<typeof openCapture>[0]): void {
  openCapture(how);
  const { opening, draft } = capture;
  if (opening === null) throw new Error("the sheet did not open");
  render(Capture, { opening, drafted: draft !== null });
}

async function write(field: HTMLElement, value: string): Promise<void> {
  await fireEvent.input(field, { target: { value } });
}

describe("three cards", () => {
  test("keep whoever stands on them, with the occasion, in one write", async () => {
    const asked = pretend();
    open({ three: true });
    expect(document.activeElement).toBe(name("First card"));
    await write(screen.getByRole("textbox", { name: "Met" }), "at the meetup");
    await write(name("First card"), "Mara");
    await write(sentence("First card"), "explains pricing");
    await write(name("Second card"), "Samir");
    await fireEvent.click(await screen.findByRole("button", { name: /^Keep both/ }));
    await waitFor(() => expect(capture.opening).toBeNull());
    expect(last(asked, "keep_cards")).toEqual({
      met: "at the meetup",
      cards: [
        { name: "Mara", text: "explains pricing", add_to: null },
        { name: "Samir", text: "", add_to: null },
        { name: "", text: "", add_to: null },
      ],
      from: null,
      line: null,
    });
    expect(said.line?.said).toBe("Kept.");
  });

  test("mark the line that brought the first of them to mind, in the same act", async () => {
    const spot = (offset: number) => ({ passage: "thin-ties.1", offset });
    const line = { essay: "thin-ties", selected: { from: spot(0), to: spot(9) }, mark: null };
    const asked = pretend();
    open({ text: "Mara", line });
    await fireEvent.click(screen.getByRole("button", { name: "Three cards" }));
    await waitFor(() => expect(name("First card").value).toBe("Mara"));
    await write(name("Second card"), "Samir");
    await fireEvent.click(await screen.findByRole("button", { name: /^Keep both/ }));
    await waitFor(() => expect(capture.opening).toBeNull());
    expect(last(asked, "keep_cards")?.line).toEqual(line);
    expect(asked.map(({ command }) => command).filter((command) => command.includes("mark"))).toEqual([]);
  });

  test("take over the line that was written, and give it back", async () => {
    pretend();
    open({ text: "Mara — explains pricing" });
    await fireEvent.keyDown(window, { key: "#", code: "Digit3", ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(name("First card").value).toBe("Mara"));
    expect(sentence("First card").value).toBe("explains pricing");
    await fireEvent.click(screen.getByRole("button", { name: "One person" }));
    const line = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Someone new" });
    expect(line.value).toBe("Mara — explains pricing");
  });

  test("stay three as long as more than one is written", async () => {
    pretend();
    open({ three: true });
    await write(name("First card"), "Mara");
    await write(name("Third card"), "Ines");
    await fireEvent.click(screen.getByRole("button", { name: "One person" }));
    await screen.findByText(/More than one card is written/);
    expect(name("Third card").value).toBe("Ines");
  });

  test("ask of a known name whether it is them, before anything is kept", async () => {
    const asked = pretend();
    open({ three: true });
    await write(name("First card"), "Leila Haddad");
    await card("First card").findByText(/You know a/);
    await fireEvent.keyDown(name("First card"), { key: "Enter", ctrlKey: true });
    const add = card("First card").getByRole("button", { name: "Add to Leila" });
    await waitFor(() => expect(document.activeElement).toBe(add));
    expect(last(asked, "keep_cards")).toBeUndefined();
    await fireEvent.click(add);
    await fireEvent.keyDown(name("First card"), { key: "Enter", ctrlKey: true });
    await waitFor(() => expect(last(asked, "keep_cards")).toBeDefined());
    expect(last(asked, "keep_cards")?.cards).toContainEqual({
      name: "Leila Haddad",
      text: "",
      add_to: "leila",
    });
  });

  test("say which of them has no name, and go there", async () => {
    pretend();
    open({ three: true });
    await write(name("First card"), "Mara");
    await write(sentence("Second card"), "explains pricing");
    await fireEvent.click(screen.getByRole("button", { name: /^Keep/ }));
    await card("Second card").findByText("Who is this? A first name will do.");
    await waitFor(() => expect(document.activeElement).toBe(name("Second card")));
  });

  test("lead on with Enter, from card to card and to what keeps them", async () => {
    pretend();
    open({ three: true });
    await fireEvent.keyDown(name("First card"), { key: "Enter" });
    expect(document.activeElement).toBe(sentence("First card"));
    await fireEvent.keyDown(sentence("First card"), { key: "Enter" });
    expect(document.activeElement).toBe(name("Second card"));
    await fireEvent.keyDown(sentence("Third card"), { key: "Enter" });
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /^Keep/ }));
  });

  test("stay in the sheet as a draft", async () => {
    const asked = pretend();
    open({ three: true });
    await write(name("First card"), "Mara");
    await fireEvent.keyDown(name("First card"), { key: "Escape" });
    await waitFor(() => expect(capture.opening).toBeNull());
    expect(last(asked, "keep_cards_draft")?.cards).toMatchObject({
      cards: [{ name: "Mara", text: "" }, {}, {}],
    });
    expect(capture.draft?.cards?.cards[0]?.name).toBe("Mara");
  });
});
