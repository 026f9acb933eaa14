// Each upstream, with each fault, at each request of each step of a tenant's life; and those who do the work killed in the middle of it.
// It has to come right in the end: as though nothing had happened, nothing twice, nothing left behind, and what is not ours as it was.
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FaultKind } from '@dezky/twins'
import { faultKinds } from '@dezky/twins'
import { operator } from '../test-api.ts'
import type { Cloud, Upstream } from './cloud.ts'
import { startCloud, untilSettled, upstreams } from './cloud.ts'
import { plantForeign } from './foreign.ts'
import { type Phase, phases, type Scene } from './phases.ts'
import type { Seen } from './seen.ts'
import { everything, seen } from './seen.ts'
import { type Settling, watchSettling } from './settling.ts'

// A request that is late is handled after we have given up on it, so that what was asked for appears out of nowhere.
const timeoutMs = 1_000
const lateMs = 1_200
const settleMs = 1_500
const atOnce = 32
/** So many lives have each fault in each step of each upstream; `FAULT_MATRIX=all` has it at each request, which takes many minutes. */
const sampled = process.env['FAULT_MATRIX'] === 'all' ? Infinity : Number(process.env['FAULT_MATRIX'] ?? 22)

interface Fault { kind: FaultKind, at: number }

let cloud: Cloud
let settling: Settling
let foreign: string
beforeAll(async () => {
  cloud = await startCloud({ timeoutMs, settleMs, pace: { backOff: { firstMs: 20, mostMs: 200 }, leaseMs: 5_000 }, concurrency: 32 })
  plantForeign(cloud)
  settling = watchSettling(cloud)
  foreign = everything(cloud)
})
afterAll(async () => {
  await settling.stop()
  await cloud[Symbol.asyncDispose]()
})

/** How it goes when nothing goes wrong: what there is after each step, and how many requests it takes. */
const usual = new Map<Phase, { seen: Seen, requests: Record<Upstream, number> }>()
const failures: string[] = []
let cases = 0
let killed = 0

it('goes as planned when nothing goes wrong', async () => {
  const scene = { id: '', slug: 'clean' }
  for (const phase of phases) {
    const before = countOf(scene.slug)
    await phase.act(cloud, scene)
    await untilSettled(cloud, scene.slug, phase.status)
    const after = countOf(scene.slug)
    const requests = { directory: after.directory - before.directory, mail: after.mail - before.mail, files: after.files - before.files }
    usual.set(phase, { seen: seen(cloud, scene), requests })
  }
  expect(everything(cloud)).toBe(foreign)
})

it('comes right whatever goes wrong', { timeout: 1_800_000 }, async () => {
  const lives = Math.max(...phases.flatMap(phase => upstreams.map(upstream => faultsOf(phase, upstream).length)))
  const chosen = sample(lives)
  const next = chosen.values()
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const at of next) await live(at, lives).catch((error: unknown) => failures.push(`life ${at}: ${String(error)}`))
  }))
  process.stdout.write(`fault matrix of provisioning: ${cases} cases in ${chosen.length} lives of tenants, ${killed} runs killed\n`)
  expect(failures).toEqual([])
  expect(cases).toBeGreaterThan(chosen.length * phases.length)
})

it('left alone what is not ours, and nothing of ours behind', () => {
  expect(everything(cloud)).toBe(foreign)
})

it('was spoken of as the upstreams\' own schemas have it', () => {
  expect(cloud.complaints()).toEqual([])
})

function faultsOf(phase: Phase, upstream: Upstream): Fault[] {
  const requests = usual.get(phase)?.requests[upstream] ?? 0
  return Array.from({ length: requests }, (_, at) => faultKinds.map(kind => ({ kind, at }))).flat()
}

/** Evenly, and each kind of fault as often as any other. */
function sample(lives: number): number[] {
  const kinds = faultKinds.length
  return Array.from({ length: Math.min(sampled, lives) }, (_, nth) => {
    const at = Math.floor(nth * lives / Math.min(sampled, lives))
    return sampled >= lives ? nth : at - at % kinds + nth % kinds
  })
}

/** From order to erasure, with one fault in each upstream in each step. */
async function live(at: number, lives: number): Promise<void> {
  const scene = { id: '', slug: `life-${at}` }
  // All of them take longer than a token lives.
  cloud.olga = await cloud.api.as(operator)
  for (const phase of phases) {
    const faults = upstreams.flatMap((upstream) => {
      const all = faultsOf(phase, upstream)
      const fault = all[lives === all.length ? at : at % Math.max(all.length, 1)]
      return fault ? [{ upstream, ...fault }] : []
    })
    for (const { upstream, kind, at: after } of faults) {
      cloud.twins[upstream].faults.add({ kind, after, ms: lateMs, retryAfterSeconds: 0, match: { caller: scene.slug } })
    }
    const told = `${scene.slug}, ${phase.name}, ${faults.map(({ upstream, kind, at }) => `${upstream} ${kind} at ${at}`).join(', ')}`
    await phase.act(cloud, scene)
    if (at % 3 === 0) await kill(scene, 10 + at % 90)
    await settling.until(scene.slug, phase.status).catch((error: unknown) => Promise.reject(new Error(`${told}: ${String(error)}`)))
    cases += faults.length - withdrawn(scene)
    // Whatever is late has come by then.
    if (faults.some(({ kind }) => kind === 'latency')) await wait(lateMs)
    compare(told, phase, scene)
  }
}

/** Faults that had nothing to hit: fewer requests were made than usual. */
function withdrawn({ slug }: Scene): number {
  return upstreams.reduce((sum, upstream) => {
    const { faults } = cloud.twins[upstream]
    const left = faults.waiting().filter(({ match }) => match.caller === slug).length
    faults.clear(slug)
    return sum + left
  }, 0)
}

function compare(told: string, phase: Phase, scene: Scene): void {
  const [is, should] = [JSON.stringify(seen(cloud, scene)), JSON.stringify(usual.get(phase)?.seen)]
  if (is !== should) failures.push(`${told}: ${is} instead of ${should}`)
}

/** As after `kill -9`: whoever does the work has lost it, and another begins it anew before what they have sent has been answered. */
async function kill({ id }: Scene, afterMs: number): Promise<void> {
  await wait(afterMs)
  const { rowCount } = await cloud.db.query(`
    update reconcile_keys set lease_owner = 'dead', lease_until = now()
     where lease_until > now() and key in (select id::text from resources where tenant_id = $1)`, [id])
  killed += rowCount ?? 0
}

function countOf(slug: string): Record<Upstream, number> {
  return { directory: cloud.requests('directory', slug), mail: cloud.requests('mail', slug), files: cloud.requests('files', slug) }
}
