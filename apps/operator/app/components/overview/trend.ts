// From revenue by month to what a chart draws. No input or output here.
import type { Revenue } from '@dezky/contracts'

export interface TrendPoint {
  /** The month, as 2026-11. */
  month: string
  /** In minor units. */
  amount: number
  subscriptions: number
}

export interface Trend { currency: string, points: TrendPoint[] }

/** One for each currency, the one that brings in most now first. */
export function trendsOf(revenue: Revenue[]): Trend[] {
  const byCurrency = Map.groupBy(revenue, ({ recurring }) => recurring.currency)
  const trends = [...byCurrency].map(([currency, lines]) => ({
    currency, points: lines.map(({ month = '', recurring, subscriptions }) => ({ month, amount: recurring.amount, subscriptions })),
  }))
  return trends.toSorted((a, b) => last(b) - last(a))
}

function last({ points }: Trend): number {
  return points.at(-1)?.amount ?? 0
}

/** The lines of a scale from nothing to a little above the highest: 0, half, and a round number. */
export function scaleOf(highest: number): [number, number, number] {
  if (highest <= 0) return [0, 0, 0]
  const unit = 10 ** Math.floor(Math.log10(highest))
  const top = [1, 2, 4, 6, 8, 10].map(step => step * unit).find(step => step >= highest) ?? highest
  return [0, top / 2, top]
}

/** Where the points lie in a box of this size, each in the middle of its month's column. */
export function placesOf(points: TrendPoint[], top: number, { width, height }: { width: number, height: number }): [number, number][] {
  return points.map(({ amount }, index) =>
    [(index + 0.5) * width / points.length, top === 0 ? height : height - height * amount / top])
}

/** What it has grown by since the month before; null when there was nothing to grow from. */
export function growthOf(points: TrendPoint[], index: number): number | null {
  const [before, now] = [points[index - 1]?.amount ?? 0, points[index]?.amount ?? 0]
  return before === 0 ? null : (now - before) / before
}
