import type { Place } from "../window/place.svelte";

/** A place that the bar names. */
export interface NamedPlace {
  label: string;
  /** Where pressing it leads. */
  to: () => Place;
  /** The places during which it is the current one. */
  holds: Place["name"][];
}

/** The places of the bar, in order: the number of each is its key. */
export const places: NamedPlace[] = [
  { label: "Today", to: () => ({ name: "today" }), holds: ["today"] },
  { label: "People", to: () => ({ name: "people", find: 0 }), holds: ["people", "person"] },
  { label: "Read", to: () => ({ name: "read", essay: null, section: null }), holds: ["read"] },
];
