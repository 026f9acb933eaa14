// Everything that people have set up, out as one document and in again.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HostAnswer, ImportAnswer, ProjectAnswer } from '@dezky/contracts/deployer'
import { type Bare, startBare } from './bare.ts'

const canary = `kanariefugl-${randomBytes(12).toString('hex')}`

let source: Bare
beforeAll(async () => {
  source = await startBare({ NOTIFICATION_ALLOW_PRIVATE: 'true' })
  await setUp(source)
})
afterAll(() => source?.[Symbol.asyncDispose]())

async function setUp({ api }: Bare): Promise<void> {
  await api.post('/registries', { name: 'acme', host: 'registry.acme.example', username: 'robot', password: canary, pollSeconds: 60 })
  await api.post('/registries', { name: 'open', host: 'localhost:5000', insecure: true, hookSecret: `${canary}-hook` })
  await api.post('/hosts', { name: 'zeta', endpoint: { socketPath: '/run/docker.sock' } })
  const tls = { ca: canary, cert: canary, key: canary }
  await api.post('/hosts', { name: 'alpha', endpoint: { host: 'alpha.example', port: 2376 }, reach: 'publish', address: 'alpha.example',
    tls })
  const publicAddress = { host: '127.0.0.1', port: 80 }
  await api.post('/ingresses', { name: 'npm', password: canary,
    options: { driver: 'nginx-proxy-manager', url: 'http://npm:81', identity: 'a@b.example', publicAddress } })
  await api.post('/projects', { name: 'shop', repository: 'registry.acme.example/team/shop', configuration: { port: 80 } })
  for (const name of ['test', 'dev', 'prod']) {
    await api.post('/projects/shop/stages', { name, host: 'zeta', ingress: 'npm', configuration: { instances: 2 } })
  }
  await api.put('/projects/shop/stage-order', { stages: ['dev', 'test', 'prod'] })
  await api.put('/projects/shop/variables/TOKEN', { value: canary, secret: true })
  await api.put('/projects/shop/variables/GREETING', { value: 'hej: "du"\n\t- yes \n#no ' })
  await api.put('/projects/shop/stages/prod/variables/LEVEL', { value: 'on' })
  await api.send('PATCH', '/settings', { body: { domain: 'apps.example', bindMounts: ['/srv'] }, headers: { 'if-match': '"1"' } })
  await api.post('/projects', { name: 'blog', repository: 'nginx' })
  await api.post('/notification-channels', { name: 'topic', options: { kind: 'ntfy', url: 'https://localhost:1', topic: 'shop' } })
  await api.post('/notification-channels', { name: 'mail', secret: canary, projects: ['shop', 'blog'], groups: ['deployment_failed'],
    options: { kind: 'email', host: 'localhost', username: 'dezky', from: 'dezky@shop.example', to: ['ops@shop.example'] } })
}

interface Refused { code: string, detail: string, faults: { path: string, line: number | null, message: string }[] }

const exported = async ({ api }: Bare) => {
  const response = await api.send('GET', '/config/export')
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/yaml; charset=utf-8'])
  return response.text()
}

async function post({ url, token }: Bare, text: string, query = '', type = 'application/yaml') {
  const headers = { authorization: `Bearer ${token}`, 'content-type': type }
  const response = await fetch(`${url}/v1/config/import?${query}`, { method: 'POST', headers, body: text })
  return { status: response.status, body: await response.json() as ImportAnswer & Refused }
}

