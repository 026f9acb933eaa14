// What somebody was about to do when they had to sign in again: kept in the tab, for the page they come back to. Nothing secret.

export interface Intent {
  /** Of the action, and of what it is about when a page has several: `tenant.suspend`. */
  name: string
  /** What they had filled in. */
  state: unknown
}

/** Where they were, and who they are: nobody else goes on with it, nor does another page. */
export interface Place {
  path: string
  subject: string
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const KEY = 'dezky-intent'
/** Longer than signing in takes; after that they have forgotten what they wanted. */
const KEPT_MS = 15 * 60_000

export function keepIntent(store: Store, intent: Intent, place: Place, now: number): void {
  store.setItem(KEY, JSON.stringify({ ...intent, ...place, at: now }))
}

/** Once: whoever takes it has it. Null when there is none of that name for this place and person. */
export function takeIntent(store: Store, name: string, place: Place, now: number): Intent | null {
  const kept = read(store)
  if (!kept || kept.name !== name || kept.path !== place.path) return null
  store.removeItem(KEY)
  return kept.subject === place.subject && now - kept.at <= KEPT_MS ? { name, state: kept.state } : null
}

function read(store: Store): Intent & Place & { at: number } | null {
  try {
    const kept: unknown = JSON.parse(store.getItem(KEY) ?? 'null')
    return isKept(kept) ? kept : null
  }
  catch {
    return null
  }
}

function isKept(value: unknown): value is Intent & Place & { at: number } {
  return typeof value === 'object' && value !== null && 'name' in value && 'path' in value && 'subject' in value
    && 'at' in value && typeof value.at === 'number'
}
