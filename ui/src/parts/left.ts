/**
 * Whether the field was left for another place of the window. While one looks at another program it still is the
 * active one: what is being written stays open, also for what is copied over there.
 */
export function isLeft(event: FocusEvent): boolean {
  return document.activeElement !== event.target;
}
