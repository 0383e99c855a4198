import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { pretend, type Asked } from "../../dev/pretend";
import type { CaptureReading, Kept } from "../host/bindings";
import { capture, openCapture } from "../window/capture.svelte";
import { reading } from "../window/place.svelte";
import { said } from "../window/said.svelte";
import Capture from "./Capture.svelte";

const line = "Mara Lindqvist - explains pricing; ask in two weeks";
const heard: CaptureReading = {
  segments: [
    { text: "Mara Lindqvist", part: 0 },
    { text: " - ", part: null },
    { text: "explains pricing", part: 1 },
    { text: "; ", part: null },
    { text: "ask in two weeks", part: 2 },
  ],
  chips: [
    { part: "name", label: "Name", value: "Mara Lindqvist", sure: true, index: 0, hint: null },
    {
      part: "remember_for",
      label: "Remember for",
      value: "explains pricing",
      sure: true,
      index: 1,
      hint: null,
    },
    {
      part: "follow_up",
      label: "Follow up",
      value: "Monday 7 December, in two weeks",
      sure: false,
      index: 2,
      hint: "About what? You may leave this open.",
    },
  ],
  problem: null,
  known: null,
};
const kept: Kept = {
  person: { id: "mara", name: "Mara Lindqvist" },
  reminder: null,
  said: { said: "Kept.", undo: true },
  offer_start: null,
};
const nothing: CaptureReading = { segments: [], chips: [], problem: null, known: null };
const hears = (reading: CaptureReading) => ({ read_capture: () => reading });

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Someone new" });
const mirror = () => field().previousElementSibling?.textContent?.replace("\u200b", "");
const commands = (asked: Asked[]) => asked.map(({ command }) => command);

