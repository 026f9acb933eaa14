// Engines that are upgraded, that break off, that say nothing, and that are reached over TLS.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { installedProgram } from '@dezky/runtime/installed-program'
import { dockerContainers, type DockerOptions } from '../../src/drivers/docker/docker.ts'
import { type Containers, ContainersUnavailable, type RegistryCredentials } from '../../src/index.ts'
import { expectUnavailable } from '../containers.contract.ts'
import { rejected } from '../contract/images.ts'
import { plainWish } from '../contract/world.ts'
import { type Answer, say, startScriptedEngine } from './scripted-engine.ts'

const image = { repository: 'r.example/app', digest: `sha256:${'0'.repeat(64)}`, credentials: null }
const none: Answer = (_, response) => say(response, 404, { message: 'No such thing' })

function driverTo({ endpoint }: Pick<DockerOptions, 'endpoint'>, more: Partial<DockerOptions> = {}): Containers & AsyncDisposable {
  return dockerContainers({ endpoint, owner: 'us', timeoutMs: 5_000, ...more })
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the version', () => {
  test('is the newest that both know, and agreed on once', async () => {
    await using engine = await startScriptedEngine(none)
    await using containers = driverTo(engine)
    await containers.observe('ab')
    await containers.observe('ab')
    expect(engine.asked).toEqual(['GET /version', 'GET /v1.41/containers/ab/json', 'GET /v1.41/containers/ab/json'])
  })

  test.each([['1.52', '1.44'], ['1.40', '1.12']])('is agreed on anew when the engine has become one that speaks %s down to %s',
    async (newest, oldest) => {
      await using engine = await startScriptedEngine(none)
      await using containers = driverTo(engine)
      await containers.observe('ab')
      engine.version = { ApiVersion: newest, MinAPIVersion: oldest }
      expect(await containers.observe('ab')).toBeNull()
      expect(engine.asked.at(-1)).toBe(`GET /v${newest === '1.52' ? '1.47' : '1.40'}/containers/ab/json`)
    })

  test('is none with an engine that only speaks newer ones', async () => {
    await using engine = await startScriptedEngine(none)
    engine.version = { ApiVersion: '1.60', MinAPIVersion: '1.50' }
    await using containers = driverTo(engine)
    await expect(containers.observe('ab')).rejects.toThrow(rejected('other'))
  })
})

test('a network that somebody else makes in the same moment is used', async () => {
  const there: object[] = []
  await using engine = await startScriptedEngine(({ method }, response) => {
    if (method === 'GET') return say(response, 200, there)
    there.push({ Id: 'theirs', Name: 'shared' })
    say(response, 409, { message: 'network with name shared already exists' })
  })
  await using containers = driverTo(engine)
  await containers.ensureNetwork('shared')
  expect(engine.asked.filter(asked => asked.startsWith('POST'))).toHaveLength(1)
})

describe('an engine that', () => {
  test.each<[string, Answer]>([
    ['is in trouble', (_, response) => say(response, 500, { message: 'context canceled' })],
    ['stands behind a proxy that cannot reach it', (_, response) => void response.writeHead(502).end('<html>')],
    ['hangs up', request => request.socket.destroy()],
    ['answers nothing', () => {}],
    ['breaks off its answer', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"Id":', () => response.destroy())
    }],
    ['answers something else', (_, response) => say(response, 200, { hello: 'world' })],
  ])('%s is unavailable, never empty', async (_, answer) => {
    await using engine = await startScriptedEngine(answer)
    await using containers = driverTo(engine, { timeoutMs: 150, silenceMs: 150 })
    for (const ask of [() => containers.observe('ab'), () => containers.list(), () => containers.listImages(),
      () => containers.usage('ab')]) {
      await expect(ask()).rejects.toThrow(ContainersUnavailable)
    }
  })

  test('is something else altogether is unavailable with every verb', async () => {
    await using engine = await startScriptedEngine(none)
    engine.version = {}
    await using containers = driverTo(engine)
    await expectUnavailable(containers)
  })

  test('says nothing more in the middle of a pull is left', async () => {
    await using engine = await startScriptedEngine(pulling(['{"status":"Pulling fs layer","id":"a"}'], { ends: false }))
    await using containers = driverTo(engine, { silenceMs: 200 })
    const steps: unknown[] = []
    await expect(containers.pull(image, step => steps.push(step))).rejects.toThrow(ContainersUnavailable)
    expect(steps).toHaveLength(1)
  })

  test.each<[string, string, unknown]>([
    ['unauthorized', 'unauthorized: authentication required', rejected('registry_refused')],
    ['full', 'failed to register layer: write /x: no space left on device', rejected('disk_full')],
    ['asked too much', 'toomanyrequests: retry-after: 3s', expect.objectContaining({ name: 'ContainersUnavailable', retryAfterMs: 3_000 })],
    ['cut off', 'unexpected EOF', expect.any(ContainersUnavailable)],
  ])('says in the middle of a pull that it is %s is believed', async (_, message, expected) => {
    const lines = ['{"status":"Pulling fs layer","id":"a"}', JSON.stringify({ errorDetail: { message }, error: message })]
    await using engine = await startScriptedEngine(pulling(lines, { ends: true }))
    await using containers = driverTo(engine)
    await expect(containers.pull(image, () => {})).rejects.toThrow(expected as Error)
  })

  test('ends a pull without having the image is unavailable', async () => {
    await using engine = await startScriptedEngine(pulling(['{"status":"Status: Downloaded"}'], { ends: true }))
    await using containers = driverTo(engine)
    await expect(containers.pull(image, () => {})).rejects.toThrow(ContainersUnavailable)
  })

  test('ends what it tells without a reason has been lost', async () => {
    await using engine = await startScriptedEngine((_, response) => void response.writeHead(200).end())
    await using containers = driverTo(engine)
    await expect(Array.fromAsync(containers.watch(new AbortController().signal))).rejects.toThrow(ContainersUnavailable)
  })
})

