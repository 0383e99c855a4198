import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";
import { pretend } from "../../dev/pretend";
import type { Answers } from "../../dev/shell";
import Lines from "../frame/Lines.svelte";
import { said } from "../window/said.svelte";
import Acts from "./Acts.svelte";

/** The acts of one item and the lines of the window. */
function shown(given: Answers, thoughtOf: string | null = null) {
  const asked = pretend(given);
  render(Acts, { id: "1", name: "Thandiwe Mokoena", thoughtOf });
  render(Lines);
  return (command: string) => asked.filter((one) => one.command === command).map(({ args }) => args);
}

const press = (key: string) => fireEvent.keyDown(document.body, { key });
const offered = () => screen.findByRole("button", { name: "Undo" });

describe("after Done", () => {
  const settled = {
    said: "Done. Counted as in touch with Thandiwe.",
    undo: true,
    interaction: "interaction-1",
  };
  const not = { said: "Done, and not counted as in touch with Thandiwe.", undo: true };

  test("it offers to take back that you were in touch, beside Undo", async () => {
    const args = shown({ done: () => settled, not_in_touch: () => not });
    await press("d");
    await offered();
    await fireEvent.click(screen.getByRole("button", { name: "Not in touch" }));
    await waitFor(() => expect(said.line).toEqual(not));
    expect(args("not_in_touch")).toEqual([{ interaction: "interaction-1" }]);
    await offered();
    expect(screen.queryByRole("button", { name: "Not in touch" })).toBeNull();
  });

  test("pressed twice, it takes it back once", async () => {
    const args = shown({ done: () => settled, not_in_touch: () => not });
    await press("d");
    await offered();
    const button = screen.getByRole("button", { name: "Not in touch" });
    await Promise.all([fireEvent.click(button), fireEvent.click(button)]);
    await waitFor(() => expect(said.line).toEqual(not));
    expect(args("not_in_touch")).toHaveLength(1);
  });

  test("it says why that could not be taken back", async () => {
    const not_in_touch = () => {
      throw { code: "gone", message: "That is not there any more.", hint: null };
    };
    shown({ done: () => settled, not_in_touch });
    await press("d");
    await offered();
    await fireEvent.click(screen.getByRole("button", { name: "Not in touch" }));
    expect((await screen.findByRole("status")).textContent).toContain("That is not there any more.");
  });

  test("it offers only Undo where nothing was written down", async () => {
    shown({ done: () => ({ said: "Done.", undo: true, interaction: null }) });
    await press("d");
    await offered();
    expect(screen.queryByRole("button", { name: "Not in touch" })).toBeNull();
  });
});

describe("after letting go", () => {
  const let_go = () => ({ said: "Not this time.", undo: true });

  test("of a thought, it offers to stop suggesting that person", async () => {
    const args = shown({ let_go, every: () => null }, "thandiwe");
    await press("x");
    await offered();
    await fireEvent.click(screen.getByRole("button", { name: "Stop suggesting Thandiwe" }));
    await waitFor(() => expect(said.line?.said).toBe("Thandiwe is no longer suggested."));
    expect(args("every")).toEqual([{ person: "thandiwe", span: "never" }]);
    await offered();
  });

  test("of a follow-up, it offers nothing of the kind", async () => {
    shown({ let_go });
    await press("x");
    await offered();
    expect(screen.queryByRole("button", { name: /^Stop suggesting/ })).toBeNull();
  });
});
