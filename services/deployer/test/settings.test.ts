// What people set up around projects is changed, asked and removed by the same rules everywhere.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HostAnswer, ProjectAnswer, StageAnswer } from '@dezky/contracts/deployer'
import { readKey } from '@dezky/reconcile'
import { type Bare, startBare } from './bare.ts'

let bare: Bare
beforeAll(async () => {
  bare = await startBare()
})
afterAll(() => bare?.[Symbol.asyncDispose]())

interface Said { status: number, etag: string | null, body: Record<string, unknown> & { code?: string } }

async function say(method: string, path: string, body?: object, version?: number): Promise<Said> {
  const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` }
  const response = await bare.api.send(method, path, { ...body ? { body } : {}, headers })
  const text = await response.text()
  return { status: response.status, etag: response.headers.get('etag'), body: text ? JSON.parse(text) as Said['body'] : {} }
}

describe('settings', () => {
  it('are as the code says until somebody says otherwise, and changed field by field', async () => {
    expect(await say('GET', '/settings')).toMatchObject({ etag: '"1"', body: { domain: 'localhost', keepLogsDays: 90, version: 1 } })
    expect(await say('PATCH', '/settings', { domain: 'Apps.Example' }, 1)).toMatchObject({ status: 200, etag: '"2"' })
    expect(await say('PATCH', '/settings', { bindMounts: ['/srv/data'] }, 2)).toMatchObject({ status: 200 })
    expect((await say('GET', '/settings')).body).toMatchObject({ domain: 'apps.example', bindMounts: ['/srv/data'], version: 3 })
  })

  it.each([
    ['without a version', {}, undefined, 428, 'version_missing'],
    ['with an old one', {}, 1, 412, 'version_stale'],
    ['with an unknown field', { domian: 'x' }, 3, 400, 'validation_failed'],
    ['with a pattern that names all stages alike', { hostNamePattern: '{stage}.{domain}' }, 3, 400, 'validation_failed'],
    ['with a pattern that makes no host names', { hostNamePattern: '{stage}_{project}.{domain}' }, 3, 400, 'validation_failed'],
    ['with a pattern of unknown parts', { hostNamePattern: '{stage}-{project}.{zone}' }, 3, 400, 'validation_failed'],
    ['with a path that leads upwards', { bindMounts: ['/srv/../etc'] }, 3, 400, 'validation_failed'],
    ['with a host there is not', { defaultHost: 'nowhere' }, 3, 422, 'host_unknown'],
    ['with an ingress there is not', { defaultIngress: 'nowhere' }, 3, 422, 'ingress_unknown'],
  ])('are not changed %s', async (_, body, version, status, code) => {
    expect(await say('PATCH', '/settings', body, version)).toMatchObject({ status, body: { code } })
    expect((await say('GET', '/settings')).body['version']).toBe(3)
  })
})

const tls = { ca: 'ca', cert: 'cert', key: 'key' }
const npm = { driver: 'nginx-proxy-manager', url: 'http://127.0.0.1:9', identity: 'a@b.example', publicAddress: { host: 'x', port: 80 } }

describe('hosts, ingresses and registries', () => {
  beforeAll(async () => {
    await bare.api.post('/hosts', { name: 'here', endpoint: { socketPath: '/nowhere/docker.sock' }, address: '10.1.1.1', tls })
    await bare.api.post('/ingresses', { name: 'front', options: npm, password: 'sesam-sesam' })
    await bare.api.post('/registries', { name: 'acme', host: 'localhost:9', insecure: true, username: 'robot', password: 'sesam-sesam' })
  })

  it.each([
    ['/hosts/here', { address: '10.9.9.9' }, 'hasTls', 'tls', { ca: 'ca', cert: 'new', key: 'key' }],
    ['/ingresses/front', { options: { ...npm, identity: 'c@d.example' } }, 'hasPassword', 'password', 'another-one'],
    ['/registries/acme', { pollSeconds: 30 }, 'hasPassword', 'password', 'another-one'],
  ])('are changed field by field (%s): a secret is kept, set or taken away, and not shown', async (path, change, has, secret, value) => {
    const { body: before } = await say('GET', path)
    expect(await say('PATCH', path, change)).toMatchObject({ status: 428 })
    expect(await say('PATCH', path, change, 7)).toMatchObject({ status: 412 })
    const changed = await say('PATCH', path, change, 1)
    expect(changed).toMatchObject({ status: 200, etag: '"2"', body: { ...before, ...change, version: 2, updatedAt: expect.any(String), [has]: true } })
    expect((await say('PATCH', path, { [secret]: value }, 2)).body).toMatchObject({ [has]: true, version: 3 })
    expect(JSON.stringify((await say('PATCH', path, { [secret]: null }, 3)).body)).not.toContain('another-one')
    expect((await say('GET', path)).body).toMatchObject({ ...change, [has]: false, version: 4 })
    expect((await say('PATCH', path, { name: 'other' }, 4)).status).toBe(400)
  })

  it('are looked at again once they were changed', async () => {
    const { id } = await bare.api.get<HostAnswer>('/hosts/here')
    const before = await readKey(bare.database.db, { kind: 'host', key: id })
    await say('PATCH', '/hosts/here', { address: '10.2.2.2' }, 4)
    const after = await readKey(bare.database.db, { kind: 'host', key: id })
    expect(after!.generation).toBeGreaterThan(before!.generation)
  })

  it.each(['/hosts/here', '/ingresses/front', '/registries/acme'])('that do not answer say why (%s)', async (path) => {
    expect(await say('GET', `${path}/check`)).toMatchObject({ status: 200, body: { ok: false, facts: null, problem: expect.stringMatching(/./) } })
    expect((await say('GET', `${path}x/check`)).status).toBe(404)
  })

  it('are not removed while something needs them', async () => {
    await bare.api.post('/projects', { name: 'shop', repository: 'localhost:9/team/shop', configuration: { port: 80 } })
    await bare.api.post('/projects/shop/stages', { name: 'prod', host: 'here', ingress: 'front' })
    for (const path of ['/hosts/here', '/ingresses/front', '/registries/acme']) {
      expect(await say('DELETE', path)).toMatchObject({ status: 409, body: { code: 'in_use', detail: expect.stringMatching(/\w\.$/) } })
    }
    await bare.api.post('/hosts', { name: 'spare', endpoint: { socketPath: '/x' } })
    expect((await say('PATCH', '/settings', { defaultHost: 'spare' }, 3)).status).toBe(200)
    expect(await say('DELETE', '/hosts/spare')).toMatchObject({ status: 409, body: { code: 'in_use' } })
    expect((await say('PATCH', '/settings', { defaultHost: null }, 4)).status).toBe(200)
    expect((await say('DELETE', '/hosts/spare')).status).toBe(204)
  })

  it('of registries there is one at each host', async () => {
    const body = { name: 'again', host: 'localhost:9' }
    expect(await say('POST', '/registries', body)).toMatchObject({ status: 409, body: { code: 'host_taken' } })
    expect(await say('POST', '/registries', { ...body, name: 'acme', host: 'x' })).toMatchObject({ status: 409, body: { code: 'name_taken' } })
  })
})

describe('a project', () => {
  it('keeps what a change leaves out', async () => {
    await say('PATCH', '/projects/shop', { repository: 'localhost:9/team/other' }, 1)
    expect(await bare.api.get<ProjectAnswer>('/projects/shop')).toMatchObject({ repository: 'localhost:9/team/other', configuration: { port: 80 } })
  })

  it('may run privileged or on the host\'s network only where that was allowed', async () => {
    expect(await bare.api.get('/projects/shop')).toMatchObject({ mayBePrivileged: false, mayUseHostNetwork: false })
    expect(await say('PATCH', '/projects/shop/privileges', { mayBePrivileged: true })).toMatchObject({ status: 428 })
    expect(await say('PATCH', '/projects/shop/privileges', { mayBePrivileged: true }, 2)).toMatchObject({ status: 200,
      body: { mayBePrivileged: true, mayUseHostNetwork: false, version: 3 } })
    expect((await say('PATCH', '/projects/shop', { mayUseHostNetwork: true }, 3)).status).toBe(400)
  })
})

describe('stages', () => {
  const order = async () => (await bare.api.get<{ items: StageAnswer[] }>('/projects/shop/stages')).items.map(({ name }) => name)

  it('are put in order, all of them', async () => {
    for (const name of ['dev', 'test']) await bare.api.post('/projects/shop/stages', { name, host: 'here', ingress: 'front' })
    expect(await order()).toEqual(['prod', 'dev', 'test'])
    expect((await say('PUT', '/projects/shop/stage-order', { stages: ['dev', 'test', 'prod'] })).status).toBe(200)
    expect(await order()).toEqual(['dev', 'test', 'prod'])
    for (const stages of [['dev', 'test'], ['dev', 'dev', 'prod'], ['dev', 'test', 'prod', 'x'], []]) {
      expect(await say('PUT', '/projects/shop/stage-order', { stages })).toMatchObject({ status: 422, body: { code: 'order_incomplete' } })
    }
    expect(await order()).toEqual(['dev', 'test', 'prod'])
  })

  it('move to another host while nothing runs there, and keep what the change leaves out', async () => {
    await bare.api.post('/hosts', { name: 'there', endpoint: { socketPath: '/y' } })
    const { version } = await bare.api.get<StageAnswer>('/projects/shop/stages/dev')
    expect((await say('PATCH', '/projects/shop/stages/dev', { configuration: { instances: 3 } }, version)).status).toBe(200)
    expect(await say('PATCH', '/projects/shop/stages/dev', { host: 'there' }, version + 1)).toMatchObject({ status: 200,
      body: { host: 'there', ingress: 'front', configuration: { instances: 3 } } })
    expect(await say('PATCH', '/projects/shop/stages/dev', { host: 'nowhere' }, version + 2)).toMatchObject({ status: 422 })
  })
})
