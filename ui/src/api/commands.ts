import { call } from "./call";
import type {
  CaptureReading,
  EssayPage,
  EssayRow,
  Found,
  Kept,
  Origin,
  People,
  PersonPage,
  Promised,
  Said,
  Settings,
  SettingsPage,
  Start,
  Today,
  Undoable,
} from "./types";

// Asking

export const start = () => call<Start>("start");
export const today = () => call<Today>("today");
export const people = () => call<People>("people");
export const find = (query: string) => call<Found[]>("find", { query });
export const person = (id: string) => call<PersonPage>("person", { id });
export const readCapture = (text: string) => call<CaptureReading>("read_capture", { text });
export const essays = () => call<EssayRow[]>("essays");
export const essay = (slug: string) => call<EssayPage>("essay", { slug });
export const settingsPage = () => call<SettingsPage>("settings_page");
export const undoable = () => call<Undoable>("undoable");

// Acting

/** The first page was left; it is never shown again. */
export const begin = () => call<null>("begin");
export const keep = (text: string, from: Origin | null) => call<Kept>("keep", { text, from });
export const addTo = (person: string, text: string, from: Origin | null) =>
  call<Kept>("add_to", { person, text, from });
export const setPerson = (id: string, field: string, value: string) =>
  call<Said | null>("set_person", { id, field, value });
export const remind = (person: string, when: string, why: string | null) =>
  call<Promised>("remind", { person, when, why });
export const changeReminder = (id: string, when: string | null, why: string | null) =>
  call<Said>("change_reminder", { id, when, why });
export const done = (id: string) => call<Said>("done", { id });
/** `when` is "tomorrow", "next week", "next month", "someday", or words that were typed. */
export const later = (id: string, when: string) => call<Said>("later", { id, when });
export const letGo = (id: string) => call<Said>("let_go", { id });
export const remove = (person: string) => call<Said>("remove", { person });
export const undo = () => call<Said>("undo");
export const redo = () => call<Said>("redo");
export const setSetting = (key: keyof Settings, value: string) =>
  call<Settings>("set_setting", { key, value });
export const keepDraft = (text: string, from: Origin | null) => call<null>("keep_draft", { text, from });
export const putAwayDraft = () => call<null>("put_away_draft");
export const keepPlace = (slug: string, passage: string, offset: number) =>
  call<null>("keep_place", { slug, passage, offset });
/** http, https, mailto and tel only; the system opens it. */
export const openLink = (url: string) => call<null>("open_link", { url });
export const startWithComputer = (on: boolean) => call<Said>("start_with_computer", { on });
