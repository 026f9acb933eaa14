// Against Docker's own registry.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createRegistry, type Platform, pushes, recognise, type Registry, RegistryRejected, RegistryUnavailable, verify, type WebhookHeaders,
} from '../src/index.ts'
import { buildImage, buildIndex, pushImage, registryProgram, type RunningRegistry, startRegistry, testAccount } from '../src/testing.ts'
import { startListener } from './listener.ts'

const amd64: Platform = { os: 'linux', architecture: 'amd64' }
const arm64: Platform = { os: 'linux', architecture: 'arm64', variant: 'v8' }
const armV6: Platform = { os: 'linux', architecture: 'arm', variant: 'v6' }
const unknown = `sha256:${'ab'.repeat(32)}`

const shop = buildImage({
  platform: amd64, created: '2026-11-01T12:00:00.123456789Z', layers: [Buffer.alloc(2048, 'a'), Buffer.alloc(1024, 'b')],
  config: {
    ExposedPorts: { '8080/tcp': {}, '9000/udp': {}, odd: {} }, Env: ['PATH=/bin', 'TOKEN=geheim=x', 'EMPTY='],
    Labels: { 'org.opencontainers.image.version': '1.0.0' },
    Healthcheck: { Test: ['CMD-SHELL', 'wget -q localhost:8080/up'], Interval: 5_000_000_000, Timeout: 2_000_000_000, Retries: 3 },
  },
})
const shopEverywhere = buildIndex([shop, buildImage({ platform: arm64 }), buildImage({ platform: armV6, created: '1970-01-01T00:00:00Z' })])

describe.skipIf(!registryProgram)('a registry', () => {
  let running: RunningRegistry
  let registry: Registry
  beforeAll(async () => {
    running = await startRegistry()
    registry = createRegistry({ host: running.host })
    await pushImage(running, 'acme/shop', shop, 'v1')
    await pushImage(running, 'acme/shop', shop, 'Latest')
    await pushImage(running, 'acme/shop', shopEverywhere, 'v2')
  })
  afterAll(async () => {
    await registry?.[Symbol.asyncDispose]()
    await running?.[Symbol.asyncDispose]()
  })

  test('answers', async () => {
    await expect(registry.probe()).resolves.toBeUndefined()
    expect(registry.host).toBe(running.host)
  })

  test('says what a tag stands for, one platform or several', async () => {
    expect(await registry.digestOf('acme/shop', 'v1')).toBe(shop.digest)
    expect(await registry.digestOf('acme/shop', 'Latest')).toBe(shop.digest)
    expect(await registry.digestOf('acme/shop', 'v2')).toBe(shopEverywhere.digest)
  })

  test('says that a tag, a digest and a repository are not there', async () => {
    expect(await registry.digestOf('acme/shop', 'v9')).toBeNull()
    expect(await registry.digestOf('acme/none', 'v1')).toBeNull()
    expect(await registry.tags('acme/none')).toBeNull()
    expect(await registry.describe('acme/shop', unknown, amd64)).toBeNull()
    expect(await registry.manifestExists('acme/shop', unknown)).toBe(false)
    expect(await registry.manifestExists('acme/shop', shop.digest)).toBe(true)
  })

  test('lists its tags', async () => {
    expect(await registry.tags('acme/shop')).toEqual({ tags: ['Latest', 'v1', 'v2'], complete: true })
  })

  test('sees at once that a tag was moved', async () => {
    await pushImage(running, 'acme/moving', shop, 'main')
    expect(await registry.digestOf('acme/moving', 'main')).toBe(shop.digest)
    await pushImage(running, 'acme/moving', shopEverywhere, 'main')
    expect(await registry.digestOf('acme/moving', 'main')).toBe(shopEverywhere.digest)
  })

  test('describes an image', async () => {
    const described = await registry.describe('acme/shop', shop.digest, amd64)
    expect(described).toEqual({
      digest: shop.digest, platforms: [amd64],
      image: {
        platform: amd64, manifestDigest: shop.digest, labels: { 'org.opencontainers.image.version': '1.0.0' },
        exposedPorts: [{ port: 8080, protocol: 'tcp' }, { port: 9000, protocol: 'udp' }],
        envKeys: ['PATH', 'TOKEN', 'EMPTY'], createdAt: new Date('2026-11-01T12:00:00.123Z'),
        sizeBytes: shop.blobs.reduce((sum, { length }) => sum + length, 0),
        healthcheck: {
          test: ['CMD-SHELL', 'wget -q localhost:8080/up'], intervalMs: 5000, timeoutMs: 2000, startPeriodMs: null, retries: 3,
        },
      },
    })
    expect(JSON.stringify(described)).not.toContain('geheim')
  })

  test.each<[Platform, Platform | null]>([
    [amd64, amd64], [{ os: 'linux', architecture: 'x86_64' }, amd64], [{ os: 'linux', architecture: 'aarch64' }, arm64],
    [{ os: 'linux', architecture: 'arm', variant: 'v7' }, armV6], [{ os: 'linux', architecture: 'arm', variant: 'v5' }, null],
    [{ os: 'linux', architecture: 's390x' }, null], [{ os: 'windows', architecture: 'amd64' }, null],
  ])('has for %j: %j', async (machine, platform) => {
    const described = await registry.describe('acme/shop', shopEverywhere.digest, machine)
    expect(described?.platforms).toEqual([amd64, arm64, armV6])
    expect(described?.image?.platform ?? null).toEqual(platform)
    const child = shopEverywhere.children.find(child => child.platform === platform)
    expect(described?.image?.manifestDigest).toBe(child?.digest)
  })

  test('has an image of one platform for no other', async () => {
    expect(await registry.describe('acme/shop', shop.digest, arm64)).toEqual({ digest: shop.digest, platforms: [amd64], image: null })
  })

  test('is not believed a day long before there were images', async () => {
    expect((await registry.describe('acme/shop', shopEverywhere.digest, armV6))?.image?.createdAt).toBeNull()
  })

  test('is unavailable once it is gone', async () => {
    const other = await startRegistry()
    await using gone = createRegistry({ host: other.host })
    await gone.probe()
    await other[Symbol.asyncDispose]()
    await expect(gone.probe()).rejects.toBeInstanceOf(RegistryUnavailable)
  })
})

