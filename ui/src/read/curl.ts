/**
 * Quotes and apostrophes as a book prints them, on the screen only: the text that is kept stays as it was
 * written. One mark becomes one mark, so every place in the text keeps its number.
 */

/** A stretch of text in one voice; `verbatim` is code, which is never touched. */
export interface Stretch {
  text: string;
  verbatim: boolean;
}

const OPENS_AFTER = /[\s([{<«“‘\u2013\u2014\u2026/-]/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Words that begin with what is left of a longer one: the mark in front is an apostrophe. */
const CUT_SHORT = /^(?:\d\ds?|bout|cause|em|n|neath|round|til|tis|twas|twere|twill)(?![\p{L}\p{N}])/iu;

/**
 * Curls the straight marks of stretches that follow one another, so that a quote may open in one and close
 * in the next. English gets both marks; elsewhere, where custom differs, only the apostrophe inside a word.
 */
export function curl(stretches: readonly Stretch[], language: string): string[] {
  const english = /^en(?:-|$)/i.test(language);
  const whole = stretches.map((stretch) => stretch.text).join("");
  let at = 0;
  let before = "";
  return stretches.map(({ text, verbatim }) => {
    let curled = "";
    for (const mark of text.split("")) {
      const after = whole.charAt(at + 1);
      const drawn = verbatim ? mark : draw(mark, before, after, whole.slice(at + 1, at + 8), english);
      curled += drawn;
      before = drawn;
      at += 1;
    }
    return curled;
  });
}

/** One stretch on its own: a title, a name, a line. */
export function curlText(text: string, language: string): string {
  return curl([{ text, verbatim: false }], language).join("");
}

function draw(mark: string, before: string, after: string, ahead: string, english: boolean): string {
  if (mark === "'" && LETTER.test(before) && LETTER.test(after)) return "\u2019";
  if (!english || (mark !== "'" && mark !== '"')) return mark;
  const opens = (before === "" || OPENS_AFTER.test(before)) && after !== "" && !/\s/u.test(after);
  if (mark === '"') return opens ? "\u201c" : "\u201d";
  return opens && !CUT_SHORT.test(ahead) ? "\u2018" : "\u2019";
}
