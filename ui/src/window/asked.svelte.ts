import { asFailure } from "../api/failure";
import type { Failure } from "../host/bindings";
import { onChanged, type Topic } from "./changes";

/** A question to the core, and its answer for as long as the component lives. */
export interface Asked<T> {
  /** The latest answer; undefined until the first one. */
  readonly answer: T | undefined;
  /** Why there is no newer answer, if the core refused. */
  readonly failure: Failure | null;
  /** True once an answer has taken long enough that the page should say "One moment". */
  readonly slow: boolean;
  /** Asks again now, and waits for the answer: where a later question overtakes this one, for that one's. */
  again(): Promise<void>;
}

/** A page stays blank for this long, in ms. */
const PATIENCE = 300;

/**
 * Asks when the component is set up, whenever something reactive that `ask` reads has changed, and whenever
 * one of the topics did. The latest question wins, in whatever order the answers come.
 */
export function asked<T>(ask: () => Promise<T>, topics: Topic[]): Asked<T> {
  let answer = $state.raw<T>();
  let failure = $state.raw<Failure | null>(null);
  let slow = $state(false);
  let turn = 0;
  let latest: Promise<void> = Promise.resolve();

  // Overtaken, the answer is not there yet: whoever went on by then would see the page as it was before.
  async function again(): Promise<void> {
    latest = askNow();
    for (let awaited: Promise<void> | null = null; awaited !== latest;) {
      awaited = latest;
      await awaited;
    }
  }

  async function askNow(): Promise<void> {
    const mine = ++turn;
    const patience = setTimeout(() => {
      if (mine === turn) slow = true;
    }, PATIENCE);
    try {
      const given = await ask();
      if (mine !== turn) return;
      answer = given;
      failure = null;
    } catch (thrown) {
      if (mine !== turn) return;
      failure = asFailure(thrown);
    } finally {
      clearTimeout(patience);
      if (mine === turn) slow = false;
    }
  }

  $effect(() => {
    void again();
    return () => {
      turn += 1;
    };
  });
  $effect(() => onChanged(topics, () => void again()));

  return {
    get answer() {
      return answer;
    },
    get failure() {
      return failure;
    },
    get slow() {
      return slow;
    },
    again,
  };
}
