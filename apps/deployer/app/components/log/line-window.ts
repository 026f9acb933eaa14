// Of a long log the lines in sight. Each is one line high: what is longer is scrolled to sideways.
export const lineHeight = 20
/** Lines in the page beyond the frame's edges. */
const spare = 40

export interface LineSight {
  /** How far the frame is scrolled, in pixels. */
  top: number
  height: number
}

export interface LineWindow { first: number, end: number, above: number, below: number }

/** What is not in the page leaves its room above and below. */
export function linesInSight(count: number, { top, height }: LineSight): LineWindow {
  const seen = Math.floor(top / lineHeight)
  const end = Math.min(count, Math.max(0, seen) + Math.ceil(height / lineHeight) + spare)
  const first = Math.max(0, Math.min(seen - spare, end - 1))
  return { first, end, above: first * lineHeight, below: (count - end) * lineHeight }
}
