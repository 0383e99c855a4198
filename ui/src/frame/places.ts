import { introducing } from "../window/introducing.svelte";
import type { Place } from "../window/place.svelte";

/** A place that the bar names. */
export interface NamedPlace {
  label: string;
  /** Where pressing it leads. */
  to: () => Place;
  /** The places during which it is the current one. */
  holds: Place["name"][];
}

const all: NamedPlace[] = [
  { label: "Today", to: () => ({ name: "today" }), holds: ["today"] },
  { label: "People", to: () => ({ name: "people", find: 0 }), holds: ["people", "person"] },
  { label: "Introductions", to: () => ({ name: "introductions" }), holds: ["introductions"] },
  { label: "Read", to: () => ({ name: "read", essay: null, section: null }), holds: ["read", "essays"] },
];

/**
 * The places of the bar, in order: the number of each is its key. Introductions are not spoken of before the first
 * thought.
 */
export function places(): NamedPlace[] {
  return all.filter(({ holds }) => introducing.spokenOf || !holds.includes("introductions"));
}
