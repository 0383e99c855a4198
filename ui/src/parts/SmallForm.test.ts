import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { createRawSnippet } from "svelte";
import { describe, expect, test, vi } from "vitest";
import SmallForm from "./SmallForm.svelte";

const children = createRawSnippet<[string | undefined]>(() => ({
  render: () => '<input aria-label="What passed">',
}));

function form(keep: () => Promise<unknown>, onclose = vi.fn()) {
  render(SmallForm, { label: "A small thing", keep, onclose, children });
  return { field: screen.getByRole("textbox", { name: "What passed" }), onclose };
}

describe("a small form", () => {
  test("begins in its first field", () => {
    const { field } = form(async () => undefined);
    expect(document.activeElement).toBe(field);
  });

  test("keeps with its button and with Mod Enter, once at a time", async () => {
    let kept = (): void => undefined;
    const keep = vi.fn(() => new Promise<void>((done) => (kept = done)));
    const { field } = form(keep);
    await fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
    await fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
    expect(keep).toHaveBeenCalledTimes(1);
    kept();
    await waitFor(() => expect(screen.getByRole("button", { name: "Keep" }).ariaBusy).toBeNull());
    await fireEvent.click(screen.getByRole("button", { name: "Keep" }));
    await waitFor(() => expect(keep).toHaveBeenCalledTimes(2));
  });

  test("says what was refused, and keeps the words", async () => {
    const { field, onclose } = form(() =>
      Promise.reject({ message: "The disk is full.", hint: "Make room." }),
    );
    await fireEvent.input(field, { target: { value: "a first line" } });
    await fireEvent.keyDown(field, { key: "Enter", metaKey: true });
    await screen.findByText("The disk is full. Make room.");
    expect((field as HTMLInputElement).value).toBe("a first line");
    expect(onclose).not.toHaveBeenCalled();
  });

  test("is left with Esc or its other button, and Esc goes no further", async () => {
    const beyond = vi.fn();
    window.addEventListener("keydown", beyond);
    const { field, onclose } = form(async () => undefined);
    await fireEvent.keyDown(field, { key: "Escape" });
    expect(onclose).toHaveBeenCalledTimes(1);
    expect(beyond).not.toHaveBeenCalled();
    await fireEvent.click(screen.getByRole("button", { name: "Put it away" }));
    expect(onclose).toHaveBeenCalledTimes(2);
    window.removeEventListener("keydown", beyond);
  });
});
