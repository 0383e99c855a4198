import type { Footnote, Section, Span } from "../host/bindings";

/** A section as the page shows it: the level of its heading in HTML, and whether the section list names it. */
export interface Heading {
  section: Section;
  /** 2 to 4; 0 where the section has no heading, or one without a word. */
  level: number;
  listed: boolean;
}

/** The headings of an essay, with its own highest level drawn as `h2`, since `h1` is the title. */
export function outlineOf(sections: readonly Section[]): Heading[] {
  const titled = ({ title, level }: Section) => level > 0 && title.trim() !== "";
  const highest = Math.min(...sections.filter(titled).map(({ level }) => level));
  return sections.map((section) => ({
    section,
    level: titled(section) ? Math.min(4, 2 + section.level - highest) : 0,
    listed: titled(section) && section.level === highest,
  }));
}

/** Footnotes that no line refers to: they stand at the end, so that no word is lost. */
export function looseNotes(sections: readonly Section[], notes: readonly Footnote[]): Footnote[] {
  const lines: Span[][] = [
    ...sections.flatMap(({ spans, passages }) => [spans, ...passages.map((passage) => passage.spans)]),
    ...notes.flatMap(({ passages }) => passages.map((passage) => passage.spans)),
  ];
  const referred = new Set(lines.flat().flatMap((span) => (span.kind === "note" ? [span.id] : [])));
  return notes.filter(({ id }) => !referred.has(id));
}
