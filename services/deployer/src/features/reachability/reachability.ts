// Whether hosts, ingresses and registries answer: when somebody is told that one does not, or does again. Pure.

export const placeKinds = ['host', 'ingress', 'registry'] as const
export type PlaceKind = (typeof placeKinds)[number]

export interface Place { kind: PlaceKind, id: string, name: string }

/** One that has not answered since; `toldAt` once that was said. */
export interface Unreachable { since: Date, toldAt: Date | null }

/** `noted`: it did not answer, and perhaps does the next time. `forgotten`: it did, before anybody was told. */
export type Turn = 'unchanged' | 'noted' | 'away' | 'forgotten' | 'back'

/** A restart is over by then. */
const sureAfterMs = 60_000

export function turnOf(known: Unreachable | null, answers: boolean, now: Date): Turn {
  if (answers) return known ? known.toldAt ? 'back' : 'forgotten' : 'unchanged'
  if (!known) return 'noted'
  return known.toldAt || now.getTime() - known.since.getTime() < sureAfterMs ? 'unchanged' : 'away'
}