function open(text = ""): void {
  openCapture({ text });
  const { opening, draft } = capture;
  if (opening === null) throw new Error("the sheet did not open");
  render(Capture, { opening, drafted: draft !== null });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const breathe = () => vi.advanceTimersByTimeAsync(50);

describe("the capture sheet", () => {
  test("has the focus in its field, with one sentence of help", () => {
    pretend(hears(nothing));
    open();
    expect(document.activeElement).toBe(field());
    expect(field().placeholder).toBe("One true sentence is enough.");
    expect(screen.queryByRole("group", { name: "What was understood" })).toBeNull();
  });

  test("keeps whoever a line brought to mind, and the mark of that line, in one act", async () => {
    const spot = (offset: number) => ({ passage: "thin-ties.1", offset });
    const marked = { essay: "thin-ties", selected: { from: spot(0), to: spot(9) }, mark: null };
    const asked = pretend({ ...hears(heard), keep_marked: () => kept });
    openCapture({ text: line, line: marked });
    if (capture.opening) render(Capture, { opening: capture.opening, drafted: false });
    await fireEvent.keyDown(field(), { key: "Enter" });
    await breathe();
    const acts = asked.filter(({ command }) => command.startsWith("keep") && command !== "keep_draft");
    expect(acts.map(({ command }) => command)).toEqual(["keep_marked"]);
    expect(acts[0]?.args).toMatchObject({ text: line, known: null, line: marked });
    expect(capture.opening).toBeNull();
  });

  test("draws the same words under the field, also before the core has read them", async () => {
    pretend(hears(heard));
    open();
    await fireEvent.input(field(), { target: { value: line } });
    expect(mirror()).toBe(line);
    await breathe();
    expect(mirror()).toBe(line);
    await fireEvent.input(field(), { target: { value: `${line} or so\nand more ` } });
    expect(mirror()).toBe(`${line} or so\nand more `);
  });

  test("shows what was understood, and asks where it is not sure", async () => {
    pretend(hears(heard));
    open(line);
    await breathe();
    const chips = screen.getByRole("group", { name: "What was understood" }).querySelectorAll("button");
    expect([...chips].map((chip) => chip.textContent?.replace(/\s+/g, " ").trim())).toEqual([
      "Name Mara Lindqvist",
      "Remember for explains pricing",
      "Follow up Monday 7 December, in two weeks? About what? You may leave this open.",
    ]);
  });

  test("lets the latest text win, however late an earlier answer comes", async () => {
    const waiting: ((reading: CaptureReading) => void)[] = [];
    pretend({ read_capture: () => new Promise((answer) => waiting.push(answer)) });
    open();
    await fireEvent.input(field(), { target: { value: "Mara" } });
    await breathe();
    await fireEvent.input(field(), { target: { value: line } });
    await breathe();
    waiting[1]?.(heard);
    await breathe();
    waiting[0]?.({ ...nothing, chips: [{ ...heard.chips[0], value: "Mara" } as (typeof heard.chips)[0]] });
    await breathe();
    expect(screen.getByRole("button", { name: /^Name/ }).textContent).toContain("Mara Lindqvist");
  });

  test("selects the words of a chip that is pressed", async () => {
    pretend(hears(heard));
    open(line);
    await breathe();
    await fireEvent.click(screen.getByRole("button", { name: /^Remember for/ }));
    const { selectionStart, selectionEnd, value } = field();
    expect(document.activeElement).toBe(field());
    expect(value.slice(selectionStart, selectionEnd)).toBe("explains pricing");
  });

  test("leads Tab to the unsure part first, and marks its words", async () => {
    pretend(hears(heard));
    open(line);
    await breathe();
    await fireEvent.keyDown(field(), { key: "Tab" });
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /^Follow up/ }));
    const { selectionStart, selectionEnd, value } = field();
    expect(value.slice(selectionStart, selectionEnd)).toBe("ask in two weeks");
    expect(document.querySelector(".mirror .at")?.textContent).toBe("ask in two weeks");
  });

  test("says the parts once the typing rests", async () => {
    pretend(hears(heard));
    open(line);
    await breathe();
    const live = document.querySelector("dialog [aria-live=polite]");
    expect(live?.textContent).toBe("");
    await vi.advanceTimersByTimeAsync(600);
    expect(live?.textContent).toBe(
      "Name: Mara Lindqvist. Remember for: explains pricing. Follow up: Monday 7 December, in two weeks?.",
    );
  });

  test("keeps on Enter, with where the person came to mind, and says so", async () => {
    const asked = pretend({ ...hears(heard), keep: () => kept });
    reading.origin = { essay: "why", section: "thin-ties" };
    reading.title = "Thin ties";
    open(line);
    expect(screen.getByText("Thin ties")).toBeTruthy();
    await fireEvent.keyDown(field(), { key: "Enter" });
    await breathe();
    expect(asked.find(({ command }) => command === "keep")?.args).toEqual({
      text: line,
      from: { essay: "why", section: "thin-ties" },
    });
    expect(capture.opening).toBeNull();
    expect(said.line).toEqual({ said: "Kept.", undo: true });
    expect(said.offer).toBeNull();
  });

  test("passes on the offer to start with the computer, which stays until it is answered", async () => {
    const sentence = "To tell you on Monday 7 December, this has to start with the computer.";
    pretend({ ...hears(heard), keep: () => ({ ...kept, offer_start: sentence }) });
    open(line);
    await fireEvent.keyDown(field(), { key: "Enter" });
    await breathe();
    expect(said.offer?.sentence).toBe(sentence);
    expect(said.offer?.choices.map(({ label }) => label)).toEqual(["Start quietly", "I will open it myself"]);
  });

  test("says what is missing only when it is to be kept", async () => {
    const problem = "Who is this? A first name will do.";
    const asked = pretend(hears({ ...nothing, problem }));
    open("- ");
    await breathe();
    expect(screen.queryByText(problem)).toBeNull();
    await fireEvent.keyDown(field(), { key: "Enter" });
    await breathe();
    expect(screen.getByRole("status").textContent).toContain(problem);
    expect(commands(asked)).not.toContain("keep");
    await fireEvent.input(field(), { target: { value: "Mara" } });
    expect(screen.queryByText(problem)).toBeNull();
  });

  test("keeps the words in the field when they could not be written", async () => {
    pretend({
      ...hears(heard),
      keep: () => {
        throw {
          code: "full",
          message: "The disk is full. Your words are still here.",
          hint: "Make some room, then try again.",
        };
      },
    });
    open(line);
    await fireEvent.keyDown(field(), { key: "Enter" });
    await breathe();
    expect(screen.getByRole("status").textContent?.trim()).toBe(
      "The disk is full. Your words are still here. Make some room, then try again.",
    );
    expect(field().value).toBe(line);
    expect(capture.opening).not.toBeNull();
  });

  test("asks about a name it knows, and Enter alone decides nothing", async () => {
    const known = { id: "m", name: "Mara Lindqvist" };
    const asked = pretend({ ...hears({ ...heard, known }), add_to: () => kept });
    open(line);
    await breathe();
    expect(screen.getByText("You know a Mara Lindqvist. Add to Mara, or keep as someone new?")).toBeTruthy();
    await fireEvent.keyDown(field(), { key: "Enter" });
    await breathe();
    expect(commands(asked)).not.toContain("keep");
    const add = screen.getByRole("button", { name: "Add to Mara" });
    expect(document.activeElement).toBe(add);
    await fireEvent.click(add);
    await breathe();
    expect(asked.find(({ command }) => command === "add_to")?.args).toEqual({
      person: "m",
      text: line,
      from: null,
    });
  });

  test("closes on Esc and keeps the draft, and opens with it again", async () => {
    const asked = pretend(hears(heard));
    open(line);
    await fireEvent.keyDown(field(), { key: "Escape" });
    await breathe();
    expect(asked.find(({ command }) => command === "keep_draft")?.args).toEqual({ text: line, from: null });
    expect(capture.opening).toBeNull();
    openCapture({ text: "someone else" });
    expect(capture.opening).toMatchObject({ text: line });
  });

  test("stays open when the draft could not be kept", async () => {
    pretend({
      ...hears(heard),
      keep_draft: () => {
        throw { code: "unwritten", message: "This could not be written to the file.", hint: null };
      },
    });
    open(line);
    await fireEvent.keyDown(field(), { key: "Escape" });
    await breathe();
    expect(capture.opening).not.toBeNull();
    expect(screen.getByRole("status").textContent).toContain("This could not be written to the file.");
  });

  test("writes the draft down every two seconds, and only what is new", async () => {
    const asked = pretend(hears(heard));
    open();
    await fireEvent.input(field(), { target: { value: "Mara" } });
    await vi.advanceTimersByTimeAsync(6000);
    expect(asked.filter(({ command }) => command === "keep_draft").map(({ args }) => args.text)).toEqual([
      "Mara",
    ]);
  });

  test("puts the draft away once the person is kept", async () => {
    const asked = pretend({ ...hears(heard), keep: () => kept });
    open();
    await fireEvent.input(field(), { target: { value: line } });
    await vi.advanceTimersByTimeAsync(2100);
    await fireEvent.keyDown(field(), { key: "Enter" });
    await breathe();
    await waitFor(() => expect(commands(asked)).toContain("put_away_draft"));
    expect(capture.draft).toBeNull();
  });
});
