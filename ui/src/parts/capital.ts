/**
 * Whether the screen gives a sentence its capital. One that has its own is left alone: `::first-letter` costs the
 * kerning between the first letter and the second.
 */
export function lacksCapital(sentence: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Ll}/u.test(sentence);
}
