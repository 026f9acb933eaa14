// What an image is said to be is believed only when it fits its digest.
import { afterEach, describe, expect, test } from 'vitest'
import { sha256Of } from '../src/client/digest.ts'
import { createRegistry, type Platform, type RegistryOptions, RegistryRejected, RegistryUnavailable } from '../src/index.ts'
import { buildImage, buildIndex, type BuiltImage } from '../src/testing.ts'
import { type Answering, type OddRegistry, refusal, startOddRegistry } from './odd-registry.ts'

const amd64: Platform = { os: 'linux', architecture: 'amd64' }
const arm64: Platform = { os: 'linux', architecture: 'arm64' }
const shop = buildImage({ platform: amd64, layers: [Buffer.from('layer')] })
const everywhere = buildIndex([shop, buildImage({ platform: arm64 })])

const started: OddRegistry[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map(server => server[Symbol.asyncDispose]()))
})

async function start(answering: Answering): Promise<OddRegistry> {
  const odd = await startOddRegistry(answering)
  started.push(odd)
  return odd
}

/** By digest, all that belongs to an image. */
function contentsOf(image: BuiltImage): [string, Buffer][] {
  const blobs = image.blobs.map((blob): [string, Buffer] => [sha256Of(blob), blob])
  return [[image.digest, image.manifest], ...blobs, ...image.children.flatMap(contentsOf)]
}

function keeping(contents: Map<string, Buffer>, headers: Record<string, string> = {}): Answering {
  return ({ path }, response) => {
    const content = contents.get(path.slice(path.lastIndexOf('/') + 1))
    return content ? response.writeHead(200, headers).end(content) : response.writeHead(404).end(refusal('MANIFEST_UNKNOWN'))
  }
}

/** A document alone under its digest, with what it may refer to. */
function alone(document: unknown, ...beside: BuiltImage[]) {
  const content = Buffer.from(typeof document === 'string' ? document : JSON.stringify(document))
  return { digest: sha256Of(content), contents: new Map([[sha256Of(content), content], ...beside.flatMap(contentsOf)]) }
}

async function described(digest: string, contents: Map<string, Buffer>, machine = amd64, options: RegistryOptions = {}) {
  const odd = await start(keeping(contents))
  return createRegistry({ host: odd.host, ...options }).describe('acme/shop', digest, machine)
}

describe('a digest', () => {
  test('is computed where a registry does not say it', async () => {
    const odd = await start(({ method }, response) => response.writeHead(200).end(method === 'HEAD' ? '' : shop.manifest))
    expect(await createRegistry({ host: odd.host }).digestOf('acme/shop', 'v1')).toBe(shop.digest)
    expect(odd.seen.map(({ method }) => method)).toEqual(['HEAD', 'GET'])
  })

  test('is computed where a registry knows no HEAD', async () => {
    const odd = await start(({ method }, response) => method === 'HEAD' ? response.writeHead(405).end() : response.end(shop.manifest))
    expect(await createRegistry({ host: odd.host }).digestOf('acme/shop', 'v1')).toBe(shop.digest)
  })

  test('that does not fit is not believed', async () => {
    const odd = await start((request, response) => {
      response.writeHead(200, request.method === 'HEAD' ? {} : { 'docker-content-digest': everywhere.digest }).end(shop.manifest)
    })
    await expect(createRegistry({ host: odd.host }).digestOf('acme/shop', 'v1')).rejects.toBeInstanceOf(RegistryUnavailable)
  })

  test('may be a sha512', async () => {
    const { createHash } = await import('node:crypto')
    const digest = `sha512:${createHash('sha512').update(shop.manifest).digest('hex')}`
    const contents = new Map([...contentsOf(shop), [digest, shop.manifest]] as [string, Buffer][])
    expect((await described(digest, contents))?.image?.manifestDigest).toBe(digest)
  })
})

