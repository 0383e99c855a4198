import type { Snippet } from "svelte";

let tools = $state.raw<Snippet | null>(null);
let thread = $state.raw<Snippet | null>(null);
let instead = $state.raw<Snippet | null>(null);

/** What the place shown adds to the bar. */
export const bar = {
  /** Controls before Settings. */
  get tools(): Snippet | null {
    return tools;
  },
  /** A thread along the bar's lower edge. */
  get thread(): Snippet | null {
    return thread;
  },
  /** What stands in the bar's place for a while. */
  get instead(): Snippet | null {
    return instead;
  },
};

/** Adds to the bar until the returned function is called: `$effect(() => addToBar({ tools }))`. */
export function addToBar(added: { tools?: Snippet; thread?: Snippet; instead?: Snippet | null }): () => void {
  tools = added.tools ?? null;
  thread = added.thread ?? null;
  instead = added.instead ?? null;
  return () => {
    tools = null;
    thread = null;
    instead = null;
  };
}
