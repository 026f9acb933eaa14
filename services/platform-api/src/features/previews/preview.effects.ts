// What a change of subscription gives and takes. No input or output here.
import type { ChangeEffect, Entitlement, EntitlementKey } from '@dezky/contracts'

type Holding = ChangeEffect['touches'][number]['what']
export type Holdings = Record<Holding, number>

/** What lies on each, and is touched when less of it is left. */
const restsOn: Record<EntitlementKey, readonly Holding[]> = {
  seats: ['people'], storage: ['mailboxes', 'spaces'],
  mail: ['mailboxes', 'domains'], files: ['spaces', 'people'], office: ['people'], chat: ['people'], meet: ['people'],
}

export function effectsOf(before: Entitlement[], after: Entitlement[], holdings: Holdings): ChangeEffect[] {
  return before.flatMap(({ key, value }) => {
    const becomes = after.find(candidate => candidate.key === key)?.value
    if (becomes === undefined || becomes === value) return []
    const touches = Number(becomes) < Number(value) ? touchedBy(key, holdings) : []
    return [{ key, before: value, after: becomes, touches }]
  })
}

function touchedBy(key: EntitlementKey, holdings: Holdings): ChangeEffect['touches'] {
  return restsOn[key].map(what => ({ what, count: holdings[what] })).filter(({ count }) => count > 0)
}