async function takeUp(bare: Bare, text: string, query = ''): Promise<ImportAnswer> {
  const { body: { planHash } } = await post(bare, text, `mode=plan&${query}`)
  const { status, body } = await post(bare, text, `mode=apply&planHash=${planHash}&${query}`)
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

const actions = ({ changes }: ImportAnswer) => changes.filter(({ action }) => action !== 'keep')
  .map(({ action, path }) => `${action} ${path}`)

const secrets = {
  'registries/acme/password': canary, 'registries/open/hookSecret': `${canary}-hook`, 'ingresses/npm/password': canary,
  'hosts/alpha/tls': { ca: canary, cert: canary, key: canary }, 'projects/shop/variables/TOKEN/secret': canary,
  'notificationChannels/mail/secret': canary,
}

describe('the document', () => {
  it('is the same text each time, with lists in order, stages in theirs, and secrets by name only', async () => {
    const text = await exported(source)
    expect(text).toBe(await exported(source))
    expect(text).not.toContain(canary)
    expect(text.match(/^ {2}- name: .*|^ {4}name: .*|^ {8}name: .*/gm)?.join().replaceAll(' ',
      '')).toContain('name:dev,name:test,name:prod')
    expect(text.indexOf('name: alpha')).toBeLessThan(text.indexOf('name: zeta'))
    expect([...text.matchAll(/ref: (.*)/g)].map(([, ref]) => ref).sort()).toEqual(Object.keys(secrets).sort())
  })

  it('makes the same of an empty deployer, told no secrets: these are missing, and say so', async () => {
    await using bare = await startBare()
    const text = await exported(source)
    const { missingSecrets } = await takeUp(bare, text)
    expect(missingSecrets.toSorted()).toEqual(Object.keys(secrets).sort())
    expect(await exported(bare)).toBe(text)
    expect(await bare.api.get<HostAnswer>('/hosts/alpha')).toMatchObject({ hasTls: false, missingSecrets: ['tls'] })
    expect(await bare.api.get('/hosts/alpha/check')).toMatchObject({ ok: false, facts: null,
      problem: 'The TLS certificate of the host alpha is needed and has not been given yet. Set it.' })
    expect((await bare.api.get<{ items: object[] }>('/projects/shop/variables')).items).toMatchObject([
      { name: 'GREETING', missing: false }, { name: 'TOKEN', secret: true, missing: true },
    ])
  })

  it('takes secrets in a document of their own, keeps them from then on, and shows them to nobody', async () => {
    await using bare = await startBare()
    const text = await exported(source)
    const applied = await takeUp(bare, `${text}---\n${JSON.stringify({ secrets })}\n`)
    expect(applied).toMatchObject({ applied: true, missingSecrets: [] })
    expect(await exported(bare)).toBe(text)
    expect(await bare.api.get('/registries/acme')).toMatchObject({ hasPassword: true, missingSecrets: [] })
    const again = await takeUp(bare, text)
    expect([actions(again), again.missingSecrets]).toEqual([[], []])
    const events = await bare.database.db.selectFrom('events').select('data').execute()
    expect(JSON.stringify([applied, again, events]) + bare.logged()).not.toContain(canary)
  })

  it('is taken as JSON as well', async () => {
    await using bare = await startBare()
    const text = JSON.stringify({ version: 1, settings: { domain: 'json.example' } }, null, '\t')
    expect((await post(bare, text, '', 'application/json')).body.changes).toMatchObject([{ action: 'change', path: 'settings',
      before: { domain: 'localhost' }, after: { domain: 'json.example' } }])
  })
})

describe('whatever the configuration', () => {
  let bare: Bare
  beforeAll(async () => {
    bare = await startBare()
  })
  afterAll(() => bare?.[Symbol.asyncDispose]())

  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/)
  const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map(value => value.replaceAll('\0', ''))
  const named = <Value>(value: fc.Arbitrary<Value>, size: number) => fc.dictionary(name, value, { maxKeys: size })
    .map(entries => Object.entries(entries).map(([name, value]) => ({ ...value, name })))
  const variables = named(fc.oneof(fc.record({ value: text }), fc.constant({ secret: true })), 4)
  const stage = fc.record({ variables, configuration: fc.record({ instances: fc.integer({ min: 1, max: 20 }),
    resources: fc.record({ cpus: fc.option(fc.constantFrom(0.1, 0.25, 1, 8)) }) }) })
  const projects = named(fc.record({ variables, stages: named(stage, 4), mayBePrivileged: fc.boolean(),
    command: fc.option(fc.array(text, { minLength: 1, maxLength: 3 })) }), 3)

  it('what is taken up comes out, and comes in again the same', async () => {
    await fc.assert(fc.asyncProperty(projects, async (wanted) => {
      const withRefs = (of: string, all: { name: string }[]) => all.map(({ name, ...rest }) => ({ name, ...'secret' in rest
        ? { secret: { ref: `${of}/variables/${name}/secret` } }
        : rest }))
      const document = {
        version: 1, hosts: [{ name: 'here', endpoint: { socketPath: '/run/docker.sock' } }],
        ingresses: [{ name: 'front', options: { driver: 'nginx-proxy-manager', url: 'http://npm:81', identity: 'a',
          publicAddress: { host: 'a', port: 80 } } }],
        projects: wanted.map(({ command, stages, variables, ...project }) => ({
          ...project, repository: 'example.com/app', configuration: { command }, variables: withRefs(`projects/${project.name}`, variables),
          stages: stages.map(({ variables, ...stage }) => ({ ...stage, host: 'here', ingress: 'front',
            variables: withRefs(`projects/${project.name}/stages/${stage.name}`, variables) })),
        })),
      }
      await takeUp(bare, JSON.stringify(document), 'remove=true')
      const out = await exported(bare)
      const again = await takeUp(bare, out, 'remove=true')
      expect(actions(again)).toEqual([])
      const { items } = await bare.api.get<{ items: ProjectAnswer[] }>('/projects')
      expect(items.map(({ name, configuration: { command } }) => [name, command]).sort())
        .toEqual(wanted.map(({ name, command }) => [name, command]).sort())
      await takeUp(bare, 'version: 1\nprojects: []\n', 'remove=true')
      await takeUp(bare, out)
      expect(await exported(bare)).toBe(out)
    }), { numRuns: 5 })
  }, 60_000)
})

