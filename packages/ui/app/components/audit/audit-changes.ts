// The change an entry holds, as a table of what was and what became.

export interface Change {
  /** Names on the way to it, outermost first. */
  path: string[]
  before: unknown
  after: unknown
}

type Facts = Record<string, unknown>

/** One row for each value that differs; what is not there on one side is undefined. */
export function changesIn(before: Facts | null, after: Facts | null): Change[] {
  return compare([], before ?? {}, after ?? {})
}

function compare(path: string[], before: Facts, after: Facts): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => {
    const [was, became] = [before[name], after[name]]
    const at = [...path, name]
    if (isFacts(was) && isFacts(became)) return compare(at, was, became)
    if (isFacts(was) && isNothing(became)) return compare(at, was, {})
    if (isFacts(became) && isNothing(was)) return compare(at, {}, became)
    return [{ path: at, before: was, after: became }]
  })
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null
}

/** Single values with the names that lead to them. */
export function factsIn(facts: Facts): Change[] {
  return compare([], {}, facts)
}

function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