describe.skipIf(!registryProgram)('a registry that notifies', () => {
  test('is understood: one push of all it tells of one, and nothing of our looking', async () => {
    const told: { headers: WebhookHeaders, body: Buffer }[] = []
    await using listener = await startListener(delivery => told.push(delivery))
    await using running = await startRegistry({ notify: { url: listener.url, headers: { Authorization: 'Bearer geheim' } } })
    await using registry = createRegistry({ host: running.host })
    await pushImage(running, 'acme/shop', shopEverywhere, 'v2')
    await registry.digestOf('acme/shop', 'v2')

    const read = () => told.map(({ headers, body }) => pushes('distribution', headers, body))
    const ignored = () => [...new Set(read().flatMap(({ ignored }) => ignored.map(({ why }) => why)))].toSorted()
    await expect.poll(ignored, { timeout: 10_000 }).toEqual(['not-a-push', 'not-an-image', 'untagged'])
    await expect.poll(() => read().flatMap(({ pushes }) => pushes), { timeout: 10_000 }).toEqual([{
      registry: running.host, repository: 'acme/shop', tag: 'v2', tagInLowerCase: false, digest: shopEverywhere.digest,
      deliveryKey: expect.any(String),
    }])
    for (const { headers, body } of told) {
      expect(recognise(headers, body)).toBe('distribution')
      expect(verify('distribution', headers, body, 'geheim', new Date())).toBe('ok')
    }
  })
})

describe.skipIf(!registryProgram)('a registry that asks for an account', () => {
  let running: RunningRegistry
  beforeAll(async () => {
    running = await startRegistry({ withAccount: true })
    await pushImage(running, 'acme/shop', shop, 'v1')
  })
  afterAll(() => running?.[Symbol.asyncDispose]())

  test('answers who has it', async () => {
    await using registry = createRegistry({ url: running.url, credentials: testAccount })
    expect(await registry.digestOf('acme/shop', 'v1')).toBe(shop.digest)
    expect(await registry.digestOf('acme/shop', 'v9')).toBeNull()
    expect((await registry.describe('acme/shop', shop.digest, amd64))?.image?.platform).toEqual(amd64)
  })

  test.each([undefined, { username: testAccount.username, password: 'geheim' }])('refuses %j', async (credentials) => {
    await using registry = createRegistry({ url: running.url, credentials })
    const refusal = await registry.digestOf('acme/shop', 'v1').catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(RegistryRejected)
    expect(JSON.stringify(refusal, Object.getOwnPropertyNames(refusal))).not.toMatch(/geheim|Z2VoZWlt/)
    await expect(registry.probe()).rejects.toBeInstanceOf(RegistryRejected)
  })
})