describe('a plan', () => {
  let bare: Bare
  beforeAll(async () => {
    bare = await startBare()
    await takeUp(bare, await exported(source))
  })
  afterAll(() => bare?.[Symbol.asyncDispose]())

  const reordered = `version: 1
projects:
  - name: shop
    repository: registry.acme.example/team/shop
    configuration: { port: 81 }
    stages:
      - { name: prod, host: zeta, ingress: npm, configuration: { instances: 2 } }
      - { name: next, host: zeta, ingress: npm }
`

  it('changes nothing, and says what it would', async () => {
    const before = await exported(bare)
    const { body } = await post(bare, reordered)
    expect(actions(body)).toEqual(['change projects/shop', 'create projects/shop/stages/next', 'change projects/shop/stages'])
    expect(body.changes.at(2)).toMatchObject({ action: 'create', before: null, after: { project: 'shop', name: 'next' } })
    expect(body.changes.at(3))
      .toMatchObject({ before: { stages: ['dev', 'test', 'prod'] }, after: { stages: ['prod', 'next', 'dev', 'test'] } })
    expect(await exported(bare)).toBe(before)
  })

  it('removes what is missing only when it is asked to, and only from lists that the document has', async () => {
    const { body } = await post(bare, reordered, 'remove=true')
    expect(actions(body)).toEqual(['change projects/shop', 'create projects/shop/stages/next', 'change projects/shop/stages',
      'remove projects/shop/stages/test', 'remove projects/shop/stages/dev', 'remove projects/blog'])
  })

  it('is applied exactly, or not at all', async () => {
    const { body: { planHash } } = await post(bare, reordered)
    expect(await post(bare, reordered, 'mode=apply')).toMatchObject({ status: 428, body: { code: 'plan_missing' } })
    await bare.api.put('/projects/blog/variables/MEANWHILE', { value: 'x' })
    expect(await post(bare, reordered, `mode=apply&planHash=${planHash}`)).toMatchObject({ status: 412, body: { code: 'plan_stale' } })
    const applied = await takeUp(bare, reordered)
    expect(applied.applied).toBe(true)
    const { items } = await bare.api.get<{ items: { name: string }[] }>('/projects/shop/stages')
    expect(items.map(({ name }) => name)).toEqual(['prod', 'next', 'dev', 'test'])
  })

  it('is refused where it could not be done, with its place, and leaves nothing behind', async () => {
    const before = await exported(bare)
    const text = 'version: 1\nregistries:\n  - name: new\n    host: new.example\nprojects:\n  - name: fresh\n    repository: a/b\n    stages:\n'
      + '      - name: prod\n        host: nowhere\n        ingress: npm\n'
    for (const query of ['mode=plan', `mode=apply&planHash=${'0'.repeat(64)}`]) {
      expect((await post(bare, text, query)).status).toBe(query === 'mode=plan' ? 422 : 412)
    }
    expect((await post(bare, text)).body).toMatchObject({ code: 'host_unknown',
      detail: 'projects/fresh/stages/prod (line 9): There is no host “nowhere”.' })
    expect(await exported(bare)).toBe(before)
  })

  it('keeps a host that stages of the document still run on', async () => {
    expect(await post(bare, 'version: 1\nhosts: []\n', 'remove=true')).toMatchObject({ status: 409, body: { code: 'in_use' } })
  })
})

