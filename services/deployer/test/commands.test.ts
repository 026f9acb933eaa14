// What people do to deployments: cancel them, ask for another meanwhile, promote, go back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeploymentDetails } from '@dezky/contracts/deployer'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld()
})
afterAll(() => world?.[Symbol.asyncDispose]())

describe.skipIf(!canRun)('a request that is sent again', () => {
  it('with the same key is the same deployment, even at the same time; with another body it is refused', async () => {
    const stage = await world.stage()
    const { digest } = await world.push({ version: 'v1' })
    const send = (body: object) => world.api.send('POST', `${stage.path}/deployments`, { body,
      headers: { 'idempotency-key': `build-${stage.project}` } })
    const answers = await Promise.all([1, 2, 3].map(() => send({ digest })))
    const ids = await Promise.all(answers.map(async answer => (await answer.json() as { id: string }).id))
    expect([answers.map(({ status }) => status), new Set(ids).size]).toEqual([[202, 202, 202], 1])
    expect((await world.ended(ids[0] ?? '')).state).toBe('succeeded')
    const other = await send({ digest, reason: 'another' })
    expect([other.status, (await other.json() as { code: string }).code]).toEqual([422, 'idempotency_key_reused'])
  })
})

describe.skipIf(!canRun)('cancelling', () => {
  it.each(['health', 'watch'])('puts back what was while it is at “%s”', async (step) => {
    const stage = await world.stage({ project: { health: { kind: 'http', intervalMs: 50, inARow: 2, deadlineSeconds: 60 } } })
    await world.deployed(stage, (await world.push({ version: 'v1' })).digest)
    await watchFor(stage, 60)
    const behaviour = step === 'health' ? 'never-listens' : 'answers'
    const second = await world.deploy(stage, (await world.push({ version: `second-${step}`, behaviour })).digest)
    await atStep(second, step)
    await world.api.post(`/deployments/${second}/cancel`)
    expect(await world.ended(second)).toMatchObject({ state: 'cancelled', cancelledBy: 'administrator', failure: null })
    expect(await world.served(stage.hostName)).toContain('v1')
    expect(await world.containersOf(stage)).toEqual(['running'])
  })

  it('leaves nothing of a first release', async () => {
    const stage = await world.stage({ stage: { watchSeconds: 60 } })
    const only = await world.deploy(stage, (await world.push({ version: 'v1' })).digest)
    await atStep(only, 'watch')
    await world.api.post(`/deployments/${only}/cancel`)
    expect((await world.ended(only)).state).toBe('cancelled')
    expect(await world.containersOf(stage)).toEqual([])
    expect(await world.served(stage.hostName)).toContain('Nothing is served')
  })

  it('is refused once it is over', async () => {
    const stage = await world.stage()
    const { id } = await world.deployed(stage, (await world.push({ version: 'v1' })).digest)
    const refused = await world.api.send('POST', `/deployments/${id}/cancel`)
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'deployment_over' }])
  })
})

describe.skipIf(!canRun)('asking for more than one', () => {
  it('runs the newest once the one under way has ended, and passes what was in between', async () => {
    const stage = await world.stage({ stage: { watchSeconds: 1 } })
    const ids: string[] = []
    for (const version of ['v1', 'v2', 'v3']) {
      ids.push(await world.deploy(stage, (await world.push({ version })).digest))
      if (ids.length === 1) await atStep(ids[0] ?? '', 'watch')
    }
    const states = await Promise.all(ids.map(async id => (await world.ended(id)).state))
    expect(states).toEqual(['succeeded', 'superseded', 'succeeded'])
    expect(await world.served(stage.hostName)).toContain('v3')
  })
})

describe.skipIf(!canRun)('going back', () => {
  it('takes up the instance that was kept, without making another', async () => {
    const stage = await world.stage()
    const first = await world.deployed(stage, { tag: (await world.push({ version: 'v1' }), 'v1') })
    await world.deployed(stage, (await world.push({ version: 'v2' })).digest)
    expect(await world.containersOf(stage)).toEqual(['exited', 'running'])
    const back = await world.deployed(stage, { release: first.release.number })
    expect(back).toMatchObject({ state: 'succeeded', kind: 'rollback', release: { number: 1, tag: 'v1' } })
    expect(await world.served(stage.hostName)).toContain('v1')
    expect(back.steps.find(({ name }) => name === 'start')?.detail).toEqual(first.steps.find(({ name }) => name === 'start')?.detail)
  })

  it('makes another where it was not kept', async () => {
    const stage = await world.stage()
    const first = await world.deployed(stage, (await world.push({ version: 'v1' })).digest)
    for (const version of ['v2', 'v3']) await world.deployed(stage, (await world.push({ version })).digest)
    expect(await world.containersOf(stage)).toHaveLength(2)
    expect(await world.deployed(stage, { release: first.release.number })).toMatchObject({ state: 'succeeded' })
    expect(await world.served(stage.hostName)).toContain('v1')
  })

  it('is refused to what runs already, and to what never was', async () => {
    const stage = await world.stage()
    await world.deployed(stage, (await world.push({ version: 'v1' })).digest)
    for (const [release, code] of [[1, 'release_live'], [2, 'release_unknown']] as const) {
      const refused = await world.api.send('POST', `${stage.path}/deployments`, { body: { release } })
      expect([refused.status, await refused.json()]).toMatchObject([422, { code }])
    }
  })
})

describe.skipIf(!canRun)('promoting', () => {
  it('takes the very image that runs in one stage to the next, whatever its tag stands for by now', async () => {
    const stage = await world.stage()
    await world.api.post(`/projects/${stage.project}/stages`, { name: 'test', host: 'here', ingress: 'front',
      configuration: { watchSeconds: 0 } })
    const test = { ...stage, path: `/projects/${stage.project}/stages/test` }
    const { digest } = await world.push({ version: 'candidate', tag: 'latest' })
    await world.deployed(test, { tag: 'latest' })
    await world.push({ version: 'another', tag: 'latest' })
    const promoted = await world.deployed(stage, { promoteFrom: 'test' })
    expect(promoted).toMatchObject({ state: 'succeeded', kind: 'promotion', release: { digest } })
    expect(await world.served(stage.hostName)).toContain('candidate')
  })

  it('is refused while nothing runs there', async () => {
    const stage = await world.stage()
    const refused = await world.api.send('POST', `${stage.path}/deployments`, { body: { promoteFrom: 'prod' } })
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'nothing_runs' }])
  })
})

async function atStep(id: string, name: string): Promise<void> {
  await expect.poll(async () => (await world.api.get<DeploymentDetails>(`/deployments/${id}`)).steps
    .find(step => step.name === name)?.state, { timeout: 15_000 }).toBe('running')
}

async function watchFor({ path }: SeededStage, watchSeconds: number): Promise<void> {
  const { configuration, version } = await world.api.get<{ configuration: object, version: number }>(path)
  const body = { configuration: { ...configuration, watchSeconds } }
  expect((await world.api.send('PATCH', path, { body, headers: { 'if-match': `"${version}"` } })).status).toBe(200)
}
