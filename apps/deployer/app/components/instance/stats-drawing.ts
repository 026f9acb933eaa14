// Samples as a line in a box of a hundred by a hundred.

/** The top is a little above the highest, so that a flat line is not at the edge. */
export function topOf(values: readonly number[], least: number): number {
  return Math.max(least, ...values) * 1.15
}

/** As `points` of a polyline; empty where there are too few to draw. */
export function lineOf(values: readonly number[], top: number): string {
  if (values.length < 2) return ''
  return values.map((value, at) => `${round(at * 100 / (values.length - 1))},${round(100 - value * 100 / top)}`).join(' ')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
