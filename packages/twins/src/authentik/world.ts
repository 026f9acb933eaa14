// What every handler is given: what is remembered, and which release answers.
import type { PageSizes } from './query.ts'
import type { State } from './state.ts'
import type { StoredUser } from './stored-people.ts'

export type Version = '2025.10' | '2026.5'

export interface World { state: State, version: Version, pages: PageSizes, address(): string }

export interface Asked {
  params: Record<string, string>
  query: URLSearchParams
  body: unknown
  /** Whose token it is. */
  caller: StoredUser
}
export interface Answer { status?: number, body?: unknown }
export type Handle = (asked: Asked) => Answer
/** By method and path below /api/v3. */
export type Routes = Record<string, Handle>

export const releases: Record<Version, string> = { '2025.10': '2025.10.4', 2026.5: '2026.5.6' }

export function isRecent({ version }: { version: Version }): boolean {
  return version !== '2025.10'
}
