import type { Origin } from "../host/bindings";

/** Where the window is. */
export type Place =
  | { name: "first" }
  | { name: "today" }
  /** `find` grows each time search was asked for: the field takes the focus. */
  | { name: "people"; find: number }
  | { name: "person"; id: string }
  | { name: "introductions" }
  /** Without an essay, the one that was read last. A section is where to begin, and a marked line more so. */
  | { name: "read"; essay: string | null; section: string | null; mark?: string }
  /** Every essay there is to read. */
  | { name: "essays" }
  /** A section is where to begin. */
  | { name: "settings"; section?: string };

// Back leads where one came from, and no further than anybody remembers.
const REMEMBERED = 50;

let at = $state.raw<Place>({ name: "today" });
let behind = $state.raw<Place[]>([]);

/** Where the window is, and the way back. */
export const place = {
  /** The place shown now. */
  get at(): Place {
    return at;
  },
  /** Where Back would lead, if anywhere. */
  get behind(): Place | null {
    return behind.at(-1) ?? null;
  },
};

function same(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Goes to a place, remembering this one. */
export function go(to: Place): void {
  if (same(at, to)) return;
  if (at.name !== "first") behind = [...behind, at].slice(-REMEMBERED);
  at = to;
}

/** Goes to People with the search field ready. */
export function goFind(): void {
  go({ name: "people", find: at.name === "people" ? at.find + 1 : 1 });
}

/** Goes back to where this place was entered from, or to Today. */
export function goBack(): void {
  const to = behind.at(-1) ?? { name: "today" as const };
  behind = behind.slice(0, -1);
  at = to;
}

/** Begins at a place, with nothing behind it. */
export function beginAt(to: Place): void {
  behind = [];
  at = to;
}

/** The section in view while reading: Read keeps it here, so that whoever is written down is tied to it. */
export const reading = $state<{ origin: Origin | null; title: string | null }>({ origin: null, title: null });
