// What the API takes, and what it refuses.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProjectAnswer } from '@dezky/contracts/deployer'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

let world: World
let stage: SeededStage
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld({ idle: true })
  stage = await world.stage()
})
afterAll(() => world?.[Symbol.asyncDispose]())

async function refusal(method: string, path: string, body?: object, headers?: Record<string, string>) {
  const response = await world.api.send(method, path, { ...body ? { body } : {}, ...headers ? { headers } : {} })
  return { status: response.status, ...await response.json() as { code: string } }
}

describe.skipIf(!canRun)('projects and stages', () => {
  it('are found again as they were made', async () => {
    const project = await world.api.get<ProjectAnswer>(`/projects/${stage.project}`)
    expect(project).toMatchObject({ name: stage.project, version: 1, configuration: { port: null, health: { kind: 'http', path: '/' } } })
    expect(await world.api.get(stage.path)).toMatchObject({ host: 'here', ingress: 'front', live: null, configuration: { instances: 1 } })
  })

  it('are changed only by whoever has seen the newest version', async () => {
    const body = { configuration: { port: 9090 } }
    expect(await refusal('PATCH', `/projects/${stage.project}`, body)).toMatchObject({ status: 428, code: 'version_missing' })
    expect(await refusal('PATCH', `/projects/${stage.project}`, body, { 'if-match': '"7"' })).toMatchObject({ status: 412,
      code: 'version_stale' })
    const changed = await world.api.send('PATCH', `/projects/${stage.project}`, { body, headers: { 'if-match': '"1"' } })
    expect([changed.status, changed.headers.get('etag'), await changed.json()]).toMatchObject([200, '"2"',
      { configuration: { port: 9090 } }])
  })

  it('have names of their own', async () => {
    const again = { name: stage.project, repository: 'example.com/app' }
    expect(await refusal('POST', '/projects', again)).toMatchObject({ status: 409, code: 'name_taken' })
    expect(await refusal('DELETE', `/projects/${stage.project}`)).toMatchObject({ status: 409, code: 'in_use' })
    expect(await refusal('DELETE', '/hosts/here')).toMatchObject({ status: 409, code: 'in_use' })
    expect(await refusal('DELETE', '/ingresses/front')).toMatchObject({ status: 409, code: 'in_use' })
  })

  it('stand on hosts, ingresses and registries that say what they are', async () => {
    expect(await world.api.get('/hosts/here/check')).toMatchObject({ ok: true, problem: null,
      facts: { os: 'linux', version: expect.stringMatching(/^\d+\./), freeBytes: expect.any(Number) } })
    expect(await world.api.get('/ingresses/front/check')).toMatchObject({ ok: true, facts: { valid: true, product: expect.stringMatching(/./) } })
    expect(await world.api.get('/registries/local/check')).toMatchObject({ ok: true, facts: { host: world.registry.host } })
  })

  it('stand on what there is', async () => {
    const body = { name: 'test', host: 'nowhere', ingress: 'front' }
    expect(await refusal('POST', `/projects/${stage.project}/stages`, body)).toMatchObject({ status: 422, code: 'host_unknown' })
    const nobody = '/deployments/0190b7a0-1111-7222-8333-444455556666'
    for (const path of ['/projects/none', '/projects/none/stages', `${stage.path}x`, '/hosts/none', nobody]) {
      expect(await refusal('GET', path)).toMatchObject({ status: 404, code: 'not_found' })
    }
  })
})

const tricks = [
  '', ' ', '..', '../x', 'a b', 'a\nb', 'a;b', '$(id)', '`id`', '"', '\'', 'a|b', '<b>', 'ünïcode', 'A'.repeat(300), '-rf',
  '--privileged', '\0',
]

describe.skipIf(!canRun)('tricks', () => {
  it.each(tricks)('%j is no name, tag, digest, path or variable', async (trick) => {
    const refused = [
      await refusal('POST', '/projects', { name: trick, repository: 'example.com/app' }),
      await refusal('POST', '/projects', { name: 'fine', repository: trick }),
      await refusal('POST', `/projects/${stage.project}/stages`, { name: trick, host: 'here', ingress: 'front' }),
      await refusal('POST', `${stage.path}/deployments`, { tag: trick }),
      await refusal('POST', `${stage.path}/deployments`, { digest: trick }),
      await refusal('POST', '/hosts', { name: 'fine', endpoint: { socketPath: trick } }),
      await refusal('PUT', `${stage.path}/variables/${encodeURIComponent(trick) || '%20'}`, { value: 'x' }),
      await refusal('PATCH', stage.path, { configuration: { hostName: trick } }, { 'if-match': '"1"' }),
      await refusal('PATCH', stage.path, { configuration: { volumes: [{ kind: 'bind', source: trick, target: '/x' }] } },
        { 'if-match': '"1"' }),
    ]
    for (const { status } of refused) expect([400, 404, 414, 422]).toContain(status)
    expect((await world.api.get<{ items: object[] }>('/projects')).items).toHaveLength(1)
  })
})

// The last: it makes this address wait.
describe.skipIf(!canRun)('somebody without the token', () => {
  it('is refused, and made to wait after ten guesses', async () => {
    const bare = await fetch(`${world.url}/v1/projects`)
    expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    for (let guess = 0; guess < 10; guess++) {
      expect((await world.api.send('GET', '/projects', { token: `guess-${guess}` })).status).toBe(401)
    }
    const waiting = await world.api.send('GET', '/projects', { token: 'guess-11' })
    expect([waiting.status, Number(waiting.headers.get('retry-after'))]).toEqual([429, expect.any(Number)])
    expect((await fetch(`${world.url}/health`)).status).toBe(200)
  })
})
