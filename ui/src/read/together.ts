/**
 * The last words of a paragraph on one line, so that none stands there alone. On the screen only: a space becomes one
 * that does not break, so every place in the text keeps its number, and a mark moves no line.
 */

/** So many letters are company enough. */
const ENOUGH = 10;
/** So many words are held together at most. */
const MOST = 4;
/** A longer word is left free: held, it would tear a hole in the line above. */
const LONGEST = 16;
/** A text with fewer letters is a line by itself. */
const LEAST = 60;

const NO_BREAK = "\u00a0";

/** A stretch of text as it is drawn; `verbatim` is code, which is never touched. */
export interface Drawn {
  text: string;
  verbatim: boolean;
}

/** Holds the last words of stretches that follow one another together. */
export function together(stretches: readonly Drawn[]): string[] {
  const texts = stretches.map(({ text }) => text);
  const whole = texts.join("").trimEnd();
  if (whole.length < LEAST) return texts;
  let start = whole.lastIndexOf(" ") + 1;
  for (let words = 1; words === 1 || (words < MOST && whole.length - start < ENOUGH); words += 1) {
    const space = start - 1;
    const before = whole.lastIndexOf(" ", space - 1);
    const joined = whole.slice(before + 1);
    if (before < 0 || joined.split(" ").some((word) => word.length > LONGEST) || joined.includes("\n")) break;
    if (!hold(stretches, texts, space)) break;
    start = before + 1;
  }
  return texts;
}

/** Whether the space at this place could be held. */
function hold(stretches: readonly Drawn[], texts: string[], space: number): boolean {
  let start = 0;
  for (const [nth, text] of texts.entries()) {
    const at = space - start;
    if (at < text.length) {
      if (stretches[nth]?.verbatim) return false;
      texts[nth] = text.slice(0, at) + NO_BREAK + text.slice(at + 1);
      return true;
    }
    start += text.length;
  }
  return false;
}
