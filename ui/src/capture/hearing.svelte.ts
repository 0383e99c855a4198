import { readCapture } from "../api/commands";
import type { CaptureReading } from "../host/bindings";

/** What is typed is read once the keys have rested this long, in ms. */
const BREATH = 40;
const SILENCE: CaptureReading = { segments: [], chips: [], problem: null, known: null };

/** What the core makes of words while they are being typed. */
export interface Hearing<Words, Reading> {
  /** The latest reading; nothing heard until the first one. */
  readonly reading: Reading;
  /** Reads these words after a short breath; only the latest count. */
  hear(words: Words): void;
  /** Reads these words at once. Rejects with a Failure. */
  now(words: Words): Promise<Reading>;
  /** Stops: what is still on its way is not waited for. */
  stop(): void;
}

/** Begins to listen to a line of capture. */
export function listenTo(): Hearing<string, CaptureReading> {
  return latest(readCapture, SILENCE);
}

/** Begins to listen. A later question always wins over an earlier one's late answer. */
export function latest<Words, Reading>(
  read: (words: Words) => Promise<Reading>,
  silence: Reading,
): Hearing<Words, Reading> {
  let reading = $state.raw<Reading>(silence);
  let turn = 0;
  let breath: ReturnType<typeof setTimeout> | undefined;

  async function now(words: Words): Promise<Reading> {
    clearTimeout(breath);
    const mine = ++turn;
    const given = await read(words);
    if (mine === turn) reading = given;
    return given;
  }

  return {
    get reading() {
      return reading;
    },
    hear(words) {
      clearTimeout(breath);
      turn += 1;
      // A reading that cannot be had is no trouble while typing: Keep says it, if it lasts.
      breath = setTimeout(() => void now(words).catch(() => undefined), BREATH);
    },
    now,
    stop() {
      clearTimeout(breath);
      turn += 1;
    },
  };
}
