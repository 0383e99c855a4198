/** A line that waits for somebody new, while they are being written down. */
let waiting: ((person: string) => Promise<void>) | null = null;

/** Calls back once with whoever is kept next; null forgets it, as when the sheet was closed without. */
export function whenKept(tie: ((person: string) => Promise<void>) | null): void {
  waiting = tie;
}

/** Somebody was kept: a line that waited for them is tied. */
export async function tellKept(person: string): Promise<void> {
  const tie = waiting;
  waiting = null;
  await tie?.(person);
}
