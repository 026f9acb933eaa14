import type { Overview } from '@dezky/contracts'
import type { Clock } from '@dezky/runtime'
import type { Readable } from '../../database/index.ts'
import { countTenants } from '../tenants/index.ts'
import {
  countNewTenants, countPeople, countSeatsUsed, countUnwell, findLongestUnobserved, sumSubscriptions,
} from './overview.store.ts'

type WholeOverview = Required<Overview>

const rememberedMs = 2000

/** All operators' screens ask again when something happens: so many are answered by one count. */
export function rememberOverview(clock: Clock): (db: Readable) => Promise<WholeOverview> {
  let last: { until: number, overview: Promise<WholeOverview> } | null = null
  return (db) => {
    if (last && performance.now() < last.until) return last.overview
    const overview = readOverview(db, clock.now())
    last = { until: performance.now() + rememberedMs, overview }
    overview.catch(() => last = null)
    return overview
  }
}

async function readOverview(db: Readable, now: Date): Promise<WholeOverview> {
  const [tenants, recent, people, used, lines, unwell, longestUnobserved] = await Promise.all([
    countTenants(db, {}), countNewTenants(db, now), countPeople(db), countSeatsUsed(db), sumSubscriptions(db), countUnwell(db),
    findLongestUnobserved(db),
  ])
  return {
    asOf: now.toISOString(), tenants: { ...tenants, ...recent }, people,
    seats: { sold: lines.reduce((sum, { seats }) => sum + seats, 0), used },
    recurring: lines.map(({ amount, currency }) => ({ amount, currency })),
    provisioning: { ...unwell, longestUnobserved },
  }
}
