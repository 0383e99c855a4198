import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { fakeShell } from "../../dev/shell";
import type { Removed } from "../host/bindings";
import { said } from "../window/said.svelte";
import Trash from "./Trash.svelte";

function removed(id: string, name: string): Removed {
  return { id, name, remember_for: null, until: "Can be brought back until Wednesday 23 December." };
}

describe("the trash in Settings", () => {
  it("says that nobody is there", async () => {
    fakeShell({ removed: () => [] });
    render(Trash);
    expect(await screen.findByText("Nobody is there at present.")).toBeTruthy();
  });

  it("says until when, brings back the one that was pressed, and goes on to the next", async () => {
    let there = [removed("mara", "Mara Lindqvist"), removed("ines", "Ines Moreau")];
    fakeShell({
      removed: () => there,
      bring_back: ({ person }) => {
        there = there.filter(({ id }) => id !== person);
        return { said: "Mara Lindqvist is back, with all that is written here.", undo: true };
      },
    });
    render(Trash);
    expect(await screen.findAllByText("Can be brought back until Wednesday 23 December.")).toHaveLength(2);
    await fireEvent.click(screen.getByRole("button", { name: "Bring back Mara Lindqvist" }));
    await waitFor(() => expect(screen.queryByText("Mara Lindqvist")).toBeNull());
    const next = screen.getByRole("button", { name: "Bring back Ines Moreau" });
    await waitFor(() => expect(document.activeElement).toBe(next));
    expect(said.line?.said).toBe("Mara Lindqvist is back, with all that is written here.");
    await fireEvent.click(next);
    expect(await screen.findByText("Nobody is there at present.")).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("group", { name: "The trash" })),
    );
  });
});
