/** One figure the product promises, and how it is measured. */
export interface Bar {
  /** What `npm run bench -- NAME` runs. */
  name: string
  /** What is measured, in a few words. */
  title: string
  limit: number
  better: 'higher' | 'lower'
  unit: string
  measure(): Promise<number>
}

export interface Result { name: string, value: number, limit: number, better: Bar['better'], unit: string }

export function clears({ value, limit, better }: Result): boolean {
  return better === 'higher' ? value >= limit : value <= limit
}

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export function median(values: number[]): number {
  return percentile(values, 0.5)
}
