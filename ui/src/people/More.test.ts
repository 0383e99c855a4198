import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { peopleAnswers } from "../../dev/answers/people";
import { fakeShell, type Answers } from "../../dev/shell";
import type { PersonPage } from "../host/bindings";
import { beginAt, place } from "../window/place.svelte";
import { said, unsay } from "../window/said.svelte";
import Person from "./Person.svelte";

type Given = Record<string, unknown>;

async function open(answers: Answers = {}, id = "leila"): Promise<void> {
  fakeShell({ ...peopleAnswers, ...answers });
  render(Person, { id });
  await fireEvent.click(await screen.findByRole("button", { name: "More" }));
}

const undoable = (sentence: string) => ({ said: sentence, undo: true });

describe("More, on a person's page", () => {
  beforeEach(() => {
    vi.spyOn(window, "scrollTo").mockImplementation(() => undefined);
    beginAt({ name: "person", id: "leila" });
    unsay();
  });

  it("is closed until it is pressed", async () => {
    fakeShell(peopleAnswers);
    render(Person, { id: "leila" });
    const more = await screen.findByRole("button", { name: "More" });
    expect(more.getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByRole("button", { name: "Remove Leila" })).toBeNull();
    await fireEvent.click(more);
    expect(more.getAttribute("aria-expanded")).toBe("true");
    for (const name of [
      "Every so often",
      "A date",
      "A group",
      "Leave Leila in peace",
      "Merge with someone",
    ]) {
      expect(within(screen.getByRole("region", { name: "More" })).getByRole("button", { name })).toBeTruthy();
    }
  });

  it("opens a fact that is not there yet for writing", async () => {
    await open({}, "jun");
    await fireEvent.click(
      within(screen.getByRole("region", { name: "More" })).getByRole("button", { name: "Every so often" }),
    );
    const field = await screen.findByRole("textbox", { name: "Every so often" });
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it("takes no date away when another is to be added", async () => {
    const set = vi.fn(() => null);
    await open({ set_person: set });
    await fireEvent.click(
      within(screen.getByRole("region", { name: "More" })).getByRole("button", { name: "A date" }),
    );
    expect(await screen.findByRole("textbox", { name: "Add a date" })).toBeTruthy();
    expect(set).not.toHaveBeenCalled();
  });

  it("leaves somebody in peace, says so on the page, and ends it there", async () => {
    let peace = false;
    const page = peopleAnswers.person?.({ id: "leila" }) as PersonPage;
    const sentence = "Leila is left in peace. Nothing comes up, and follow-ups rest.";
    await open({
      person: () => ({
        ...page,
        person: { ...page.person, left_in_peace: peace },
        words: { ...page.words, peace: peace ? sentence : null },
      }),
      set_peace: (given: Given) => {
        peace = given.peace === true;
        return undoable(peace ? sentence : "Leila can come up again.");
      },
    });
    await fireEvent.click(screen.getByRole("button", { name: "Leave Leila in peace" }));
    const region = await screen.findByRole("region", { name: "Left in peace" });
    expect(region.textContent).toContain(sentence);
    await waitFor(() => expect(said.line).toEqual(undoable(sentence)));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "More" })));
    expect(screen.queryByRole("button", { name: "Leave Leila in peace" })).toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: "Let Leila come up again" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Left in peace" })).toBeNull());
  });

  it("asks before anybody is removed, and keeps them when the answer is no", async () => {
    const remove = vi.fn(() => undoable("Removed."));
    await open({ remove });
    await fireEvent.click(screen.getByRole("button", { name: "Remove Leila" }));
    expect(screen.getByRole("heading", { name: "Remove Leila and all that is written here?" })).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Keep" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(remove).not.toHaveBeenCalled();
  });

  it("merges with whoever is chosen by typing, after saying what stays", async () => {
    const merge = vi.fn<(given: Given) => unknown>(() =>
      undoable("Leila Haddad now has everything of Noor."),
    );
    await open({ merge });
    await fireEvent.click(screen.getByRole("button", { name: "Merge with someone" }));
    const field = await screen.findByRole("textbox", { name: "A name" });
    await fireEvent.input(field, { target: { value: "noor" } });
    await screen.findByRole("button", { name: /^Noor Rahimi/ });
    await fireEvent.keyDown(field, { key: "Enter" });
    expect(await screen.findByText("Noor Rahimi into Leila Haddad", { exact: false })).toBeTruthy();
    expect(screen.getByText("It can be undone.")).toBeTruthy();
    expect(merge).not.toHaveBeenCalled();
    await fireEvent.click(screen.getByRole("button", { name: "Merge" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(merge).toHaveBeenCalledWith({ stays: "leila", other: "noor" });
    await waitFor(() => expect(said.line?.undo).toBe(true));
    expect(place.at).toEqual({ name: "person", id: "leila" });
  });

  it("merges the other way round too, and goes to the one who stays", async () => {
    const merge = vi.fn<(given: Given) => unknown>(() => undoable("Done."));
    await open({ merge });
    await fireEvent.click(screen.getByRole("button", { name: "Merge with someone" }));
    await fireEvent.input(await screen.findByRole("textbox", { name: "A name" }), {
      target: { value: "noor" },
    });
    await fireEvent.click(await screen.findByRole("button", { name: /^Noor Rahimi/ }));
    await fireEvent.click(await screen.findByRole("button", { name: "The other way round" }));
    expect(await screen.findByText("Leila Haddad into Noor Rahimi", { exact: false })).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Merge" }));
    await waitFor(() => expect(place.at).toEqual({ name: "person", id: "noor" }));
    expect(merge).toHaveBeenCalledWith({ stays: "noor", other: "leila" });
  });

  it("asks whether somebody with the same email is the same person, and merges only when told to", async () => {
    const merge = vi.fn<(given: Given) => unknown>(() => undoable("Done."));
    const other = { id: "noor", name: "L. Haddad", remember_for: null, common: "the same email" };
    await open({ perhaps_same: () => [other], merge });
    const region = screen.getByRole("region", { name: "More" });
    await waitFor(() =>
      expect(region.textContent?.replaceAll(/\s+/g, " ")).toContain(
        "This may be the same person as L. Haddad, with the same email.",
      ),
    );
    await fireEvent.click(within(region).getByRole("button", { name: "Merge with L. Haddad" }));
    await fireEvent.click(await screen.findByRole("button", { name: "Keep both" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(merge).not.toHaveBeenCalled();
  });

  it("asks no more about two of whom it was said that they are two", async () => {
    let asked = [{ id: "noor", name: "L. Haddad", remember_for: null, common: "the same email" }];
    const apart = vi.fn<(given: Given) => unknown>(() => {
      asked = [];
      return undoable("Two people, then. It is not asked again.");
    });
    await open({ perhaps_same: () => asked, not_the_same: apart });
    await fireEvent.click(await screen.findByRole("button", { name: "Not the same as L. Haddad" }));
    await waitFor(() => expect(said.line?.said).toBe("Two people, then. It is not asked again."));
    expect(apart).toHaveBeenCalledWith({ one: "leila", other: "noor" });
    await waitFor(() =>
      expect(screen.queryByText("This may be the same person", { exact: false })).toBeNull(),
    );
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "More" })));
  });
});
