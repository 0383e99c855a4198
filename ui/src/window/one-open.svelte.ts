import { tick } from "svelte";
import { listStep } from "./keys";

/** A list in which one is open and the others wait. What opens each has its key as `data-handle`. */
export interface OneOpen<Item> {
  /** The one chosen, else the first. */
  readonly open: Item | undefined;
  /** The one of those that wait to which Tab leads; the arrows reach the others. */
  readonly tabStop: Item | undefined;
  /** Tells it which element is the list: `{@attach sheet.list}`. */
  list(node: HTMLElement): () => void;
  /** Which one is to be open, once it is there; nothing for the first. */
  choose(key: string | null): void;
  /** Opens one, and takes the focus there. */
  show(key: string): Promise<void>;
  /** The one after this, else the one before it. */
  beside(item: Item): Item | undefined;
  /** Whether there is one with this key. */
  has(key: string): boolean;
  /** Up and Down, wherever the focus is on the page. */
  keys(event: KeyboardEvent): void;
}

/** Nothing chosen yet: the first of `all` is open. */
export function oneOpen<Item>(all: () => Item[], keyOf: (item: Item) => string): OneOpen<Item> {
  let chosen = $state<string | null>(null);
  let stop = $state<string | null>(null);
  let whole: HTMLElement | undefined;

  const withKey = (key: string | null): Item | undefined => all().find((item) => keyOf(item) === key);
  const open = $derived(withKey(chosen) ?? all()[0]);
  const tabStop = $derived.by(() => {
    const waiting = all().filter((item) => item !== open);
    return waiting.find((item) => keyOf(item) === stop) ?? waiting[0];
  });

  // What is leaving the page is passed over.
  const handles = (): HTMLElement[] => [
    ...(whole?.querySelectorAll<HTMLElement>("li:not([inert]) [data-handle]") ?? []),
  ];

  return {
    get open() {
      return open;
    },
    get tabStop() {
      return tabStop;
    },
    list(node) {
      whole = node;
      return () => (whole = undefined);
    },
    choose(key) {
      chosen = key;
    },
    async show(key) {
      chosen = key;
      await tick();
      handles()
        .find((handle) => handle.dataset.handle === key)
        ?.focus();
    },
    beside(item) {
      const at = all().findIndex((one) => keyOf(one) === keyOf(item));
      return all()[at + 1] ?? all()[at - 1];
    },
    has: (key) => withKey(key) !== undefined,
    keys(event) {
      const step = event.target instanceof HTMLInputElement ? 0 : listStep(event);
      if (step === 0) return;
      const there = handles();
      const at = there.findIndex((handle) => handle.closest("li")?.contains(document.activeElement));
      const to = there[at === -1 ? (step === 1 ? 0 : there.length - 1) : at + step];
      if (!to) return;
      event.preventDefault();
      stop = to.dataset.handle ?? null;
      to.focus();
    },
  };
}
