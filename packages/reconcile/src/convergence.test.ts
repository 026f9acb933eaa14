// Whatever happens in whatever order: in the end the world is as it is wanted, without orphans, and nobody wrote over another.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cloud, Fault } from './cloud.fake.ts'
import { faults, Process, Upstream } from './cloud.fake.ts'
import { FakeClock } from './fake-clock.ts'
import { MemoryLedger } from './ledger.memory.ts'

const minute = 60_000
const keys = ['a', 'b', 'c']

type Happening =
  | { type: 'change', key: string, spec: number | null }
  | { type: 'wake', key: string }
  | { type: 'hint', process: number }
  | { type: 'wait', ms: number }
  | { type: 'weather', plan: { fault: Fault, latencyMs: number }[] }
  | { type: 'crash', process: number }
  | { type: 'restart', process: number }
  | { type: 'freeze', process: number, ms: number }

const someKey = fc.constantFrom(...keys)
const someProcess = fc.nat({ max: 2 })
const someSpec: fc.Arbitrary<number | null> = fc.option(fc.nat({ max: 3 }))

const weather = (latencyMs: number) => fc.record({
  type: fc.constant('weather' as const),
  plan: fc.array(fc.record({ fault: fc.constantFrom(...faults), latencyMs: fc.nat({ max: latencyMs }) }), { maxLength: 6 }),
})
const ordinary: fc.Arbitrary<Happening>[] = [
  fc.record({ type: fc.constant('change' as const), key: someKey, spec: someSpec }),
  fc.record({ type: fc.constant('wake' as const), key: someKey }),
  fc.record({ type: fc.constant('hint' as const), process: someProcess }),
  fc.record({ type: fc.constant('wait' as const), ms: fc.constantFrom(1, 10, 100, 1000, 10_000, 45_000) }),
  fc.record({ type: fc.constant('crash' as const), process: someProcess }),
  fc.record({ type: fc.constant('restart' as const), process: someProcess }),
]
const freeze = fc.record({ type: fc.constant('freeze' as const), process: someProcess, ms: fc.constantFrom(500, 20_000, 90_000) })

/** A process that freezes between two answers of the upstream while the others go on: rare among random happenings. */
const frozenInTheMiddle = fc.record({ key: someKey, spec: someSpec, process: someProcess, ms: fc.constantFrom(20_000, 60_000, 100_000) })
  .map(({ key, spec, process, ms }): Happening[] => [
    { type: 'weather', plan: [{ fault: 'none', latencyMs: 1000 }] },
    { type: 'change', key, spec },
    { type: 'hint', process },
    { type: 'wait', ms: 500 },
    { type: 'freeze', process, ms },
    { type: 'wait', ms: 45_000 },
  ])

class Story {
  readonly cloud: Cloud
  readonly #sweepMs: number | undefined
  readonly #processes: Process[] = []
  #born = 0

  constructor(sweepMs?: number) {
    const clock = new FakeClock()
    const ledger = new MemoryLedger(clock)
    this.cloud = { clock, ledger, upstream: new Upstream(), desired: new Map(), observed: new Map(), commits: [] }
    this.#sweepMs = sweepMs
    for (const index of [0, 1, 2]) this.#begin(index)
  }

  /** Replicas disagree on the time by an hour and more. */
  #begin(index: number): void {
    this.#processes[index]?.kill()
    const owner = `process ${this.#born += 1}`
    this.#processes[index] = new Process(this.cloud, { owner, skewMs: (index - 1) * 70 * minute, sweepMs: this.#sweepMs })
  }

  async happen(happening: Happening): Promise<void> {
    const { cloud } = this
    switch (happening.type) {
      case 'change':
        cloud.desired.set(happening.key, happening.spec)
        return cloud.ledger.wake({ kind: 'thing', key: happening.key })
      case 'wake': return cloud.ledger.wake({ kind: 'thing', key: happening.key })
      case 'hint': return this.#processes[happening.process]?.worker.ring()
      case 'wait': return cloud.clock.advance(happening.ms)
      case 'weather': return void cloud.upstream.plan.push(...happening.plan)
      case 'crash': return this.#processes[happening.process]?.kill()
      case 'restart': return this.#begin(happening.process)
      case 'freeze': return this.#processes[happening.process]?.freeze(happening.ms)
    }
  }

  /** The weather clears, one process is there to work, and people have dealt with what needed them. */
  async calmDown(): Promise<void> {
    this.cloud.upstream.plan = []
    this.#begin(0)
    await this.cloud.clock.advance(5 * minute)
    const stuck = keys.filter(key => this.cloud.ledger.status({ kind: 'thing', key })?.state === 'stuck')
    for (const key of stuck) this.cloud.ledger.wake({ kind: 'thing', key })
    await this.cloud.clock.advance(5 * minute)
  }

  end(): void {
    for (const process of this.#processes) process.kill()
  }
}

