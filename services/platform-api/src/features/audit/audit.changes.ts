import { canonical } from '@dezky/audit-chain'
import type { Facts } from './audit.ts'
import { plain } from './plain.ts'

export interface Changes { before?: Facts, after?: Facts }

/**
 * What differs between two states of a thing, as it was and as it became; nothing at all when nothing does.
 * Objects are compared member by member, lists as a whole.
 */
export function changesOf(before: object, after: object): Changes {
  const [was, became] = [plain(before), plain(after)]
  const changes: Required<Changes> = { before: {}, after: {} }
  for (const name of new Set([...Object.keys(was), ...Object.keys(became)])) note(changes, name, was[name], became[name])
  return Object.keys({ ...changes.before, ...changes.after }).length > 0 ? changes : {}
}

function note({ before, after }: Required<Changes>, name: string, was: unknown, became: unknown): void {
  if (canonical(was) === canonical(became) && (was === undefined) === (became === undefined)) return
  if (isObject(was) && isObject(became)) {
    const inner = changesOf(was, became)
    before[name] = inner.before
    after[name] = inner.after
    return
  }
  if (was !== undefined) before[name] = was
  if (became !== undefined) after[name] = became
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
