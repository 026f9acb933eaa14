// One upstream is away while many tenants are made: the others' resources come to be as ever, and when it is back it is not overrun.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ResourceKind } from '@dezky/contracts'
import { createTenant } from '../tenants.ts'
import type { Cloud, Request } from './cloud.ts'
import { proveDomain, startCloud, untilSettled } from './cloud.ts'

const tenants = Array.from({ length: 40 }, (_, at) => `down-${at}`)
const concurrency = 4
const mostMs = 3_000

let cloud: Cloud
beforeAll(async () => {
  // An hour's worth of tries in a few seconds: what matters is how they are spread once there is an answer again.
  cloud = await startCloud({ concurrency, pace: { backOff: { firstMs: 200, mostMs } } })
})
afterAll(() => cloud[Symbol.asyncDispose]())

const elsewhere: ResourceKind[] = ['directory.group', 'directory.person', 'mail.domain', 'mail.account']

/** How many of these the tenants have, by how they stand. */
async function standing(kinds: ResourceKind[]): Promise<Record<string, number>> {
  const { rows } = await cloud.db.query<{ standing: string, count: number }>(`
    select concat_ws(' ', r.state, r.reason) as standing, count(*)::int as count from resources r join tenants t on t.id = r.tenant_id
     where t.slug = any($1) and r.kind = any($2) group by 1`, [tenants, kinds])
  return Object.fromEntries(rows.map(({ standing, count }) => [standing, count]))
}

it('keeps no other upstream waiting, and is asked a few at a time when it is back', { timeout: 180_000 }, async () => {
  cloud.twins.files.faults.add({ kind: 'server-error', times: 1_000_000 })
  for (const slug of tenants) {
    const { id } = await createTenant(cloud.olga, slug)
    await proveDomain(cloud, id, `${slug}.example`)
  }
  await expect.poll(() => standing(elsewhere), { timeout: 60_000 }).toEqual({ ok: tenants.length * elsewhere.length })
  expect(await standing(['files.space', 'files.member', 'ready'])).toEqual(
    { 'pending upstream_unavailable': tenants.length, 'pending waiting': 2 * tenants.length })
  // Each waits the longest there is.
  await expect.poll(fewestTries, { timeout: 60_000 }).toBeGreaterThan(5)

  const before = cloud.log.length
  cloud.twins.files.faults.clear()
  for (const slug of tenants) await untilSettled(cloud, slug, 'active', 90_000)
  const came = cloud.log.slice(before).filter(({ upstream }) => upstream === 'files')
  const firstTries = tenants.map(slug => came.find(one => one.slug === slug)?.at ?? expect.fail(`${slug} was not tried again`))
  // Half of each wait is chance, so that no tenth of it sees many more than its share.
  expect(busiest(firstTries, mostMs / 10)).toBeLessThan(tenants.length / 2)
  expect(mostAtOnce(came)).toBeLessThanOrEqual(2 * 2 * concurrency)
})

it('was asked for nothing twice', () => {
  const spaces = cloud.twins.files.state.drives.entries().map(([, { driveAlias }]) => driveAlias)
  expect([spaces.length, new Set(spaces).size]).toEqual([tenants.length + 1, tenants.length + 1])
  expect(cloud.complaints()).toEqual([])
})

async function fewestTries(): Promise<number> {
  const { rows } = await cloud.db.query<{ fewest: number }>(`
    select min(k.attempts) as fewest from reconcile_keys k join resources r on k.kind = r.kind and k.key = r.id::text
      join tenants t on t.id = r.tenant_id where r.kind = 'files.space' and t.slug = any($1)`, [tenants])
  return rows[0]?.fewest ?? 0
}

/** How many at most came within any span of so many milliseconds. */
function busiest(times: number[], spanMs: number): number {
  return Math.max(...times.map(from => times.filter(at => at >= from && at < from + spanMs).length))
}

/** A place looks at the space and at the account at the same time. */
function mostAtOnce(requests: Request[]): number {
  return Math.max(...requests.map(({ at }) => requests.filter(one => one.at <= at && (one.answeredAt ?? Infinity) > at).length))
}
