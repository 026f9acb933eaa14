// What is asked about a release before it runs: who agrees, what it has shown elsewhere, and whether it is the time for it.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { DeploymentAnswer, DeploymentDetails, StageAnswer } from '@dezky/contracts/deployer'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

let world: World
let digests: string[]
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld()
  digests = await Promise.all(['1', '2', '3'].map(async version => (await world.push({ version })).digest))
})
afterAll(() => world?.[Symbol.asyncDispose]())

const digest = (version: 1 | 2 | 3) => digests[version - 1] ?? ''
const stateOf = async (id: string) => (await world.api.get<DeploymentDetails>(`/deployments/${id}`)).state
const served = ({ hostName }: SeededStage) => world.served(hostName)

async function approve(id: string, by: string) {
  const response = await world.api.send('POST', `/deployments/${id}/approve`, { headers: { 'dezky-on-behalf-of': by } })
  return { status: response.status, ...await response.json() as Partial<DeploymentDetails> & { code?: string } }
}

async function asked(stage: SeededStage, body: object, by: string) {
  const response = await world.api.send('POST', `${stage.path}/deployments`, { body, headers: { 'dezky-on-behalf-of': by } })
  return { status: response.status, ...await response.json() as DeploymentDetails & { code?: string } }
}

async function change(stage: SeededStage, configuration: object) {
  const { version } = await world.api.get<StageAnswer>(stage.path)
  const whole = { watchSeconds: 0, stopSeconds: 5, ...configuration }
  const response = await world.api.send('PATCH', stage.path, { body: { configuration: whole }, headers: { 'if-match': `"${version}"` } })
  expect(response.status).toBe(200)
}

describe.skipIf(!canRun)('approvals', () => {
  it('are given by others than who asks, by those who may, once each; then it begins', async () => {
    const stage = await world.stage({ stage: { approvals: { needed: 2, by: ['bo', 'cy', 'anna'] } } })
    const { id, state, approvals } = await asked(stage, { digest: digest(1) }, 'anna')
    expect([state, approvals]).toEqual(['waiting', { needed: 2, given: [] }])
    expect(await approve(id, 'anna')).toMatchObject({ status: 403, code: 'own_request' })
    expect(await approve(id, 'dan')).toMatchObject({ status: 403, code: 'may_not_approve' })
    expect(await approve(id, 'bo')).toMatchObject({ status: 202, state: 'waiting', approvals: { needed: 2, given: ['bo'] } })
    expect(await approve(id, 'bo')).toMatchObject({ status: 409, code: 'approved_already' })
    expect(await approve(id, 'cy')).toMatchObject({ status: 202, approvals: { given: ['bo', 'cy'] } })
    expect(await world.ended(id)).toMatchObject({ state: 'succeeded', requestedBy: 'anna' })
    expect(await approve(id, 'dan')).toMatchObject({ status: 409, code: 'not_waiting' })
    expect(await served(stage)).toBe('1')
  })

  it('are counted one after the other when they are given at once', async () => {
    const stage = await world.stage({ stage: { approvals: { needed: 3 } } })
    const { id } = await asked(stage, { digest: digest(1) }, 'anna')
    const answers = await Promise.all(['b', 'c', 'd', 'b'].map(by => approve(id, by)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 202, 202, 409])
    expect((await world.ended(id)).state).toBe('succeeded')
  })

  it('may be refused, by cancelling; and the way back needs none', async () => {
    const stage = await world.stage()
    await world.deployed(stage, digest(1))
    await world.deployed(stage, digest(2))
    await change(stage, { approvals: { needed: 1 } })
    const { id } = await asked(stage, { digest: digest(3) }, 'anna')
    await world.api.post(`/deployments/${id}/cancel`)
    expect(await stateOf(id)).toBe('cancelled')
    expect(await world.deployed(stage, { release: 1 })).toMatchObject({ state: 'succeeded', kind: 'rollback' })
  })

  it('are asked of somebody for what comes by itself, where the stage asks first; the newest is what waits', async () => {
    const name = 'team/asks'
    const stage = await world.stage({
      repository: `${world.registry.host}/${name}`, stage: { tagRule: { kind: 'semver', range: '*' }, arrivals: 'ask' },
    })
    const waiting = async () => (await world.api.get<{ items: DeploymentAnswer[] }>(`${stage.path}/deployments`)).items
    const pushed = async (version: string) => {
      await world.push({ name, version })
      await world.api.post(`/projects/${stage.project}/look`)
      return vi.waitFor(async () => {
        const [newest] = await waiting()
        return newest?.release.tag === version ? newest : Promise.reject(new Error('not yet'))
      }, { timeout: 20_000 })
    }
    expect(await pushed('1.0.0')).toMatchObject({ state: 'waiting', requestedBy: 'tag rule' })
    const { id } = await pushed('1.1.0')
    expect((await waiting()).map(({ state }) => state)).toEqual(['waiting', 'superseded'])
    await approve(id, 'anna')
    expect((await world.ended(id)).state).toBe('succeeded')
    expect(await served(stage)).toBe('1.1.0')
  })
})

