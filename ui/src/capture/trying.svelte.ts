import { asFailure } from "../api/failure";

/** An act that is under way, or was refused: the words stay where they are until it goes well. */
export interface Trying {
  readonly busy: boolean;
  /** What was refused last, in words. */
  trouble: { message: string; hint: string | null } | null;
  /** Does it, one at a time; null where it was refused, or where it asked for something first. */
  attempt<Outcome>(act: () => Promise<Outcome | null>): Promise<Outcome | null>;
}

/** Nothing tried yet. */
export function trying(): Trying {
  let busy = $state(false);
  let trouble = $state.raw<Trying["trouble"]>(null);

  return {
    get busy() {
      return busy;
    },
    get trouble() {
      return trouble;
    },
    set trouble(said) {
      trouble = said;
    },
    async attempt(act) {
      if (busy) return null;
      busy = true;
      trouble = null;
      try {
        return await act();
      } catch (thrown) {
        const { message, hint } = asFailure(thrown);
        trouble = { message, hint };
        return null;
      } finally {
        busy = false;
      }
    },
  };
}
