import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeAll, describe, expect, test } from "vitest";
import { pretend, type Asked } from "../../../dev/pretend";
import { windowAnswers } from "../../../dev/answers/window";
import type { Answers } from "../../../dev/shell";
import type { Start } from "../../host/bindings";
import Quick from "./Quick.svelte";

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Someone new" });
const calls = (asked: Asked[], command: string) => asked.filter((one) => one.command === command);

const leila = {
  person: { id: "leila", name: "Leila Haddad" },
  remember_for: "writes the email you have been avoiding",
  latest: "You asked: a second pair of eyes.",
  latest_on: "9 November",
};

beforeAll(() => {
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
});

async function opened(given: Answers = {}): Promise<Asked[]> {
  const asked = pretend(given);
  render(Quick);
  // It is shown last: until then, the draft would still be put in the place of what is typed.
  await waitFor(() => expect(calls(asked, "show_quick")).toHaveLength(1));
  return asked;
}

async function type(text: string): Promise<void> {
  await fireEvent.input(field(), { target: { value: text } });
}

const enter = (held: KeyboardEventInit = {}) => fireEvent.keyDown(field(), { key: "Enter", ...held });

describe("quick capture", () => {
  test("keeps a line with Enter, and closes", async () => {
    const asked = await opened();
    await type("Mara — explains pricing");
    await enter();
    await waitFor(() => expect(calls(asked, "hide_quick")).toHaveLength(1));
    expect(calls(asked, "keep_quick")[0]?.args).toEqual({ text: "Mara — explains pricing", known: null });
    await waitFor(() => expect(field().value).toBe(""));
  });

  test("closes with Esc, and the words stay as a draft", async () => {
    const asked = await opened();
    await type("Mara — expl");
    await fireEvent.keyDown(field(), { key: "Escape" });
    await waitFor(() => expect(calls(asked, "hide_quick")).toHaveLength(1));
    expect(calls(asked, "keep_quick_draft").at(-1)?.args).toEqual({ text: "Mara — expl" });
    expect(field().value).toBe("Mara — expl");
  });

  test("begins with the draft, and the focus behind it", async () => {
    const start = windowAnswers.start?.({}) as Start;
    await opened({ quick_start: () => ({ settings: start.settings, draft: "Mara — expl" }) });
    await waitFor(() => expect(field().value).toBe("Mara — expl"));
    await waitFor(() => expect(document.activeElement).toBe(field()));
    await waitFor(() => expect(field().selectionStart).toBe("Mara — expl".length));
  });

  test("recalls one person by a whole known name, and nobody before Enter", async () => {
    const asked = await opened({ recall: () => ({ one: leila, several: null }) });
    await type("Leila Haddad");
    expect(screen.queryByText(/avoiding/)).toBeNull();
    await enter();
    await screen.findByText("writes the email you have been avoiding");
    screen.getByText("You asked: a second pair of eyes.");
    expect(calls(asked, "keep_quick")).toHaveLength(0);
    await fireEvent.keyDown(field(), { key: "Enter", ctrlKey: true });
    await waitFor(() => expect(calls(asked, "hide_quick")).toHaveLength(1));
    expect(calls(asked, "spoke_today_quick")[0]?.args).toEqual({ person: "leila" });
  });

  test("closes with a second Enter after a recall, and writes nothing down", async () => {
    const asked = await opened({ recall: () => ({ one: leila, several: null }) });
    await type("Leila Haddad");
    await enter();
    await screen.findByText(/avoiding/);
    await enter();
    await waitFor(() => expect(calls(asked, "hide_quick")).toHaveLength(1));
    expect(calls(asked, "spoke_today_quick")).toHaveLength(0);
    expect(calls(asked, "keep_quick")).toHaveLength(0);
  });

  test("asks where a name is that of somebody known, or of several", async () => {
    const asked = await opened({ recall: () => ({ one: null, several: "You know more than one Mara." }) });
    await type("Mara");
    await enter();
    await screen.findByText("You know more than one Mara.");
    expect(calls(asked, "keep_quick")).toHaveLength(0);
    await fireEvent.click(screen.getByRole("button", { name: "Keep as someone new" }));
    await waitFor(() => expect(calls(asked, "keep_quick")).toHaveLength(1));
  });

  test("adds to somebody known when told to", async () => {
    const asked = await opened();
    await type("Leila Haddad — sings");
    await enter();
    const add = await screen.findByRole("button", { name: "Add to Leila" });
    await waitFor(() => expect(document.activeElement).toBe(add));
    await fireEvent.click(add);
    await waitFor(() => expect(calls(asked, "keep_quick")[0]?.args).toMatchObject({ known: "leila" }));
  });

  test("leaves the words where they are when they cannot be kept", async () => {
    const asked = await opened({
      keep_quick: () => {
        throw { code: "disk_full", message: "The disk is full.", hint: "Your words are still here." };
      },
    });
    await type("Mara — explains pricing");
    await enter();
    await screen.findByText(/The disk is full/);
    expect(field().value).toBe("Mara — explains pricing");
    expect(calls(asked, "hide_quick")).toHaveLength(0);
  });
});
