import {
  closeAltogether,
  saveCalendar,
  showOneNow,
  startWithComputer,
  tankBack,
  tankEmpty,
} from "../api/commands";
import type { Action, Said } from "../host/bindings";
import { openCapture } from "../window/capture.svelte";
import { go } from "../window/place.svelte";
import { refuse, say } from "../window/said.svelte";
import { change, resizeText } from "../window/settings.svelte";
import { redoLast, undoLast } from "../window/undo";

async function onToday(act: () => Promise<unknown>): Promise<void> {
  await act();
  go({ name: "today" });
}

function inSettings(section: string): void {
  go({ name: "settings", section });
}

/** Nothing is said of what was thought better of. */
function saying(outcome: Said | null): void {
  if (outcome) say(outcome);
}

async function start(on: boolean): Promise<void> {
  say(await startWithComputer(on));
}

const acts: Record<Action, () => void | Promise<void>> = {
  today: () => go({ name: "today" }),
  read: () => go({ name: "read", essay: null, section: null }),
  settings: () => go({ name: "settings" }),
  someone_new: () => openCapture(),
  three_cards: () => openCapture({ three: true }),
  introductions: () => go({ name: "introductions" }),
  tank_empty: () => onToday(tankEmpty),
  tank_back: () => onToday(tankBack),
  undo: undoLast,
  redo: redoLast,
  start_with_computer: () => start(true),
  not_with_computer: () => start(false),
  light: () => change("theme", "light"),
  dark: () => change("theme", "dark"),
  larger_text: () => resizeText(1),
  smaller_text: () => resizeText(-1),
  essays: () => go({ name: "essays" }),
  notifications: () => inSettings("notices"),
  keys: () => inSettings("keys"),
  your_file: () => inSettings("file"),
  trash: () => inSettings("trash"),
  like_system: () => change("theme", "system"),
  export_calendar: async () => saying(await saveCalendar()),
  show_one_now: async () => saying(await showOneNow()),
  close_altogether: async () => void (await closeAltogether()),
};

/** Does what was found by its name. */
export async function doAction(action: Action): Promise<void> {
  try {
    await acts[action]();
  } catch (thrown) {
    refuse(thrown);
  }
}