describe('an image', () => {
  const parts = contentsOf(everywhere)
  test.each(parts.slice(0, 3).map(([digest], at) => [['index', 'manifest', 'configuration'][at], digest]))(
    'whose %s is another one is not believed', async (_, digest) => {
      const contents = new Map(parts)
      contents.set(digest!, Buffer.concat([contents.get(digest!)!, Buffer.from(' ')]))
      await expect(described(everywhere.digest, contents)).rejects.toThrow(/something else than sha256/)
    },
  )

  test('that is there in parts only is unavailable', async () => {
    for (const [digest] of parts.slice(1, 3)) {
      const contents = new Map(parts)
      contents.delete(digest)
      await expect(described(everywhere.digest, contents)).rejects.toBeInstanceOf(RegistryUnavailable)
    }
  })

  test('is asked for no more than is needed', async () => {
    const odd = await start(keeping(new Map(parts)))
    await createRegistry({ host: odd.host }).describe('acme/shop', everywhere.digest, amd64)
    expect(odd.seen).toHaveLength(3)
    expect(odd.seen.filter(({ accept }) => accept?.includes('image.index'))).toHaveLength(2)
  })

  const childOf = (image: BuiltImage, more: object = {}) => ({ mediaType: image.mediaType, digest: image.digest, size: 1, ...more })
  test('beside which its attestations are kept is for its own platforms only', async () => {
    const attested = { schemaVersion: 2, manifests: [
      childOf(shop, { platform: amd64 }), childOf(everywhere.children[1]!, { platform: { os: 'unknown', architecture: 'unknown' } }),
    ] }
    const { digest, contents } = alone(attested, shop)
    expect(await described(digest, contents)).toMatchObject({ platforms: [amd64], image: { platform: amd64 } })
    expect(await described(digest, contents, arm64)).toEqual({ digest, platforms: [amd64], image: null })
  })

  test('is the newest variant that runs there', async () => {
    const arms = ['v5', 'v7', 'v6', 'v8'].map(variant => buildImage({ platform: { os: 'linux', architecture: 'arm', variant } }))
    const { digest, manifest, children } = buildIndex(arms)
    const contents = new Map([[digest, manifest], ...children.flatMap(contentsOf)] as [string, Buffer][])
    const machine = { os: 'linux', architecture: 'arm', variant: 'v7' }
    expect((await described(digest, contents, machine))?.image?.platform.variant).toBe('v7')
  })

  test('of an index without platforms says itself what it is for', async () => {
    const { digest, contents } = alone({ schemaVersion: 2, manifests: [childOf(shop)] }, shop)
    expect(await described(digest, contents)).toMatchObject({ platforms: [amd64], image: { manifestDigest: shop.digest } })
    expect(await described(digest, contents, arm64)).toEqual({ digest, platforms: [amd64], image: null })
  })

  test('of an empty index is for nothing', async () => {
    const { digest, contents } = alone({ schemaVersion: 2, manifests: [] })
    expect(await described(digest, contents)).toEqual({ digest, platforms: [], image: null })
  })

  const manifest = JSON.parse(shop.manifest.toString()) as Record<string, object>
  test.each<[string, unknown]>([
    ['both an index and an image', { ...manifest, manifests: [] }],
    ['a chart', { ...manifest, config: { ...manifest['config'], mediaType: 'application/vnd.cncf.helm.config.v1+json' } }],
    ['of the first schema', { schemaVersion: 1, name: 'acme/shop', fsLayers: [] }],
    ['nothing', {}], ['no JSON', 'manifest'], ['a list', []],
    ['led to by something that is no digest', { ...manifest, config: { ...manifest['config'], digest: '../../../v2/_catalog' } }],
    ['of less than nothing', { ...manifest, layers: [{ size: -1 }] }],
    ['an index of what is no digest', { schemaVersion: 2, manifests: [{ digest: 'sha256:../x', platform: amd64 }] }],
  ])('is not what is %s', async (_, document) => {
    const { digest, contents } = alone(document, shop)
    await expect(described(digest, contents)).rejects.toBeInstanceOf(RegistryRejected)
  })

  const silent: [string, unknown][] = [['{}', {}], ['[]', []], ['no JSON', 'x'], ['no architecture', { os: 'linux' }]]
  test.each(silent)('whose configuration is %s is none', async (_, said) => {
    const config = Buffer.from(typeof said === 'string' ? said : JSON.stringify(said))
    const { digest, contents } = alone({ ...manifest, config: { ...manifest['config'], digest: sha256Of(config) } })
    await expect(described(digest, new Map([...contents, [sha256Of(config), config]]))).rejects.toBeInstanceOf(RegistryRejected)
  })

  test('with a configuration that is odd in places is described without them', async () => {
    const odd = buildImage({ config: {
      ExposedPorts: { '0/tcp': {}, '70000/tcp': {}, 80: {}, '53/udp': {}, '1-9/tcp': {}, '7/icmp': {} }, Env: ['=x', 'A', 'B=1=2'],
      Labels: { a: 1 }, Healthcheck: { Test: ['NONE'] },
    }, created: 'yesterday' })
    expect((await described(odd.digest, new Map(contentsOf(odd))))?.image).toMatchObject({
      exposedPorts: [{ port: 80, protocol: 'tcp' }, { port: 53, protocol: 'udp' }], envKeys: ['A', 'B'], labels: {},
      healthcheck: null, createdAt: null,
    })
    const nothing = buildImage({ config: { ExposedPorts: null, Env: null, Labels: null, Healthcheck: null } })
    expect((await described(nothing.digest, new Map(contentsOf(nothing))))?.image)
      .toMatchObject({ exposedPorts: [], envKeys: [], labels: {}, healthcheck: null })
  })
})

