import type { Reach } from "../host/bindings";

/** The address that opens a way to reach somebody, or null where there is nothing to open. */
export function hrefOf(reach: Reach): string | null {
  const value = reach.value.trim();
  if (reach.kind === "email") return `mailto:${value}`;
  if (reach.kind === "phone") return `tel:${value.replaceAll(/[^\d+]/g, "")}`;
  if (reach.kind === "link") return /^https?:\/\//i.test(value) ? value : `https://${value}`;
  return null;
}
