import { closeCapture } from "../src/window/capture.svelte";
import { forgetIntroductions } from "../src/window/introducing.svelte";
import { beginAt, reading } from "../src/window/place.svelte";
import { unoffer, unrefuse, unsay, unword } from "../src/window/said.svelte";
import { takeSettings } from "../src/window/settings.svelte";
import type { Settings, Start } from "../src/host/bindings";
import { answers } from "./answers";
import { windowAnswers } from "./answers/window";
import { fakeShell, type Answers } from "./shell";

/** What was asked of a pretended core. */
export interface Asked {
  command: string;
  args: Record<string, unknown>;
}

/**
 * A window at its beginning, with a pretended core behind it: the invented notebook's answers, and over them
 * those given. Returns everything that is asked, as it is asked.
 */
export function pretend(given: Answers = {}, settings: Partial<Settings> = {}): Asked[] {
  const asked: Asked[] = [];
  const all: Answers = { ...answers, ...given };
  const recorded = Object.entries(all).map(([command, answer]) => [
    command,
    (args: Record<string, unknown>) => {
      asked.push({ command, args });
      return answer(args);
    },
  ]);
  fakeShell(Object.fromEntries(recorded) as Answers);
  closeCapture();
  forgetIntroductions();
  beginAt({ name: "today" });
  unsay();
  unrefuse();
  unoffer();
  unword();
  reading.origin = null;
  reading.title = null;
  const start = windowAnswers.start?.({}) as Start;
  takeSettings({ ...start.settings, ...settings });
  return asked;
}