describe('blobs that are kept elsewhere', () => {
  const credentials = { username: 'puller', password: 'geheim' }

  test('are fetched from there, and nothing is shown to it', async () => {
    const store = await start(keeping(new Map(contentsOf(shop))))
    const odd = await start((request, response) => {
      if (!request.authorization) return response.writeHead(401, { 'www-authenticate': 'Basic realm="tests"' }).end()
      const blob = request.path.split('/blobs/')[1]
      if (blob) return response.writeHead(307, { location: `${store.url}/kept/${blob}` }).end()
      return keeping(new Map(contentsOf(shop)))(request, response)
    })
    const registry = createRegistry({ host: odd.host, credentials })
    expect((await registry.describe('acme/shop', shop.digest, amd64))?.image?.platform).toEqual(amd64)
    expect(store.seen.map(({ authorization }) => authorization)).toEqual([undefined])
    expect(odd.seen.at(-1)?.authorization).toMatch(/^Basic /)
  })

  test('are shown nothing when they ask for it, and lead back to nothing either', async () => {
    const asking = await start((_request, response) => response.writeHead(401, { 'www-authenticate': 'Basic realm="give"' }).end())
    const odd = await start((_request, response) => response.writeHead(302, { location: `${asking.url}/` }).end())
    await expect(createRegistry({ host: odd.host, credentials }).tags('acme/shop')).rejects.toBeInstanceOf(RegistryRejected)
    expect([...asking.seen, ...odd.seen].map(({ authorization }) => authorization)).toEqual([undefined, undefined])
  })

  test('are not fetched in the clear when the registry itself is not', async () => {
    const asked: string[] = []
    await using registry = createRegistry({ host: 'registry.test', async fetch(input) {
      asked.push(String(input))
      return new Response(null, { status: 307, headers: { location: 'http://169.254.169.254/latest/meta-data' } })
    } })
    await expect(registry.describe('acme/shop', shop.digest, amd64)).rejects.toBeInstanceOf(RegistryRejected)
    expect(asked).toEqual([`https://registry.test/v2/acme/shop/manifests/${shop.digest}`])
  })
})
