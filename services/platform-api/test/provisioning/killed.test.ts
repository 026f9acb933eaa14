// The process that does the work is killed in the middle of it, again and again: the next one finishes what it began, and nothing is
// there twice.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Cloud } from './cloud.ts'
import { startCloud, untilSettled } from './cloud.ts'
import { plantForeign } from './foreign.ts'
import type { Scene } from './phases.ts'
import { phases } from './phases.ts'
import { everything, seen } from './seen.ts'

const scenes: Scene[] = Array.from({ length: 6 }, (_, at) => ({ id: '', slug: `killed-${at}` }))
/** After so many requests to the upstreams. */
const killedAfter: Record<string, number[]> = { create: [9, 40], suspend: [11], purge: [8, 21] }

let cloud: Cloud
let foreign: string
let worker: ChildProcess | undefined
beforeAll(async () => {
  cloud = await startCloud()
  // From now on only the one that is killed does anything.
  await cloud.api.services.reconciler.stop()
  plantForeign(cloud)
  foreign = everything(cloud)
})
afterAll(async () => {
  await kill()
  await cloud[Symbol.asyncDispose]()
})

it.each(phases.map(phase => [phase.name, phase] as const))('%s', { timeout: 120_000 }, async (name, phase) => {
  // Nobody begins before it is known how much there is to be killed in.
  if (killedAfter[name]) await kill()
  for (const scene of scenes) await phase.act(cloud, scene)
  for (const requests of killedAfter[name] ?? []) {
    await kill()
    const from = cloud.exchanges()
    worker = startWorker()
    await expect.poll(() => cloud.exchanges() - from, { timeout: 30_000, interval: 2 }).toBeGreaterThanOrEqual(requests)
    await kill()
  }
  worker ??= startWorker()
  for (const { slug } of scenes) await untilSettled(cloud, slug, phase.status, 60_000)
  const [first, ...others] = scenes.map(scene => seen(cloud, scene))
  for (const other of others) expect(other).toEqual(first)
  const there = phase.name === 'purge' ? 0 : 1
  expect([first?.groups.length, first?.spaces.length]).toEqual([there, there])
})

it('left alone what is not ours, and nothing of ours behind', () => {
  expect(everything(cloud)).toBe(foreign)
  expect(cloud.complaints()).toEqual([])
})

/** The platform as it runs for real, on the same database and the same upstreams. */
function startWorker(): ChildProcess {
  const { api: { database }, twins: { directory, mail, files } } = cloud
  return spawn(process.execPath, [path.join(import.meta.dirname, '../../src/main.ts')], {
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: database.url, SECRETS_KEY: Buffer.alloc(32, 7).toString('base64'),
      OIDC_ISSUERS: ['portal', 'operator'].map(surface => `${directory.url}/application/o/dezky-${surface}/`).join(),
      AUTHENTIK_URL: directory.url, AUTHENTIK_TOKEN: directory.token, STALWART_URL: mail.url, STALWART_TOKEN: mail.apiKey,
      OCIS_URL: files.url, OCIS_USER: files.user, OCIS_TOKEN: files.appToken,
    },
  })
}

async function kill(): Promise<void> {
  if (!worker) return
  const gone = once(worker, 'exit')
  worker.kill('SIGKILL')
  await gone
  worker = undefined
  // Its leases run out by themselves, in ten seconds; nobody has to wait for that here.
  await cloud.db.query('update reconcile_keys set lease_until = now() where lease_until > now()')
}
