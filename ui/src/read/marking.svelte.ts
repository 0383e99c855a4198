import { getContext, setContext } from "svelte";
import type { MarginNote, Selected } from "../host/bindings";
import { standsAt, stretchesOf, type Stretch } from "./marks";

/** What is being marked has no id yet. */
export const PENDING = "pending";

/** Words for which somebody is being chosen: anew, or instead of who stands there. */
export interface Asking {
  selected: Selected;
  /** The mark that is there already. */
  mark: string | null;
  /** Where the question stands, in px from the top of the essay. */
  top: number;
  /** Whether somebody is being chosen, or this is only offered. */
  open: boolean;
}

/** What went wrong, and what to do next. */
export interface Trouble {
  message: string;
  hint: string | null;
}

/** The margin of the essay that is open: what is marked, and what one is doing with it. */
export class Marking {
  notes = $state.raw<readonly MarginNote[]>([]);
  /** Whether the notes are known by now. */
  known = $state(false);
  asking = $state.raw<Asking | null>(null);
  /** The mark whose line is tinted: its note has the focus or the pointer. */
  active = $state<string | null>(null);
  /** The note that is open below its paragraph, where there is no margin. */
  opened = $state<string | null>(null);
  wide = $state(true);

  #stretches = $derived.by(() => {
    const asking = this.asking;
    const marked: { id: string; pieces: MarginNote["pieces"] }[] = [...this.notes];
    const pieces = asking?.open && asking.mark === null ? piecesOf(asking.selected) : [];
    if (pieces.length > 0) marked.push({ id: PENDING, pieces });
    return stretchesOf(marked);
  });

  /** What is marked of a passage. */
  of(passage: string): readonly Stretch[] {
    return this.#stretches.get(passage) ?? NONE;
  }

  /** The notes that stand at a passage. */
  at(passage: string): MarginNote[] {
    return this.notes.filter((note) => standsAt(note) === passage);
  }

  /** The notes whose line is no longer there, by the section at whose end they stand. */
  gone(section: string): MarginNote[] {
    return this.notes.filter((note) => note.pieces.length === 0 && note.section === section);
  }

  /** Asks who comes to mind at a marked line instead of who stands there. */
  askAgain(note: MarginNote): void {
    const [first, last] = [note.pieces[0], note.pieces.at(-1)];
    if (!first || !last) return;
    const selected = {
      from: { passage: first.passage, offset: first.from },
      to: { passage: last.passage, offset: last.to },
    };
    this.asking = { selected, mark: note.id, top: this.topOf(note.id), open: true };
  }

  /** Where the question stands for a mark, in px from the top of the essay: the page measures it. */
  topOf: (id: string) => number = () => 0;

  /** Whether a mark is the one that is being looked at. */
  lit(id: string): boolean {
    return id === PENDING || id === this.active || id === this.opened || id === this.asking?.mark;
  }
}

const NONE: readonly Stretch[] = [];
const KEY = Symbol("marking");

/** The pieces of a selection within one passage. One that goes further is tinted once the core has cut it. */
function piecesOf({ from, to }: Selected): MarginNote["pieces"] {
  if (from.passage !== to.passage) return [];
  return [{ passage: from.passage, from: from.offset, to: to.offset }];
}

/** Gives the margin to everything on the page. */
export function giveMarking(marking: Marking): Marking {
  return setContext(KEY, marking);
}

/** The margin of the page; an empty one where there is none, as within a footnote. */
export function marking(): Marking {
  return getContext<Marking | undefined>(KEY) ?? new Marking();
}
