import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import Choice from "./Choice.svelte";
import InlineEdit from "./InlineEdit.svelte";
import Segment from "./Segment.svelte";
import UndoLine from "./UndoLine.svelte";

const undo = [{ label: "Undo", act: () => undefined }];

describe("the undo line", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("leaves after eight seconds", () => {
    const onleave = vi.fn();
    render(UndoLine, { sentence: "Done.", choices: undo, onleave });
    vi.advanceTimersByTime(7999);
    expect(onleave).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onleave).toHaveBeenCalledOnce();
  });

  test("stays while the focus is on it, and eight seconds longer", async () => {
    const onleave = vi.fn();
    render(UndoLine, { sentence: "Done.", choices: undo, onleave });
    await fireEvent.focusIn(screen.getByRole("button", { name: "Undo" }));
    vi.advanceTimersByTime(60_000);
    expect(onleave).not.toHaveBeenCalled();
    await fireEvent.focusOut(screen.getByRole("button", { name: "Undo" }));
    vi.advanceTimersByTime(8000);
    expect(onleave).toHaveBeenCalledOnce();
  });

  test("offers each choice once, in order, and does what is pressed", async () => {
    const act = vi.fn();
    const choices = [{ label: "Not in touch", act }, ...undo];
    render(UndoLine, { sentence: "Done.", choices, onleave: vi.fn() });
    expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "Not in touch",
      "Undo",
    ]);
    await fireEvent.click(screen.getByRole("button", { name: "Not in touch" }));
    expect(act).toHaveBeenCalledOnce();
  });

  test("leaves too when what had the focus is gone with the sentence before", async () => {
    const onleave = vi.fn();
    const { rerender } = render(UndoLine, { sentence: "Done.", choices: undo, onleave });
    screen.getByRole("button", { name: "Undo" }).focus();
    await tick();
    vi.advanceTimersByTime(60_000);
    expect(onleave).not.toHaveBeenCalled();
    await rerender({ sentence: "Undone.", choices: [], onleave });
    vi.advanceTimersByTime(8000);
    expect(onleave).toHaveBeenCalledOnce();
  });

  test("offers nothing where there is nothing to take back", () => {
    render(UndoLine, { sentence: "Undone: let go of Dariusz", onleave: vi.fn() });
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("a text edited where it stands", () => {
  const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Remember for" });

  async function edited(text: string, keep: (text: string) => Promise<unknown>) {
    render(InlineEdit, { label: "Remember for", value: "Reads leases", keep });
    await fireEvent.click(screen.getByRole("button", { name: "Remember for: Reads leases" }));
    await fireEvent.input(field(), { target: { value: text } });
  }

  test("is kept with Enter, and the focus stays where it was", async () => {
    const keep = vi.fn(() => Promise.resolve());
    await edited("Reads contracts", keep);
    await fireEvent.keyDown(field(), { key: "Enter" });
    expect(keep).toHaveBeenCalledExactlyOnceWith("Reads contracts");
    const words = await screen.findByRole("button");
    await waitFor(() => expect(document.activeElement).toBe(words));
  });

  test("is as it was after Esc", async () => {
    const keep = vi.fn(() => Promise.resolve());
    await edited("Reads contracts", keep);
    await fireEvent.keyDown(field(), { key: "Escape" });
    expect(await screen.findByRole("button", { name: "Remember for: Reads leases" })).toBeTruthy();
    expect(keep).not.toHaveBeenCalled();
  });

  test("keeps the words in the field when they could not be kept, and says why", async () => {
    const refusal = { message: "The disk is full.", hint: "Make some room, then try again." };
    await edited("Reads contracts", () => Promise.reject(refusal));
    await fireEvent.keyDown(field(), { key: "Enter" });
    expect((await screen.findByRole("status")).textContent).toContain("The disk is full. Make some room");
    expect(field().value).toBe("Reads contracts");
  });
});

describe("a choice in words", () => {
  const options = ["one", "two", "three"].map((value) => ({ value, label: value }));

  test("is taken with the arrows and Enter, and gives the focus back", async () => {
    const onchoose = vi.fn();
    render(Choice, { label: "Room", options, value: "two", onchoose });
    const button = screen.getByRole("button", { name: "Room: two" });
    await fireEvent.click(button);
    const list = screen.getByRole("listbox", { name: "Room" });
    expect(document.activeElement).toBe(list);
    await fireEvent.keyDown(list, { key: "ArrowDown" });
    await fireEvent.keyDown(list, { key: "Enter" });
    expect(onchoose).toHaveBeenCalledExactlyOnceWith("three");
    expect(document.activeElement).toBe(button);
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  test("stays as it was after Esc, and finds an option by its letter", async () => {
    const onchoose = vi.fn();
    render(Choice, { label: "Room", options, value: "two", onchoose });
    await fireEvent.click(screen.getByRole("button"));
    const list = screen.getByRole("listbox");
    await fireEvent.keyDown(list, { key: "o" });
    const at = list.getAttribute("aria-activedescendant");
    expect(document.getElementById(at ?? "")?.textContent?.trim()).toBe("one");
    await fireEvent.keyDown(list, { key: "Escape" });
    expect(onchoose).not.toHaveBeenCalled();
  });
});

describe("a segment", () => {
  test("says which of its choices is pressed", async () => {
    const onchoose = vi.fn();
    const options = [
      { value: "light", label: "Light" },
      { value: "dark", label: "Dark" },
    ];
    render(Segment, { label: "Light or dark", options, value: "light", onchoose });
    expect(screen.getByRole("button", { pressed: true }).textContent).toBe("Light");
    await fireEvent.click(screen.getByRole("button", { name: "Dark" }));
    expect(onchoose).toHaveBeenCalledExactlyOnceWith("dark");
  });
});
