// Any process of the cloud dies in the middle of creating tenants; after the next start every tenant is there, once, and active.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'

interface Tenant { slug: string, status: string }
interface Page { items: Tenant[], nextCursor: string | null }

let cloud: RunningCloud
beforeAll(async () => {
  cloud = await startCloud(4610)
})
afterAll(() => cloud?.[Symbol.asyncDispose]())

const victims = ['identity', 'platform-api', 'operator', 'portal', 'postgres', 'files-twin', 'npm start'] as const

describe('kill -9 in the middle of creating tenants', () => {
  it.each(victims)('loses and doubles nothing when it hits %s', async (victim) => {
    const session = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
    const slugs = Array.from({ length: 12 }, (_, number) => `${victim.replace(' ', '-')}-${number}`)
    const creating = slugs.map(slug => create(session, slug))
    await Promise.any(creating)
    await kill(victim)
    await Promise.allSettled(creating)
    await cloud.stop()
    await cloud.start()

    const after = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
    for (const slug of slugs) await create(after, slug)
    await expect.poll(() => unsettled(after, slugs), { timeout: 60_000 }).toEqual([])
    expect((await all(after)).map(({ slug }) => slug).filter(slug => slugs.includes(slug)).sort()).toEqual(slugs.toSorted())
    expect((await spaceNames()).filter(name => slugs.includes(name)).sort()).toEqual(slugs.toSorted())
  })
})

/** Throws whatever is not a tenant: the connection that breaks as well as the problem that is answered. */
async function create(session: HttpSession, slug: string): Promise<string> {
  const body = { slug, name: slug, plan: 'starter', administrator: { name: 'Kai', email: `kai@${slug}.example` } }
  const answer = await session.request<Tenant>('POST', '/api/v1/tenants', body, { 'idempotency-key': `create-${slug}` })
  if (answer.slug !== slug) throw new Error(`${slug}: ${answer.code}`)
  return answer.slug
}

async function kill(victim: (typeof victims)[number]): Promise<void> {
  if (victim === 'npm start') return cloud.stop('SIGKILL')
  const pid = cloud.pids[victim]
  if (!pid) throw new Error(`run.json names no process ${victim}: ${JSON.stringify(cloud.pids)}`)
  process.kill(pid, 'SIGKILL')
}

async function unsettled(session: HttpSession, slugs: string[]): Promise<string[]> {
  return (await all(session)).filter(({ slug, status }) => slugs.includes(slug) && status !== 'active').map(({ slug }) => slug)
}

/** What the twin of the file server remembers: each tenant has one space, called as the tenant is. */
async function spaceNames(): Promise<string[]> {
  const { drives } = await (await fetch(`${cloud.urls.files}/_twin/state`)).json() as { drives: Record<string, { name: string }> }
  return Object.values(drives).map(({ name }) => name)
}

async function all(session: HttpSession): Promise<Tenant[]> {
  const items: Tenant[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Page = await session.request<Page>('GET', `/api/v1/tenants?limit=100${cursor && `&cursor=${cursor}`}`)
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return items
}
