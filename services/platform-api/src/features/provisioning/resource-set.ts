// Which resources a tenant must have, and how that differs from those it has. No input or output here.
import { isDeepStrictEqual } from 'node:util'
import type { ResourceKind } from '@dezky/contracts'
import { keptResources, wantedForwards } from './departed.ts'
import { wantedGroup, wantedPeople, wantedReadiness } from './directory/wanted.ts'
import { wantedPlaces, wantedSpace } from './files/wanted.ts'
import { wantedAccounts, wantedDomains, wantedLists } from './mail/wanted.ts'
import type { ResourceRow, Wanted, Wish } from './resource.ts'
import type { TenantFacts } from './tenant-facts.ts'

export type ResourceSetChange =
  | { do: 'add', wanted: Wanted }
  | { do: 'wake', id: string, kind: ResourceKind }
  | { do: 'change', id: string, kind: ResourceKind, wish: Wish, removeAfter: Date | null, wanted: boolean }

/** When a tenant is being erased nothing is wanted any more. */
export function wantedResources(facts: TenantFacts): Wanted[] {
  if (facts.status === 'purging' || facts.status === 'purged') return []
  return [
    ...wantedGroup(facts), ...wantedPeople(facts), ...wantedSpace(facts), ...wantedPlaces(facts), ...wantedDomains(facts),
    ...wantedAccounts(facts), ...wantedForwards(facts), ...wantedLists(facts), ...wantedReadiness(facts), ...keptResources(facts),
  ]
}

type Known = Pick<ResourceRow, 'id' | 'kind' | 'subject' | 'wish' | 'wanted' | 'removeAfter' | 'settledFor'>

/** What a new tenant has waits for what wakes it; what is added to one that is there already is looked at at once. */
export function planResourceSet(wanted: Wanted[], rows: Known[]): ResourceSetChange[] {
  const known = new Map(rows.map(row => [`${row.kind} ${row.subject}`, row]))
  const changes = wanted.flatMap<ResourceSetChange>((want) => {
    const row = known.get(`${want.kind} ${want.subject}`)
    known.delete(`${want.kind} ${want.subject}`)
    if (row) return changesOf(row, want)
    return want.removeAfter ? [] : [{ do: 'add', wanted: want }]
  })
  return [...changes, ...[...known.values()].flatMap(dropped)]
}

function changesOf({ id, kind, ...row }: Known, { wish: said, awake, removeAfter = null }: Wanted): ResourceSetChange[] {
  const wanted = removeAfter === null
  const wish = wanted ? said : { ...row.wish, ...said }
  const isSame = row.wanted === wanted && row.removeAfter?.getTime() === removeAfter?.getTime() && isDeepStrictEqual(row.wish, plain(wish))
  if (!isSame) return [{ do: 'change', id, kind, wish, removeAfter, wanted }]
  // Whatever is still being made will see for itself.
  return awake && row.settledFor !== null ? [{ do: 'wake', id, kind }] : []
}

/** What is no longer spoken of is to be removed at once. */
function dropped({ id, kind, wish, wanted, removeAfter }: Known): ResourceSetChange[] {
  return wanted || removeAfter ? [{ do: 'change', id, kind, wish, removeAfter: null, wanted: false }] : []
}

/** As it will come back from the database. */
function plain(wish: Wish): unknown {
  return JSON.parse(JSON.stringify(wish))
}

/** When one of a kind has come to be, or is gone, these may go on that wait: whoever needs it, and whoever had to be gone before it. */
export const neighbours: Record<ResourceKind, ResourceKind[]> = {
  'directory.group': ['directory.person', 'ready'],
  'directory.person': ['directory.group', 'files.member', 'mail.account', 'ready'],
  'mail.domain': ['mail.account', 'mail.forward', 'mail.list', 'ready'],
  'mail.account': ['mail.domain', 'mail.forward', 'mail.list', 'ready'],
  'mail.forward': ['mail.domain', 'mail.account'],
  'mail.list': ['mail.domain', 'mail.account'],
  'files.space': ['files.member', 'ready'],
  'files.member': ['directory.person', 'ready'],
  ready: ['directory.person'],
}
