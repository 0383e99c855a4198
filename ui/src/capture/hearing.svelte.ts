import { readCapture } from "../api/commands";
import type { CaptureReading } from "../host/bindings";

const BREATH = 40;
const SILENCE: CaptureReading = { segments: [], chips: [], problem: null, known: null };

/** What the core makes of the text while it is being typed. */
export interface Hearing {
  /** The latest reading; nothing heard until the first one. */
  readonly reading: CaptureReading;
  /** Reads this text after a short breath; only the latest text counts. */
  hear(text: string): void;
  /** Reads this text at once. Rejects with a Failure. */
  now(text: string): Promise<CaptureReading>;
  /** Stops: what is still on its way is not waited for. */
  stop(): void;
}

/** Begins to listen. A later question always wins over an earlier one's late answer. */
export function listenTo(): Hearing {
  let reading = $state.raw<CaptureReading>(SILENCE);
  let turn = 0;
  let breath: ReturnType<typeof setTimeout> | undefined;

  async function now(text: string): Promise<CaptureReading> {
    clearTimeout(breath);
    const mine = ++turn;
    const given = await readCapture(text);
    if (mine === turn) reading = given;
    return given;
  }

  return {
    get reading() {
      return reading;
    },
    hear(text) {
      clearTimeout(breath);
      turn += 1;
      // A reading that cannot be had is no trouble while typing: Keep says it, if it lasts.
      breath = setTimeout(() => void now(text).catch(() => undefined), BREATH);
    },
    now,
    stop() {
      clearTimeout(breath);
      turn += 1;
    },
  };
}
