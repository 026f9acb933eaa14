// One thing to be made or changed, as it is sent, with the words in which it is told.

export interface Change {
  words: string
  method: 'POST' | 'PUT' | 'PATCH'
  path: string
  body: Record<string, unknown>
}

/** `conflicts`: what is in the way and not ours to move, in words. */
export interface Plan { changes: Change[], conflicts: string[] }

export function together(plans: Plan[]): Plan {
  return { changes: plans.flatMap(({ changes }) => changes), conflicts: plans.flatMap(({ conflicts }) => conflicts) }
}

export const nothing: Plan = { changes: [], conflicts: [] }

export function inTheWay(conflict: string): Plan {
  return { changes: [], conflicts: [conflict] }
}

export function one(change: Change): Plan {
  return { changes: [change], conflicts: [] }
}

/** The fields that differ, and only those. */
export function differing<T extends object>(observed: Partial<Record<keyof T, unknown>>, desired: T): Partial<T> {
  const fields = Object.entries(desired).filter(([name, value]) => inOrder(observed[name as keyof T]) !== inOrder(value))
  return Object.fromEntries(fields) as Partial<T>
}

/** Lists are sets here, and objects have no order. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(inOrder).toSorted())
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  return JSON.stringify(Object.entries(value).map(([name, inner]) => [name, inOrder(inner)]).toSorted())
}