function pulling(lines: string[], { ends }: { ends: boolean }): Answer {
  return (request, response) => {
    if (!request.url?.includes('/images/create')) return none(request, response)
    response.writeHead(200)
    response.write(lines.map(line => `${line}\r\n`).join(''))
    if (ends) response.end()
  }
}

describe('secrets', () => {
  test('are in no address', async () => {
    const seen: { url: string, auth: unknown, body: string }[] = []
    await using engine = await startScriptedEngine(async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString()
      seen.push({ url: request.url ?? '', auth: request.headers['x-registry-auth'], body })
      none(request, response)
    })
    await using containers = driverTo(engine)
    const credentials: RegistryCredentials = { username: 'ü', password: 'canary~~>?' }
    await containers.run({ ...plainWish, name: 'app-1', image, labels: {}, environment: { KEY: 'canary' } }).catch(() => undefined)
    await containers.pull({ ...image, credentials }, () => {}).catch(() => undefined)
    expect(seen.filter(({ url }) => url.includes('canary'))).toEqual([])
    expect(seen.filter(({ body }) => body.includes('KEY=canary'))).toHaveLength(1)
    const auth = seen.find(({ url }) => url.includes('/images/create'))?.auth
    expect(JSON.parse(Buffer.from(String(auth), 'base64url').toString())).toEqual(credentials)
  })
})

describe('where it is reached', () => {
  test('is what was configured, whatever the environment says', async () => {
    vi.stubEnv('DOCKER_HOST', 'tcp://127.0.0.1:1')
    vi.stubEnv('DOCKER_TLS_VERIFY', '1')
    await using engine = await startScriptedEngine(none)
    await using containers = driverTo(engine)
    expect(await containers.observe('ab')).toBeNull()
    await using missing = driverTo({ endpoint: { socketPath: '/no/such/socket' } })
    await expect(missing.observe('ab')).rejects.toThrow('/no/such/socket')
  })

  test.skipIf(!installedProgram('openssl'))('may be over TLS, where each side proves who it is', async () => {
    const { ca, server, client, stranger } = await certificates()
    await using engine = await startScriptedEngine(none, { ca, ...server, requestCert: true, rejectUnauthorized: true })
    await using containers = driverTo({ endpoint: { ...engine.endpoint, tls: { ca, ...client } } })
    expect(await containers.observe('ab')).toBeNull()
    for (const tls of [{ ca, ...stranger }, { ...client, ca: stranger.cert }, null]) {
      await using refused = driverTo({ endpoint: { ...engine.endpoint, tls } })
      await expect(refused.observe('ab')).rejects.toThrow(ContainersUnavailable)
    }
  })
})

interface Pair { cert: string, key: string }

async function certificates(): Promise<{ ca: string, server: Pair, client: Pair, stranger: Pair }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dezky-certificates-'))
  const openssl = (...argv: string[]) => promisify(execFile)('openssl', argv, { cwd: folder })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  async function pair(name: string, signed: string[]): Promise<Pair> {
    await openssl('req', '-x509', ...key, '-keyout', `${name}.key`, '-out', `${name}.crt`, '-days', '2', '-subj', `/CN=${name}`,
      '-addext', 'subjectAltName=IP:127.0.0.1', ...signed)
    return { cert: await readFile(path.join(folder, `${name}.crt`), 'utf8'), key: await readFile(path.join(folder, `${name}.key`), 'utf8') }
  }
  try {
    const { cert: ca } = await pair('ca', [])
    const byCa = ['-CA', 'ca.crt', '-CAkey', 'ca.key']
    return { ca, server: await pair('server', byCa), client: await pair('client', byCa), stranger: await pair('stranger', []) }
  }
  finally {
    await rm(folder, { recursive: true })
  }
}