function expectConverged({ ledger, upstream, desired, observed }: Cloud, sweepMs?: number): void {
  for (const key of keys) {
    const status = ledger.status({ kind: 'thing', key })
    if (!status) continue
    const wanted = desired.get(key) ?? null
    expect({ key, objects: upstream.find(key).map(({ spec }) => spec) }).toEqual({ key, objects: wanted === null ? [] : [wanted] })
    expect(observed.get(key)).toBe(wanted)
    expect(status).toMatchObject({ observedGeneration: status.generation, error: null })
    // Where keys are looked at again and again, the end may fall into such a moment.
    const resting = sweepMs === undefined ? ['settled'] : ['waiting', 'due', 'running']
    expect(resting).toContain(status.state)
  }
}

function expectOneWriterAtATime({ commits }: Cloud): void {
  const newest = new Map<string, { fence: bigint, owner: string }>()
  for (const { key, fence, owner } of commits) {
    const before = newest.get(key)
    expect(before === undefined || before.fence < fence || (before.fence === fence && before.owner === owner)).toBe(true)
    newest.set(key, { fence, owner })
  }
}

async function play(happenings: readonly Happening[], sweepMs?: number): Promise<void> {
  const story = new Story(sweepMs)
  for (const happening of happenings) await story.happen(happening)
  await story.calmDown()
  expectConverged(story.cloud, sweepMs)
  expectOneWriterAtATime(story.cloud)
  story.end()
}

describe('a process that froze in the middle of a run', () => {
  it('can write nothing when it comes back, and what it did to the upstream is found by looking again', async () => {
    const story = new Story(minute)
    const { cloud } = story
    for (const process of [1, 2]) await story.happen({ type: 'crash', process })
    await story.happen({ type: 'weather', plan: [{ fault: 'none', latencyMs: 1000 }] })
    await story.happen({ type: 'change', key: 'a', spec: 1 })
    await story.happen({ type: 'hint', process: 0 })
    await cloud.clock.advance(500)
    await story.happen({ type: 'freeze', process: 0, ms: 90_000 })
    await story.happen({ type: 'restart', process: 1 })
    await cloud.clock.advance(60_000)
    expect(cloud.commits).toMatchObject([{ owner: 'process 4', fence: 2n }])

    await cloud.clock.advance(5 * minute)
    expect(cloud.commits.filter(({ fence }) => fence === 1n)).toEqual([])
    expectConverged(cloud, minute)
    story.end()
  })
})

describe('any interleaving', () => {
  it('of changes, duplicate wakes, crashes, restarts and upstream faults converges without being looked at again', async () => {
    const happening = fc.oneof(...ordinary, weather(4000))
    await fc.assert(fc.asyncProperty(fc.array(happening, { maxLength: 40 }), happenings => play(happenings)), { numRuns: 200 })
  })

  it('with frozen processes and leases lost to slowness as well converges by looking again', async () => {
    const happening = fc.oneof<fc.Arbitrary<Happening>[]>(...ordinary, weather(60_000), freeze).map(one => [one])
    const scenes = fc.array(fc.oneof({ weight: 5, arbitrary: happening }, frozenInTheMiddle), { maxLength: 40 })
    await fc.assert(fc.asyncProperty(scenes, happenings => play(happenings.flat(), minute)), { numRuns: 200 })
  })
})
