import type { Settings, SettingsPage, Start } from "../../src/host/bindings";
import type { Answers } from "../shell";

const asked = new URLSearchParams(globalThis.location?.search ?? "");

let settings: Settings = {
  room: 3,
  notify_at: "09:00",
  notify: true,
  announce_proposals: false,
  private: false,
  quiet_days: [],
  leap_day: "02-28",
  date_order: "dmy",
  be_remembered_for: null,
  theme: asked.get("theme") === "dark" ? "dark" : "light",
  text_size: Number(asked.get("size") ?? 21),
  leading: "normal",
  face: "serif",
  single_keys: true,
  capture_keys: "CmdOrCtrl+Shift+K",
  background: true,
  autostart: false,
};

let timer = { offered: true, on: false };

function set({ key, value }: Record<string, unknown>): Settings {
  const before = settings[key as keyof Settings];
  const typed = String(value);
  const after = Array.isArray(before)
    ? typed.split(/\s*,\s*/u).filter((one) => one !== "")
    : typeof before === "number"
      ? Number(typed)
      : typeof before === "boolean"
        ? typed === "true"
        : typed;
  settings = { ...settings, [key as string]: after };
  return settings;
}

/** The start, the settings and the window itself. */
export const windowAnswers: Answers = {
  start: (): Start => ({
    first_start: asked.has("first"),
    settings,
    today: "2026-11-23",
    draft: asked.has("draft")
      ? { text: "Mara Lindqvist - explains", cards: null, from: null, about: "Mara" }
      : null,
    minutes: "Six quiet minutes",
  }),
  settings_page: (): SettingsPage => ({
    settings,
    file: "/home/someone/.local/share/before-the-ask/notebook.db",
    notices: "Notifications can be shown on this computer.",
    autostart: null,
    told: "This goes on when its window closes, until the computer is turned off. After that, nothing is announced before you open it.",
    last_look: "The last look was today at 9:40.",
    timer,
    capture_keys: null,
    next_notice: null,
    version: "0.1.0",
  }),
  set_setting: set,
  begin: () => null,
  here: () => null,
  undo: () => ({ said: "Undone: kept Mara Lindqvist.", undo: false }),
  redo: () => ({ said: "Kept Mara Lindqvist again.", undo: true }),
  look_by_timer: ({ on }) => {
    timer = { ...timer, on: on === true };
    return {
      said: "The computer’s timer looks every five minutes, while nothing of this runs.",
      undo: false,
    };
  },
  print_page: () => window.print(),
  show_one_now: () => ({ said: "One is shown now by dunst.", undo: false }),
  start_with_computer: () => ({ said: "It will start quietly with the computer.", undo: false }),
  save_calendar: () => ({ said: "The calendar is saved, with your follow-ups and dates.", undo: false }),
  open_link: () => null,
};
