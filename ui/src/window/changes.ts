import { events, hear } from "../host/events";

/** The tables on which something that is shown stands. */
export type Topic =
  | "people"
  | "reach"
  | "person_groups"
  | "important_dates"
  | "earlier_sentences"
  | "reminders"
  | "interactions"
  | "tank"
  | "tank_emptied"
  | "presence"
  | "settings"
  | "reading_positions"
  | "highlights"
  | "essays"
  | "drafts"
  | "notices"
  | "introductions"
  | "not_the_same";

/** Those that have what is kept of a person. */
export const OF_A_PERSON: readonly Topic[] = [
  "people",
  "reach",
  "person_groups",
  "important_dates",
  "earlier_sentences",
];

type Watcher = { topics: readonly string[]; tell: () => void };

const watchers = new Set<Watcher>();

/** Calls back whenever one of these topics changed, until the returned function is called. */
export function onChanged(topics: readonly Topic[], tell: () => void): () => void {
  const watcher = { topics, tell };
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function changed(topics: readonly string[]): void {
  for (const watcher of [...watchers]) {
    if (watcher.topics.some((topic) => topics.includes(topic))) watcher.tell();
  }
}

/** Passes on what the shell says has changed. Returns how to stop. */
export function hearChanges(): () => void {
  const stop = hear(events.changed, ({ topics }) => changed(topics));
  // A window that was hidden over midnight shows yesterday; shown again, it asks again.
  const shown = () => {
    if (document.visibilityState === "visible") for (const watcher of [...watchers]) watcher.tell();
  };
  document.addEventListener("visibilitychange", shown);
  return () => {
    stop();
    document.removeEventListener("visibilitychange", shown);
  };
}
