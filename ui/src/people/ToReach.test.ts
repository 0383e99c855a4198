import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { pretend } from "../../dev/pretend";
import type { Reach } from "../host/bindings";
import { said } from "../window/said.svelte";
import ToReach from "./ToReach.svelte";

const reach: Reach[] = [
  { kind: "email", label: null, value: "leila@haddadletters.example" },
  { kind: "address", label: "home", value: "4 Calder Row\nLeeds" },
];
const copied: string[] = [];

beforeEach(() => {
  copied.length = 0;
  vi.stubGlobal("navigator", {
    platform: "Linux",
    clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
  });
});

function shown() {
  const asked = pretend({ open_link: () => null });
  render(ToReach, { reach, called: "Leila", set: () => Promise.resolve() });
  return asked;
}

test("an email opens by a press, through the system", async () => {
  const asked = shown();
  await fireEvent.click(screen.getByRole("link", { name: "leila@haddadletters.example" }));
  expect(asked).toEqual([{ command: "open_link", args: { url: "mailto:leila@haddadletters.example" } }]);
  expect(copied).toEqual([]);
});

test("what opens can be copied, and what does not is copied by a press", async () => {
  shown();
  await fireEvent.click(screen.getByRole("button", { name: "Copy: leila@haddadletters.example" }));
  await fireEvent.click(screen.getByRole("button", { name: /^4 Calder Row/ }));
  await waitFor(() => expect(said.line?.said).toBe("Copied."));
  expect(copied).toEqual(["leila@haddadletters.example", "4 Calder Row\nLeeds"]);
});
