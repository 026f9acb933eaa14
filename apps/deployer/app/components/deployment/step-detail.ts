// What a step left behind, as far as it says something to people.

export interface PullProgress { done: number, total: number }

/** Null where it is not told. */
export function progressOf(detail: unknown): PullProgress | null {
  const progress = member(detail, 'progress')
  const [done, total] = [member(progress, 'done'), member(progress, 'total')]
  return typeof done === 'number' && typeof total === 'number' && total > 0 ? { done: Math.min(done, total), total } : null
}

/** How much was fetched; null where nothing was. */
export function fetchedOf(detail: unknown): number | null {
  const bytes = member(detail, 'bytes')
  return typeof bytes === 'number' ? bytes : null
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
