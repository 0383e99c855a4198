import type { PassageBox, SectionTop } from "./place";
import { passagesOf } from "./selection";

/** The reading line lies this far below the bar: about where the eye is on a page that is read downwards. In px. */
const BELOW_BAR = 64;
/** A section that was gone to begins this far below the bar, so that it is past the reading line. In px. */
const SECTION_BELOW_BAR = 32;

/**
 * The letter that stood at the reading line, and how far the line was below its top, in pixels. It is known by its
 * number: the words may be drawn anew meanwhile, as where a mark begins or ends.
 */
export interface Anchor {
  passage: string;
  letter: number;
  below: number;
}

/** The reading line, in pixels from the top of the window. */
export function readingLine(): number {
  return barHeight() + BELOW_BAR;
}

/** The reading line, in pixels from the top of the essay. */
export function lineIn(essay: HTMLElement): number {
  return readingLine() - essay.getBoundingClientRect().top;
}

/** Where each passage ends, from the top of the essay. */
export function passageBoxes(essay: HTMLElement): PassageBox[] {
  const { top } = essay.getBoundingClientRect();
  return passagesOf(essay).map((passage) => ({
    passage: passage.dataset.passage ?? "",
    bottom: passage.getBoundingClientRect().bottom - top,
  }));
}

/** Where the sections that `select` finds begin, from the top of the essay. */
export function sectionTops(essay: HTMLElement, select = "[data-section]"): SectionTop[] {
  const { top } = essay.getBoundingClientRect();
  return [...essay.querySelectorAll<HTMLElement>(select)].map((section) => ({
    section: section.dataset.section ?? "",
    top: section.getBoundingClientRect().top - top,
  }));
}

/** The last line of the essay that scrolling can bring to the reading line. */
export function lastLine(essay: HTMLElement): number {
  const page = document.documentElement;
  const left = page.scrollHeight - window.innerHeight - window.scrollY;
  return lineIn(essay) + Math.max(0, left);
}

/** Scrolls so that a line of the essay, in pixels from its top, lies at the reading line. */
export function bringLine(essay: HTMLElement, line: number): void {
  scrollBy(line - lineIn(essay));
}

/** Scrolls to where a section begins. */
export function bringSection(essay: HTMLElement, top: number): void {
  scrollBy(essay.getBoundingClientRect().top + top - barHeight() - SECTION_BELOW_BAR);
}

/** How much room below the end lets every section be brought to where a section begins; 96 at least. */
export function tailOf(essay: HTMLElement): number {
  const last = [...essay.querySelectorAll("[data-section]")].at(-1)?.getBoundingClientRect();
  const end = essay.querySelector("footer");
  if (!last || !end) return 96;
  const padding = parseFloat(getComputedStyle(end).paddingBottom) || 0;
  const below = end.getBoundingClientRect().bottom - padding - last.top;
  return Math.max(96, Math.ceil(window.innerHeight - barHeight() - SECTION_BELOW_BAR - below));
}

/** Takes hold of the words at the reading line; null where nothing is on the page. */
export function holdLine(essay: HTMLElement): Anchor | null {
  const line = readingLine();
  const passages = passagesOf(essay);
  const passage = passages.find((one) => one.getBoundingClientRect().bottom > line) ?? passages.at(-1);
  if (!passage) return null;
  const letter = letterAt(passage, line);
  const top = topOf(letterOf(passage, letter));
  return top === null ? null : { passage: passage.dataset.passage ?? "", letter, below: line - top };
}

/** Puts the words that were held back under the eye, after the page changed around them. */
export function keepLine(essay: HTMLElement, anchor: Anchor): void {
  const passage = passagesOf(essay).find((one) => one.dataset.passage === anchor.passage);
  const top = passage ? topOf(letterOf(passage, anchor.letter)) : null;
  if (top !== null) scrollBy(top + anchor.below - readingLine());
}

/** How much of the window the bar covers, in pixels. */
export function barHeight(): number {
  return document.querySelector("body header")?.getBoundingClientRect().height ?? 0;
}

function scrollBy(pixels: number): void {
  if (Math.abs(pixels) >= 0.5) window.scrollBy({ top: pixels, behavior: "instant" });
}

function topOf(range: Range): number | null {
  return range.getClientRects()[0]?.top ?? null;
}

/**
 * The first letter of a passage whose line ends below `line`. Found by halving, not by asking what lies at a
 * point: engines answer that one differently while the page is being laid out.
 */
function letterAt(passage: HTMLElement, line: number): number {
  const texts = textsIn(passage);
  const range = document.createRange();
  let low = 0;
  let high = texts.reduce((length, text) => length + text.length, 0) - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    selectLetter(range, texts, middle);
    if ((range.getClientRects()[0]?.bottom ?? -Infinity) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A letter of a passage; the whole passage where that one is not to be seen. */
function letterOf(passage: HTMLElement, letter: number): Range {
  const range = document.createRange();
  range.selectNode(passage);
  selectLetter(range, textsIn(passage), letter);
  if (range.getClientRects().length === 0) range.selectNode(passage);
  return range;
}

function textsIn(passage: HTMLElement): Text[] {
  const walk = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) texts.push(node as Text);
  return texts;
}

function selectLetter(range: Range, texts: readonly Text[], letter: number): void {
  let before = 0;
  for (const text of texts) {
    if (letter < before + text.length) {
      range.setStart(text, letter - before);
      range.setEnd(text, letter - before + 1);
      return;
    }
    before += text.length;
  }
}
