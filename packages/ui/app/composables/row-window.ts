export interface Sight {
  /** How far the first row is above the screen's upper edge, in pixels. */
  top: number
  /** Of the screen. */
  height: number
  /** Height of one row. */
  row: number
}

/** Up to here all rows are in the page: searching in the page and jumping by headings work there. */
export const fewRows = 150
/** Rows in the page beyond the screen's edges, for who scrolls fast or goes by the Tab key. */
const spare = 30

/** The first row moves by so many, so that not every pixel renders anew, and no single time takes long. */
const step = 6

/** Which rows of so many are in the page. */
export function shownOf(count: number, { top, height, row }: Sight): { first: number, end: number } {
  if (count <= fewRows) return { first: 0, end: count }
  const seen = Math.floor(Math.max(0, top) / row / step) * step
  const first = Math.max(0, Math.min(seen - spare, count - 1))
  return { first, end: Math.min(count, seen + step + Math.ceil(height / row) + spare) }
}
