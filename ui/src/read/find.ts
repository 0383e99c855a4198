/** Finding words in an essay: as they sound, not as they were typed. Pure; the page is not known here. */

/** Where words were found: in which block, and from which to which of its characters (UTF-16, end exclusive). */
export interface Found {
  block: number;
  start: number;
  end: number;
}

/** More than anybody steps through. */
const MOST = 5000;

const PLAIN: Record<string, string> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u2013": "-",
  "\u2014": "-",
  "\u2026": "...",
  "\u00a0": " ",
  "\u00ad": "",
  "\u00df": "ss",
  "\u0142": "l",
  "\u00f8": "o",
  "\n": " ",
};

/** The text as it is compared, and for each of its characters where it stood. */
function folded(text: string): { plain: string; at: number[] } {
  let plain = "";
  const at: number[] = [];
  let offset = 0;
  for (const letter of text) {
    const small = letter.toLowerCase();
    const bare = PLAIN[small] ?? small.normalize("NFD").replace(/\p{M}/gu, "");
    for (let nth = 0; nth < bare.length; nth += 1) at.push(offset);
    plain += bare;
    offset += letter.length;
  }
  at.push(offset);
  return { plain, at };
}

/** Where the words stand in the blocks, in order; capitals, accents and the shape of quotes are all one. */
export function findIn(blocks: readonly string[], words: string): Found[] {
  const sought = folded(words.trim().replace(/\s+/gu, " ")).plain;
  const found: Found[] = [];
  if (sought === "") return found;
  for (const [block, text] of blocks.entries()) {
    const { plain, at } = folded(text);
    let from = plain.indexOf(sought);
    while (from >= 0 && found.length < MOST) {
      const after = from + sought.length;
      // An accent that stands behind its letter goes with it.
      const end = at[after] ?? text.length;
      found.push({ block, start: at[from] ?? 0, end });
      from = plain.indexOf(sought, after);
    }
  }
  return found;
}

const NUMBERS = "Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" ");

/** "Three places": how often something was found, in words. */
export function placesInWords(count: number): string {
  if (count === 0) return "Nowhere in this essay";
  if (count === 1) return "One place";
  const number = NUMBERS[count - 2];
  return number ? `${number} places` : "Many places";
}
