/** A footnote that is open: which, in which passage it was referred to, and where focus returns to. */
export interface OpenNote {
  note: string;
  passage: string;
  reference: HTMLElement;
}
