import type { FoundRow, Place, PersonRow, Piece } from "../host/bindings";

/** One row of People: everybody by name, or somebody whom a search found. */
export interface Row {
  id: string;
  name: Piece[];
  remember_for: Piece[];
  /** The day that the list goes by, in words, where it is shown. */
  date: string | null;
  /** What matched outside the name and the sentence. */
  where: Place[];
}

/** A person as listed, with nothing matched. */
export function rowOf(person: PersonRow): Row {
  const sentence = person.remember_for ?? "";
  return {
    id: person.id,
    name: [{ text: person.name, hit: false }],
    remember_for: sentence === "" ? [] : [{ text: sentence, hit: false }],
    date: person.date,
    where: [],
  };
}

/** A person as found. */
export function rowOfFound(found: FoundRow): Row {
  return { ...found, date: null, remember_for: found.remember_for.filter(({ text }) => text !== "") };
}

/** The row that a key leads to from row `at`, or null where the key is not one of the list's. */
export function rowAfter(key: string, step: -1 | 0 | 1, at: number, count: number): number | null {
  if (count === 0) return null;
  if (step !== 0) return Math.min(count - 1, Math.max(0, at + step));
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}

/** What was typed, as it may stand in the offer to write that person down. */
export function asTyped(query: string): string {
  return query.trim().replaceAll(/\s+/gu, " ");
}
