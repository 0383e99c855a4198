import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, test } from "vitest";
import { pretend } from "../../dev/pretend";
import type { Answers } from "../../dev/shell";
import Lines from "../frame/Lines.svelte";
import { said } from "../window/said.svelte";
import Person from "./Person.svelte";

/** A person's page with the lines of the window, and what was asked of a command. */
async function page(given: Answers = {}, id = "leila") {
  const asked = pretend(given);
  render(Person, { id });
  render(Lines);
  await screen.findByRole("heading", { name: "Small things" });
  return (command: string) => asked.filter((one) => one.command === command).map(({ args }) => args);
}

const write = (name: string, value: string) =>
  fireEvent.input(screen.getByRole("textbox", { name }), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const nothing = { say: null, on: null, kind: null, from: null, people: null };

beforeEach(() => {
  document.body.focus();
});

describe("small things", () => {
  test("stand with their day, their words and who else was there, and are not counted", async () => {
    await page();
    const list = screen.getByRole("region", { name: "Small things" });
    const rows = within(list)
      .getAllByRole("listitem")
      .map((row) => row.textContent?.replace(/\s+/g, " ").trim());
    expect(rows).toEqual([
      "10 November Thanked Leila, the same evening.",
      "9 November You asked: a second pair of eyes on the landlord letter.",
      "2 October From Leila: a first line for hard emails.",
      "18 September Read the clinic guide overnight, three marks. With Dariusz.",
    ]);
    expect(screen.getByRole("heading", { name: "Small things" }).textContent).toBe("Small things");
  });

  test("with none, none is too small", async () => {
    await page({}, "jun");
    expect(screen.getByText("Small things go here. None is too small.")).toBeTruthy();
  });

  test("that you spoke today is one press, and can be given a word", async () => {
    const args = await page();
    await press("Spoke today");
    await screen.findByRole("button", { name: "Undo" });
    expect(args("spoke_today")).toEqual([{ person: "leila" }]);
    await press("Add a word");
    const field = await screen.findByRole("textbox", { name: "What passed, in a sentence" });
    await fireEvent.input(field, { target: { value: "the boys are well" } });
    await press("Keep");
    await waitFor(() => expect(said.line?.said).toBe("Written down."));
    expect(args("change_small_thing")).toEqual([
      { id: "new", given: { ...nothing, say: "the boys are well" } },
    ]);
    await waitFor(() =>
      expect(screen.queryByRole("textbox", { name: "What passed, in a sentence" })).toBeNull(),
    );
  });

  test("one line adds one, read by the core as it is typed", async () => {
    const args = await page();
    await press("Add one");
    await write("What passed", "asked for ice yesterday");
    await screen.findByRole("button", { name: "Kind: asked for something" });
    expect(screen.getByRole("button", { name: "Direction: from you" })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "When" }).placeholder).toBe("Yesterday");
    await press("Keep");
    await waitFor(() => expect(said.line?.said).toBe("Written down."));
    // Nothing was chosen: what the line says is the core's to say.
    expect(args("add_small_thing")).toEqual([
      { given: { ...nothing, say: "asked for ice yesterday", people: ["leila"] } },
    ]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Add one" })));
  });

  test("a kind suggests its direction, which can be turned, and others are named", async () => {
    const args = await page();
    await press("Add one");
    await press("Kind: talked");
    await fireEvent.click(screen.getByRole("option", { name: "thanked" }));
    await press("Direction: from you");
    await fireEvent.click(screen.getByRole("option", { name: "from Leila" }));
    await write("With", "Dariusz, Ines Castellanos");
    await press("Keep");
    await waitFor(() => expect(args("add_small_thing")).toHaveLength(1));
    expect(args("add_small_thing")).toEqual([
      {
        given: {
          ...nothing,
          say: "",
          kind: "thanked",
          from: "them",
          people: ["leila", "Dariusz", "Ines Castellanos"],
        },
      },
    ]);
  });

  test("G begins one that was given, A one that was asked", async () => {
    await page();
    await fireEvent.keyDown(document.body, { key: "g" });
    expect(await screen.findByRole("button", { name: "Kind: helped" })).toBeTruthy();
    await fireEvent.keyDown(screen.getByRole("textbox", { name: "What passed" }), { key: "Escape" });
    await fireEvent.keyDown(document.body, { key: "a" });
    expect(await screen.findByRole("button", { name: "Kind: asked for something" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Direction: from you" })).toBeTruthy();
  });

  test("what was refused stays in its field", async () => {
    await page({
      add_small_thing: () => {
        throw { code: "to_come", message: "That day is still to come.", hint: null };
      },
    });
    await press("Add one");
    await write("What passed", "lunch");
    await write("When", "tomorrow");
    await press("Keep");
    expect(await screen.findByText("That day is still to come.")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "What passed" }).value).toBe("lunch");
  });

  test("one is changed where it stands, and only what differs is sent", async () => {
    const args = await page();
    await press(/^18 September/);
    await write("What passed", "Read the clinic guide, two marks.");
    await write("When", "17 September");
    await press("Leave out: Dariusz Zieliński");
    await press("Keep");
    await waitFor(() => expect(args("change_small_thing")).toHaveLength(1));
    expect(args("change_small_thing")).toEqual([
      {
        id: "passed-3",
        given: {
          ...nothing,
          say: "Read the clinic guide, two marks.",
          on: "17 September",
          people: ["leila"],
        },
      },
    ]);
    await waitFor(() => expect(document.activeElement?.textContent).toContain("18 September"));
  });

  test("one is taken away, and Undo is offered", async () => {
    const args = await page();
    await press(/^10 November/);
    await press("Take away");
    await screen.findByRole("button", { name: "Undo" });
    expect(args("remove_small_thing")).toEqual([{ id: "passed-0" }]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Add one" })));
  });

  test("after help it is offered to tell them what came of it", async () => {
    const tell = {
      sentence: "Tell Leila one day what came of it?",
      person: "leila",
      why: "Tell Leila what came of it",
    };
    const args = await page({
      add_small_thing: () => ({ said: "Written down.", undo: true, interaction: "new", tell }),
    });
    await press("Add one");
    await write("What passed", "Leila helped with the move");
    await press("Keep");
    await screen.findByRole("region", { name: tell.sentence });
    await press("In two weeks");
    await waitFor(() =>
      expect(args("remind")).toEqual([{ person: "leila", when: "in two weeks", why: tell.why }]),
    );
    await waitFor(() => expect(said.offer).toBeNull());
  });
});

describe("around them", () => {
  test("before you ask is closed until it is pressed", async () => {
    await page();
    expect(screen.queryByText("Make it easy to say no.")).toBeNull();
    await press("Before you ask");
    expect(screen.getByText("Leila has not yet heard how it went.")).toBeTruthy();
    expect(screen.getByText("Make it easy to say no.")).toBeTruthy();
  });

  test("one key says that what somebody works on is still true", async () => {
    const args = await page();
    await fireEvent.keyDown(document.body, { key: "s" });
    await waitFor(() => expect(args("still_working_on")).toEqual([{ person: "leila" }]));
    await waitFor(() => expect(said.line?.said).toBe("Noted as true today."));
  });

  test("the introducer's page names whom they introduced, and what everybody could call you for", async () => {
    await page({}, "tomas");
    expect(screen.getByRole("button", { name: "Leila Haddad" })).toBeTruthy();
    expect(screen.getByText("Keeping a secret, and a spare key.")).toBeTruthy();
    expect(screen.getByText("As for everybody, from Settings.")).toBeTruthy();
  });
});
