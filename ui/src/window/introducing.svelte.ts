let spokenOf = $state(false);

/** Whether the window speaks of introductions: from the first thought on, and for as long as it is open. */
export const introducing = {
  get spokenOf(): boolean {
    return spokenOf;
  },
};

/** Takes whether there is a thought, or ever was an introduction. */
export function takeKnown(known: boolean): void {
  spokenOf ||= known;
}

/** A window at its beginning. */
export function forgetIntroductions(): void {
  spokenOf = false;
}
