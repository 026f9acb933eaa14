// What is broken is found out before anybody is sent to it, and says why.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SampleBehaviour } from '@dezky/containers/testing'
import type { FailureCode } from '@dezky/contracts/deployer'
import { audienceOf } from './load.ts'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

let world: World
let stage: SeededStage
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld()
  stage = await world.stage({ project: { health: { kind: 'http', intervalMs: 100, inARow: 12, deadlineSeconds: 3, timeoutMs: 500 } },
    stage: { resources: { memoryBytes: 32 * 1024 ** 2 } } })
  await world.deployed(stage, (await world.push({ version: 'good' })).digest)
})
afterAll(() => world?.[Symbol.asyncDispose]())

describe.skipIf(!canRun)('a release that is broken', () => {
  it.each<[SampleBehaviour, FailureCode[], RegExp]>([
    ['never-listens', ['never_healthy'], /Nothing listens/],
    ['crashes', ['crashed'], /exit code/],
    ['wrong-port', ['never_healthy'], /Nothing listens/],
    ['answers-500', ['never_healthy'], /500/],
    ['hangs', ['never_healthy'], /Nothing answered within 500 ms/],
    ['uses-memory', ['out_of_memory'], /memory/],
  ])('and %s leaves the one before to serve everybody, and says why', async (behaviour, codes, words) => {
    const { digest } = await world.push({ version: behaviour, behaviour })
    const load = audienceOf(world, stage)
    const { state, failure, steps } = await world.deployed(stage, digest)
    expect((await load.leave()).lost).toEqual([])
    expect(state).toBe('failed')
    expect(codes).toContain(failure?.code)
    expect(failure?.message).toMatch(words)
    expect(failure?.instances).toMatchObject([{ name: expect.stringContaining(stage.project), lines: expect.any(Array) }])
    const done = steps.filter(({ state }) => state === 'done').map(({ name }) => name)
    expect(done).toEqual(['preflight', 'pull', 'start', 'restore', 'discard'])
    expect(await world.served(stage.hostName)).toContain('good')
    expect(await world.containersOf(stage)).toEqual(['running'])
  })

  it('keeps the last lines of one that crashed, and how it ended', async () => {
    const { digest } = await world.push({ version: 'crashes', behaviour: 'crashes' })
    const { failure } = await world.deployed(stage, digest)
    const [instance] = failure?.instances ?? []
    expect(instance).toMatchObject({ exitCode: 3,
      lines: expect.arrayContaining([expect.objectContaining({ text: 'sample crashes cannot go on' })]) })
  })

  it('is told of in the log, with what it is of in each line', async () => {
    const { tag, digest } = { tag: 'logged', ...await world.push({ tag: 'logged', version: 'logged', behaviour: 'crashes' }) }
    const { id: deploymentId } = await world.deployed(stage, { tag })
    const lines = world.logged().split('\n').filter(line => line.includes(deploymentId) && !line.includes('"reqId"'))
      .map(line => JSON.parse(line) as Record<string, unknown>)
    for (const line of lines) expect(line).toMatchObject({ project: stage.project, stage: 'prod', tag, deploymentId })
    expect(lines.map(({ msg, step, instanceId }) => [msg, step, typeof instanceId])).toEqual(expect.arrayContaining([
      ['an instance was started', undefined, 'string'], [expect.stringContaining(digest.slice(0, 19)), 'pull', 'undefined'],
      [expect.stringContaining('exit code 3'), 'health', 'string'], ['the deployment has ended', undefined, 'undefined'],
    ]))
  })

  it('is refused where the registry has none such', async () => {
    const { state, failure } = await world.deployed(stage, `sha256:${'0'.repeat(64)}`)
    expect([state, failure?.code]).toEqual(['failed', 'image_missing'])
    expect(await world.served(stage.hostName)).toContain('good')
  })

  it('is refused where it wants a folder of the host that may not be mounted', async () => {
    const greedy = await world.stage({ stage: { volumes: [{ kind: 'bind', source: '/etc', target: '/host' }] } })
    const { state, failure } = await world.deployed(greedy, (await world.push({ version: 'good' })).digest)
    expect([state, failure?.code]).toEqual(['failed', 'bind_mount_refused'])
  })

  it('is refused where it wants to be privileged and nobody allowed it', async () => {
    const greedy = await world.stage({ stage: { privileged: true } })
    const { state, failure } = await world.deployed(greedy, (await world.push({ version: 'good' })).digest)
    expect([state, failure?.code]).toEqual(['failed', 'privileged_refused'])
  })

  it('is refused where it lacks what the image says it needs', async () => {
    const { digest } = await world.push({ version: 'needy', labels: { 'dezky.env.required': 'DATABASE_URL, TOKEN' } })
    const { project } = stage
    await world.api.put(`/projects/${project}/variables/TOKEN`, { value: 'here' })
    expect((await world.deployed(stage, digest)).failure).toMatchObject({ code: 'variables_missing', message: /needs DATABASE_URL\./ })
    await world.api.put(`/projects/${project}/variables/DATABASE_URL`, { value: 'here' })
    expect((await world.deployed(stage, digest)).state).toBe('succeeded')
  })

  it('is refused where another stage is served by the host name', async () => {
    const { digest } = await world.push({ version: 'good' })
    const rival = await world.stage({ stage: { hostName: stage.hostName } })
    expect((await world.deployed(rival, digest)).failure)
      .toMatchObject({ code: 'host_name_taken', message: expect.stringContaining(stage.project) })
    expect(await world.containersOf(rival)).toEqual([])
  })

  it('is refused where it is for another kind of machine', async () => {
    const { digest } = await world.push({ version: 'arm', architecture: 'arm64' })
    const { state, failure } = await world.deployed(stage, digest)
    expect([state, failure?.code]).toEqual(['failed', 'wrong_platform'])
  })
})
