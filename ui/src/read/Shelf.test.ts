import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { pretend } from "../../dev/pretend";
import { place } from "../window/place.svelte";
import { said } from "../window/said.svelte";
import Shelf from "./Shelf.svelte";

/** A file as it is dropped; its text is only asked for piece by piece. */
function file(name: string, text: string): File {
  return { name, slice: () => ({ text: () => Promise.resolve(text) }) } as unknown as File;
}

async function drop(dropped: File): Promise<void> {
  await fireEvent.drop(screen.getByRole("main"), { dataTransfer: { types: ["Files"], files: [dropped] } });
}

describe("the list of essays", () => {
  beforeEach(() => {
    pretend();
  });

  it("has every essay under its series, and opens the one that is pressed", async () => {
    render(Shelf);
    const series = await screen.findByRole("heading", { name: "The Strata Series" });
    const group = series.closest("section") as HTMLElement;
    expect(within(group).getByText("Social Class / Identity")).toBeTruthy();
    await fireEvent.click(within(group).getByRole("button", { name: "What to Remember Someone For" }));
    expect(place.at).toMatchObject({ name: "read", essay: "what-to-remember-someone-for" });
  });

  it("does not offer to remove what comes with the program", async () => {
    render(Shelf);
    await screen.findByRole("heading", { name: "The Strata Series" });
    expect(screen.queryByRole("button", { name: /^Remove/ })).toBeNull();
  });

  it("brings a dropped file and opens it, and asks when such a one is there already", async () => {
    render(Shelf);
    await drop(file("ties.md", "Thin Ties\n\nWords."));
    await waitFor(() => expect(said.line?.said).toBe("Thin Ties is here, with the others."));
    expect(place.at).toMatchObject({ name: "read", essay: "yours-1" });

    await drop(file("ties.md", "Thinner Ties\n\nWords."));
    await waitFor(() =>
      expect(said.offer?.sentence).toBe("Thin Ties is here already. Is this a new version of it?"),
    );
    expect(said.offer?.choices.map(({ label }) => label)).toEqual(["A new version", "Keep both"]);
    await said.offer?.choices[1]?.act();
    expect(place.at).toMatchObject({ name: "read", essay: "yours-2" });
  });

  it("removes one's own, says so, and leaves the focus on the page", async () => {
    const asked = pretend();
    render(Shelf);
    await fireEvent.click(await screen.findByRole("button", { name: "Remove Thin Ties" }));
    const title = screen.getByRole("heading", { level: 1 });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(asked.find(({ command }) => command === "remove_essay")?.args).toEqual({ slug: "yours-1" });
    expect(said.line).toEqual({ said: "Thin Ties is removed.", undo: true });
  });
});
