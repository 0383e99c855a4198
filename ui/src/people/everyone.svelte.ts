import { people } from "../api/commands";
import type { Order, PeoplePage, PersonRow } from "../host/bindings";
import { asked } from "../window/asked.svelte";
import { refuse } from "../window/said.svelte";

let by = $state<Order>("name");

/** What the list goes by: kept for as long as the window is. */
export const order = {
  get by(): Order {
    return by;
  },
  set by(chosen: Order) {
    by = chosen;
  },
};

/** The orders, as one says them. */
export const orders: { value: Order; label: string }[] = [
  { value: "name", label: "By name" },
  { value: "newest", label: "Newest" },
  { value: "next", label: "By what is next" },
  { value: "last_spoke", label: "By last spoke" },
];

/** Everybody, of whom only those are asked for that come into view. */
export function everyone() {
  const first = asked(() => people(by, 0), ["people", "reminders", "important_dates", "interactions"]);
  let further = $state.raw<{ of: PeoplePage; part: PeoplePage }[]>([]);
  let asking = false;
  let wanted: [number, number] | null = null;

  const rows = $derived.by(() => {
    const page = first.answer;
    if (!page) return [];
    const all = Array.from<PersonRow | undefined>({ length: page.count });
    const parts = further.filter(({ of }) => of === page).map(({ part }) => part);
    for (const { from, rows: some } of [page, ...parts])
      for (const [nth, row] of some.entries()) all[from + nth] = row;
    return all;
  });

  async function need(from: number, to: number): Promise<void> {
    wanted = [from, to];
    const page = first.answer;
    const missing = rows.slice(from, to).findIndex((row) => row === undefined);
    if (asking || !page || missing < 0) return;
    asking = true;
    wanted = null;
    try {
      const part = await people(by, from + missing);
      // A newer list has come meanwhile: this belongs to none.
      if (first.answer === page && part.rows.length > 0)
        further = [...further.filter(({ of }) => of === page), { of: page, part }];
    } catch (thrown) {
      refuse(thrown);
    } finally {
      asking = false;
    }
    if (wanted) await need(...(wanted as [number, number]));
  }

  return {
    first,
    /** One for each person; undefined for those not asked for yet. */
    get rows(): (PersonRow | undefined)[] {
      return rows;
    },
    need,
  };
}
