// Ids as the server writes them: a counter in its own base-32 alphabet.
import type { Store } from '../store.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz792013'

/** Never the same twice, not even for something that is gone. */
export function nextId(store: Store): string {
  const counters = store.collection<number>('counters')
  const next = (counters.get('ids') ?? 0) + 1
  counters.put('ids', next)
  return spelled(next)
}

function spelled(value: number): string {
  const digit = alphabet.charAt(value % alphabet.length)
  return value < alphabet.length ? digit : spelled(Math.floor(value / alphabet.length)) + digit
}
