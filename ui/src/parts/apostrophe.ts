/** Words of an essay, with the apostrophe that it is set with. */
export function apostrophes(text: string): string {
  return text.replaceAll("'", "\u2019");
}
