// What instances use, over time. Pure.
import type { StatsQuery } from '@dezky/contracts/deployer'

export const [sampleSeconds, coarseSeconds] = [10, 300]
const [hour, usualPoints, mostPoints] = [3_600_000, 200, 2_000]

export interface StatsWish { from: Date, to: Date, step: number }

/** Without a step as many seconds as make about 200 points; never so few that there would be more than 2,000. */
export function statsWish({ from, to, step }: StatsQuery, now: Date): StatsWish {
  const end = to ?? now
  const begin = from ?? new Date(end.getTime() - hour)
  const seconds = Math.max(0, end.getTime() - begin.getTime()) / 1000
  return { from: begin, to: end, step: Math.max(inSamples(seconds / mostPoints), step ?? inSamples(seconds / usualPoints)) }
}

function inSamples(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / sampleSeconds)) * sampleSeconds
}