describe('a document that is not as it must be', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefgh'.split('').map((name, at) => {
    const before = 'abcdefgh'[at]
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`
  })].join('\n')

  it.each([
    ['another version', 'version: 2', 'version', 1],
    ['an unknown part', 'version: 1\nhosst: []', '', 1],
    ['an unknown field', 'version: 1\nsettings:\n  domian: x', 'settings', 2],
    ['an unknown field deep inside', 'version: 1\nprojects:\n  - name: a\n    repository: b/c\n    configuration:\n      prot: 80',
      'projects[0].configuration.prot', 6],
    ['a wrong value', 'version: 1\nhosts:\n  - name: a\n    endpoint: { socketPath: /x }\n    network: "-"', 'hosts[0].network', 5],
    ['what is missing', 'version: 1\nregistries:\n  - name: a\n', 'registries[0].host', 3],
    ['a name twice', 'version: 1\nregistries:\n  - { name: a, host: a }\n  - { name: a, host: b }', 'registries[1]', 4],
    ['a key twice', 'version: 1\nsettings: {}\nsettings: {}', '', 3],
    ['a secret by another name', 'version: 1\nregistries:\n  - name: a\n    host: a\n    password: { ref: b }',
      'registries[0].password.ref', 5],
    ['a value that stands where a reference must', 'version: 1\nregistries:\n  - name: a\n    host: a\n    password: hunter2hunter2',
      'registries[0].password', 5],
    ['a secret that nothing refers to', 'version: 1\nsecrets:\n  hosts/a/tls: x', 'secrets.hosts/a/tls', 3],
    ['no repository', 'version: 1\nprojects:\n  - { name: a, repository: "A B" }', 'projects[0].repository', 3],
    ['no YAML', 'version: 1\n\t- [', '', 2],
    ['what grows when it is read', `version: 1\n${bomb}`, '', null],
    ['what is too deep', `version: ${'['.repeat(200_000)}`, '', null],
    ['too many lists in lists', '- '.repeat(200_000), '', null],
    ['a trick with prototypes', 'version: 1\n__proto__: { x: 1 }', '', null],
    ['nothing', '', '', null],
  ])('is refused for %s, with its place and line', async (_, text, path, line) => {
    const { status, body } = await post(source, text)
    expect([status, body.code]).toEqual([400, 'document_invalid'])
    expect(body.faults[0]).toMatchObject({ path, ...line === null ? {} : { line } })
    expect(JSON.stringify(body)).not.toContain('hunter2hunter2')
  })

  it('is refused in a moment where it has very many keys, and at once where it is too large', async () => {
    const began = performance.now()
    expect((await post(source, Array.from({ length: 50_000 }, (_, at) => `k${at}: ${at}`).join('\n'))).status).toBe(400)
    expect(performance.now() - began).toBeLessThan(20_000)
    expect((await post(source, `# ${'x'.repeat(1_100_000)}`)).status).toBe(413)
    expect((await post(source, 'version: 1', '', 'text/plain')).status).toBe(415)
  })
})

describe('a seed', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(os.tmpdir(), 'dezky-seed-'))
  })
  afterAll(() => rm(directory, { recursive: true }))

  it('is taken up by an empty deployer, and never again', async () => {
    const file = join(directory, 'seed.yaml')
    await writeFile(file, `${await exported(source)}secrets:\n  registries/acme/password: ${canary}\n`)
    await using bare = await startBare({ DEPLOYER_SEED: file })
    expect(await exported(bare)).toBe(await exported(source))
    expect(bare.logged()).toContain('the seed was taken up')
    expect(bare.logged()).not.toContain(canary)
    await bare.api.send('DELETE', '/projects/blog')
    await using again = await startBare({ DEPLOYER_SEED: file }, bare.database)
    expect(again.logged()).toContain('the seed was left alone')
    expect((await again.api.send('GET', '/projects/blog')).status).toBe(404)
  })

  it('that is not as it must be keeps an empty deployer from starting', async () => {
    const file = join(directory, 'broken.yaml')
    await writeFile(file, 'version: 1\nhosts: [{ name: here }]\n')
    await expect(startBare({ DEPLOYER_SEED: file })).rejects.toThrow(/hosts\[0\]\.endpoint \(line 2\)/)
  })
})