describe.skipIf(!canRun)('promotion', () => {
  /** A second stage of the project, which takes only what the first has proven. */
  async function production(test: SeededStage, promotion: object): Promise<SeededStage> {
    const configuration = { watchSeconds: 0, stopSeconds: 5, promotion: { from: 'prod', ...promotion } }
    const { id } = await world.api.post<StageAnswer>(`/projects/${test.project}/stages`, { name: 'live', host: 'here', ingress: 'front',
      configuration })
    return { ...test, id, path: test.path.replace(/prod$/, 'live'), hostName: test.hostName.replace('prod', 'live') }
  }

  it('takes only what has run in the stage before, for long enough', async () => {
    const test = await world.stage()
    const live = await production(test, { healthySeconds: 3_600 })
    await world.deployed(test, digest(1))
    for (const body of [{ digest: digest(2) }, { digest: digest(1) }, { promoteFrom: 'prod' }]) {
      expect(await asked(live, body, 'anna')).toMatchObject({ status: 422, code: 'not_proven' })
    }
    await change(live, { promotion: { from: 'prod', healthySeconds: 0 } })
    expect(await asked(live, { digest: digest(2) }, 'anna')).toMatchObject({ status: 422, code: 'not_proven' })
    const { id } = await asked(live, { promoteFrom: 'prod' }, 'anna')
    expect(await world.ended(id)).toMatchObject({ state: 'succeeded', kind: 'promotion', release: { digest: digest(1) } })
    expect(await served(live)).toBe('1')
  })

  it('does not take what failed there', async () => {
    const test = await world.stage({ project: { health: { kind: 'http', path: '/none', intervalMs: 50, inARow: 2, deadlineSeconds: 1 } } })
    const live = await production(test, {})
    expect((await world.deployed(test, digest(1))).state).toBe('failed')
    expect(await asked(live, { digest: digest(1) }, 'anna')).toMatchObject({ status: 422, code: 'not_proven' })
  })

  it('comes by itself where it may, once', async () => {
    const test = await world.stage()
    const live = await production(test, { auto: true })
    await world.deployed(test, digest(2))
    await change(live, { promotion: { from: 'prod', auto: true } })
    await vi.waitFor(async () => expect(await served(live)).toBe('2'), { timeout: 20_000 })
    const { items } = await world.api.get<{ items: DeploymentAnswer[] }>(`${live.path}/deployments`)
    expect(items).toMatchObject([{ kind: 'promotion', requestedBy: 'promotion', reason: 'Proven in prod' }])
  })
})

describe.skipIf(!canRun)('a freeze', () => {
  const frozen = { kind: 'once', reason: 'the fair', from: '2020-01-01T00:00:00Z', until: '2120-01-01T00:00:00Z' }

  it('holds what is new until it ends, and never the way back', async () => {
    const stage = await world.stage()
    await world.deployed(stage, digest(1))
    await world.deployed(stage, digest(2))
    await change(stage, { freezes: [frozen] })
    const held = await world.deploy(stage, digest(3))
    await vi.waitFor(async () =>
      expect(await world.api.get(`/deployments/${held}`)).toMatchObject({ state: 'queued', held: 'Frozen: the fair' }), { timeout: 20_000 })
    await change(stage, { freezes: [] })
    expect(await world.ended(held)).toMatchObject({ state: 'succeeded', held: null })
    await change(stage, { freezes: [frozen] })
    const unwanted = await world.deploy(stage, digest(2))
    expect(await world.deployed(stage, { release: 1 })).toMatchObject({ state: 'succeeded' })
    expect([await served(stage), await stateOf(unwanted)]).toEqual(['1', 'superseded'])
  })
})

describe.skipIf(!canRun)('rules that cannot be followed', () => {
  it.each([
    ['tag_rule_invalid', { tagRule: { kind: 'regex', pattern: '(' } }],
    ['tag_rule_invalid', { tagRule: { kind: 'semver', range: 'newest please' } }],
    ['promotion_invalid', { promotion: { from: 'prod' } }],
    ['promotion_invalid', { promotion: { from: 'test' }, tagRule: { kind: 'exact', tag: 'main' } }],
  ])('are refused: %s', async (code, configuration) => {
    const { project } = await world.stage()
    const body = { name: 'prod', host: 'here', ingress: 'front', configuration }
    const response = await world.api.send('POST', `/projects/${project}/stages`, { body })
    expect([response.status, (await response.json() as { code: string }).code]).toEqual([422, code])
  })
})
