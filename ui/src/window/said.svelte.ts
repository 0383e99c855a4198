import { asFailure } from "../api/failure";
import type { Failure, Said } from "../host/bindings";

/** Something that can be pressed, and what it does. */
export interface Choice {
  label: string;
  act: () => void | Promise<void>;
}

/** A sentence with choices that stays until it is answered. */
export interface Offer {
  sentence: string;
  choices: Choice[];
}

/** A sentence that is asked for, about something that was just done. */
export interface Word {
  label: string;
  /** Keeps it, and gives what is said then. */
  keep: (text: string) => Promise<Said>;
}

let word = $state.raw<Word | null>(null);
let further = $state.raw<Choice[]>([]);
let line = $state.raw<Said | null>(null);
let failure = $state.raw<Failure | null>(null);
let offer = $state.raw<Offer | null>(null);
let aloud = $state("");

/** What the window last said: the undo line, the error line, an offer, and what is read aloud. */
export const said = {
  get line(): Said | null {
    return line;
  },
  /** What the undo line offers besides Undo. */
  get further(): Choice[] {
    return further;
  },
  get failure(): Failure | null {
    return failure;
  },
  get offer(): Offer | null {
    return offer;
  },
  get word(): Word | null {
    return word;
  },
  get aloud(): string {
    return aloud;
  },
};

/** Says the outcome of an act, with Undo where there is one and what more is offered. It is read aloud too. */
export function say(outcome: Said, more: Choice[] = []): void {
  failure = null;
  further = more;
  line = outcome;
}

/** Shows what was refused and reads it aloud. Takes anything thrown. */
export function refuse(thrown: unknown): void {
  line = null;
  failure = asFailure(thrown);
}

/** Asks something that can wait; it stays until one of its choices is pressed. */
export function offerTo(asked: Offer): void {
  offer = asked;
}

/** Asks for a sentence, in the place of the line. */
export function askWord(asked: Word): void {
  line = null;
  word = asked;
}

/** The field for it leaves. */
export function unword(): void {
  word = null;
}

/** Says something politely to a screen reader, and nothing on the screen. */
export function announce(sentence: string): void {
  // The same words twice are not read twice, unless something differs.
  aloud = aloud === sentence ? `${sentence}\u00a0` : sentence;
}

/** The undo line leaves. */
export function unsay(): void {
  line = null;
}

/** The error line leaves. */
export function unrefuse(): void {
  failure = null;
}

/** This offer was answered, or has become needless; another one that stands there meanwhile stays. */
export function unoffer(answered: Offer | null = offer): void {
  if (offer === answered) offer = null;
}
