/**
 * Which rows of a long list are worth drawing. Pure: heights and a scroll position in, a range and the space
 * around it out, in pixels. Rows may differ in height; one not yet measured counts as the usual height.
 */

/** The rows `from` (inclusive) to `to` (exclusive), and the space that the others would take. */
export interface RowWindow {
  from: number;
  to: number;
  before: number;
  after: number;
}

/** What the list knows about its rows: how many, how high one usually is, and those that were measured. */
export interface RowHeights {
  count: number;
  usual: number;
  measured: ReadonlyMap<number, number>;
}

/** The rows that touch the view from `top` to `top + view`, with `spare` rows more at either end. */
export function windowOf(heights: RowHeights, top: number, view: number, spare: number): RowWindow {
  const { count } = heights;
  let offset = 0;
  let from = count;
  let to = count;
  for (let row = 0; row < count; row += 1) {
    const bottom = offset + heightOf(heights, row);
    if (from === count && bottom > top) from = row;
    if (offset >= top + view && row > from) {
      to = row;
      break;
    }
    offset = bottom;
  }
  if (count > 0 && from === count) from = count - 1;
  from = Math.max(0, from - spare);
  to = Math.min(count, to + spare);
  return { from, to, before: topOf(heights, from), after: topOf(heights, count) - topOf(heights, to) };
}

/** How far down row `row` begins. */
export function topOf(heights: RowHeights, row: number): number {
  let offset = 0;
  for (let above = 0; above < Math.min(row, heights.count); above += 1) offset += heightOf(heights, above);
  return offset;
}

/** Where the view must begin so that row `row` is whole within it; `top` itself where it already is. */
export function topShowing(heights: RowHeights, row: number, top: number, view: number): number {
  const begins = topOf(heights, row);
  const ends = begins + heightOf(heights, row);
  if (begins < top) return begins;
  return ends > top + view ? Math.max(0, ends - view) : top;
}

function heightOf(heights: RowHeights, row: number): number {
  return heights.measured.get(row) ?? heights.usual;
}
