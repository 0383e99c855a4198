import type { Chip } from "../host/bindings";

function sentence(chip: Chip): string {
  return `${chip.label}: ${chip.value}${chip.sure ? "" : "?"}`;
}

/** What to read aloud once the typing rests: the parts that are new or different since the last time. */
export function partsAloud(before: readonly Chip[], after: readonly Chip[]): string {
  const said = new Set(before.map(sentence));
  const fresh = after.map(sentence).filter((words) => !said.has(words));
  return fresh.length === 0 ? "" : `${fresh.join(". ")}.`;
}
