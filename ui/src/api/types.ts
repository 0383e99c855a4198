// What the core says, as it says it. Field names are the core's own; absent values are null.

/** A refusal, in sentences to show as they are. Code is for whoever acts on it. */
export interface Failure {
  code: string;
  message: string;
  hint: string | null;
}

/** Which tables an act changed: the screen asks again for what stands on them. */
export type Topic =
  | "people"
  | "reach"
  | "person_groups"
  | "important_dates"
  | "earlier_sentences"
  | "reminders"
  | "settings"
  | "reading_positions"
  | "drafts"
  | "notices";

/** The essay and section in which a person came to mind. */
export interface Origin {
  essay: string;
  section: string;
}

export interface EarlierSentence {
  text: string;
  until: string;
}

export interface WorkingOn {
  text: string;
  noted_on: string;
}

export interface Meeting {
  scene: string | null;
  occasion: string | null;
  place: string | null;
  on: string | null;
  introduced_by: string | null;
  introduced_by_id: string | null;
}

export interface Reach {
  kind: string;
  label: string | null;
  value: string;
}

export interface ImportantDate {
  what: string;
  on: string;
}

export interface Person {
  id: string;
  name: string;
  remember_for: string | null;
  remember_for_before: EarlierSentence[];
  be_remembered_for: string | null;
  working_on: WorkingOn | null;
  also: string | null;
  met: Meeting;
  from: Origin | null;
  reach: Reach[];
  groups: string[];
  dates: ImportantDate[];
  cadence: string | null;
  left_in_peace: boolean;
  last_interaction_on: string | null;
  next: { on: string; why: string | null } | null;
  created_at: string;
  updated_at: string;
}

/** The sentence of the undo line, and whether it can be undone. */
export interface Said {
  said: string;
  undo: boolean;
}

/** A person by name, and no more. */
export interface Named {
  id: string;
  name: string;
}

/** A text cut at what matched a search. */
export interface Piece {
  text: string;
  hit: boolean;
}

export interface Settings {
  room: number;
  notify_at: string;
  notify: boolean;
  announce_proposals: boolean;
  private: boolean;
  quiet_days: string[];
  leap_day: string;
  date_order: string;
  be_remembered_for: string | null;
  theme: string;
  text_size: number;
  leading: string;
  face: string;
  single_keys: boolean;
  background: boolean;
  autostart: boolean;
}

/** What was being written when the window last closed. */
export interface Draft {
  text: string;
  from: Origin | null;
}

export interface Start {
  first_start: boolean;
  settings: Settings;
  today: string;
  draft: Draft | null;
  minutes: string;
}

export interface TodayItem {
  id: string;
  kind: string;
  person: { id: string; name: string; remember_for: string | null };
  why: string;
  quiet: string;
  time: string | null;
  reach: Reach | null;
}

export interface Today {
  date: string;
  title: string;
  lead: string | null;
  note: string | null;
  items: TodayItem[];
}

export interface PersonRow {
  id: string;
  name: string;
  remember_for: string | null;
}

export interface People {
  heading: string;
  rows: PersonRow[];
}

export interface Match {
  in: string;
  pieces: Piece[];
}

export interface Found {
  id: string;
  name: Piece[];
  remember_for: Piece[];
  where: Match[];
}

export interface FollowUp {
  reminder: string;
  on: string;
  why: string | null;
  quiet: string | null;
}

export interface PersonWords {
  working_on_label: string;
  working_on_noted: string | null;
  met_line: string | null;
  introduced_by: { id: string | null; name: string } | null;
  scene: string | null;
  cadence: string | null;
  dates: ImportantDate[];
  from: { essay: string; essay_title: string; section: string; section_title: string } | null;
  /** Earlier sentences, each with the day until which it stood, in words. */
  before: ImportantDate[];
}

export interface PersonPage {
  person: Person;
  next: FollowUp | null;
  others: FollowUp[];
  words: PersonWords;
  quiet: string | null;
}

/** A stretch of the typed text; `part` is the index of the chip that it became. */
export interface Segment {
  text: string;
  part: number | null;
}

export interface Chip {
  part: string;
  label: string;
  value: string;
  sure: boolean;
  index: number;
  hint: string | null;
}

export interface CaptureReading {
  segments: Segment[];
  chips: Chip[];
  problem: string | null;
  known: Named | null;
}

export interface Kept {
  person: Named;
  reminder: string | null;
  said: Said;
  offer_start: string | null;
}

/** What a follow-up written on a person's page says back. */
export interface Promised extends Said {
  offer_start: string | null;
}

export interface EssayRow {
  slug: string;
  title: string;
  summary: string | null;
  series: string | null;
  cluster: string | null;
  language: string;
  words: number;
  minutes: number;
  source: string;
}

/** How words look and where they lead. */
export interface Style {
  emphasis: boolean;
  strong: boolean;
  code: boolean;
  /** The description of an image that is not shown. */
  image: boolean;
  href: string | null;
}

/** A piece of a line. */
export type Span =
  ({ kind: "text"; text: string } & Style) | { kind: "break" } | { kind: "note"; id: string; number: number };

/** One block; one that stands inside quotes or lists says how many. */
export interface Passage {
  id: string;
  kind: "paragraph" | "quote" | "list_item" | "code" | "rule";
  quotes: number;
  lists: number;
  /** What stands before the list item that begins here; without a number, a bullet. */
  mark: { number: number | null } | null;
  code_language: string | null;
  text: string;
  spans: Span[];
}

export interface Section {
  id: string;
  title: string;
  level: number;
  scene: string | null;
  spans: Span[];
  passages: Passage[];
}

export interface Footnote {
  id: string;
  number: number;
  text: string;
  passages: Passage[];
}

export interface Essay extends EssayRow {
  reader: string | null;
  related: string[];
  sections: Section[];
  notes: Footnote[];
}

/** Where reading stopped: the passage, and how far into it, from 0 to 1. */
export interface ReadingPlace {
  passage: string;
  offset: number;
}

export interface EssayPage extends Essay {
  place: ReadingPlace | null;
}

export interface SettingsPage {
  settings: Settings;
  file: string;
  notices: string;
  autostart: string | null;
  told: string;
  next_notice: string | null;
  version: string;
}

export interface Undoable {
  undo: string | null;
  redo: string | null;
}
