import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type IgnoredReason, isDigest, isRegistry, isRepository, isTag, pushes, recognise, spellingsOf, type WebhookHeaders, type WebhookSource,
  webhookSources,
} from '../src/index.ts'
import { bytes, deliveries, digest, distributionEvent, giteaPackage, githubPackage, harborData } from './deliveries.ts'
import { tricks } from './tricks.ts'

const all = Object.entries(deliveries)

describe('a delivery', () => {
  test.each(all)('of %s is recognised', (_, { source, headers, body }) => {
    expect(recognise(headers, bytes(body))).toBe(source)
  })

  test('of Forgejo and Gitea is none of GitHub, whatever else it says', () => {
    for (const name of ['forgejo', 'gitea']) {
      expect(recognise({ [`x-${name}-event`]: 'package', 'x-github-event': 'package' }, bytes('{}'))).toBe('gitea')
    }
  })

  test.each<[WebhookHeaders, string]>([
    [{}, ''], [{}, '{}'], [{}, '[]'], [{}, 'null'], [{}, '{'], [{ 'content-type': 'application/json' }, '{"events":7}'],
    [{ 'x-gitlab-event': 'Push Hook' }, '{"object_kind":"push"}'], [{}, '{"type":"order.created","event_data":null}'],
    [{ 'content-type': 'application/cloudevents+json' }, '{"specversion":"1.0","type":"com.acme.order"}'],
  ])('%j %s is of nobody we know', (headers, body) => {
    expect(recognise(headers, bytes(body))).toBeNull()
  })

  const told: Record<string, [string | null, string | null, string | null]> = {
    'a registry': ['registry.acme.test:5000', digest, null], 'a registry as documented': ['registry.acme.test:5000', digest, null],
    'Docker Hub': ['docker.io', null, null], 'GitHub of a registry package': ['ghcr.io', digest, 'd-1'],
    'GitHub of a package': ['ghcr.io', digest, 'd-2'], Gitea: [null, null, 'd-3'], Forgejo: [null, null, 'd-4'],
    Harbor: ['harbor.acme.test', digest, null], 'Harbor with CloudEvents': ['harbor.acme.test', digest, 'd-5'],
    CI: ['ghcr.io', digest, '1795000000'],
  }
  test.each(all)('of %s tells one push', (name, { source, headers, body }) => {
    const [registry, known, deliveryId] = told[name]!
    expect(pushes(source, headers, bytes(body))).toEqual({
      deliveryId, ignored: [],
      pushes: [{
        registry, repository: 'acme/shop', tag: 'v1', digest: known, tagInLowerCase: source === 'gitea',
        deliveryKey: expect.stringMatching(/^[0-9a-f]{64}$/),
      }],
    })
  })

  test.each(all)('of %s is the same when it is made again, and another for another tag', (_, { source, headers, body }) => {
    const keyOf = (text: string) => pushes(source, headers, bytes(text)).pushes[0]?.deliveryKey
    const text = JSON.stringify(body)
    expect(keyOf(text)).toBe(keyOf(text))
    expect(keyOf(text.replaceAll('v1', 'v2'))).not.toBe(keyOf(text))
  })

  test.each(webhookSources)('of nonsense, said to be of %s, is malformed', (source) => {
    const headers = { 'x-github-event': 'package', 'x-gitea-event': 'package' }
    for (const body of ['', 'null', '7', '[]', '{}', '"x"', '{"events":{}}', '{"package":null}', '{', '\0', '['.repeat(100_000)]) {
      expect(pushes(source, headers, bytes(body))).toEqual({ deliveryId: null, pushes: [], ignored: [{ why: 'malformed' }] })
    }
  })

  test('may come as a field of a form', () => {
    const { headers, body } = deliveries['GitHub of a package']!
    const form = new URLSearchParams({ payload: JSON.stringify(body) }).toString()
    const sent = { ...headers, 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
    expect(pushes('github', sent, bytes(form)).pushes).toHaveLength(1)
    expect(pushes('github', sent, bytes('payload=')).ignored).toEqual([{ why: 'malformed' }])
  })
})

describe('what is no push', () => {
  const ignored = (source: WebhookSource, body: unknown, headers: WebhookHeaders = {}) => {
    const found = pushes(source, headers, bytes(body))
    expect(found.pushes).toEqual([])
    return found.ignored.map(({ why }) => why)
  }

  test.each<[string, object, object, IgnoredReason]>([
    ['a pull, with a tag', {}, { action: 'pull' }, 'not-a-push'], ['a deletion', { tag: undefined }, { action: 'delete' }, 'not-a-push'],
    ['a mount', {}, { action: 'mount' }, 'not-a-push'],
    ['a layer', { mediaType: 'application/octet-stream', tag: undefined }, {}, 'not-an-image'],
    ['nothing in particular', { mediaType: null }, {}, 'not-an-image'], ['one of several platforms', { tag: undefined }, {}, 'untagged'],
    ['a signature', { tag: `sha256-${'3d'.repeat(32)}.sig` }, {}, 'digest-tag'], ['a trick', { tag: '$(id)' }, {}, 'malformed'],
    ['another trick', { repository: '../secret' }, {}, 'malformed'], ['no repository', { repository: undefined }, {}, 'malformed'],
  ])('of a registry: %s', (_, target, event, why) => {
    expect(ignored('distribution', { events: [distributionEvent(target, event)] })).toEqual([why])
  })

  test('of a registry is ignored by itself, and the rest is not', () => {
    const other = distributionEvent({ repository: 'acme/other' }, { id: 'e-2' })
    const events = [distributionEvent({}, { action: 'pull' }), 7, distributionEvent(), other]
    const found = pushes('distribution', {}, bytes({ events }))
    expect(found.pushes.map(({ repository }) => repository)).toEqual(['acme/shop', 'acme/other'])
    expect(found.ignored).toEqual([{ why: 'not-a-push' }, { why: 'malformed' }])
    expect(new Set(found.pushes.map(({ deliveryKey }) => deliveryKey)).size).toBe(2)
  })

  test.each<[string, string, object, IgnoredReason]>([
    ['a ping', 'ping', { zen: 'Words.' }, 'ping'], ['a push of commits', 'push', { ref: 'refs/heads/main' }, 'other-event'],
    ['a deletion', 'package', { action: 'deleted', package: githubPackage() }, 'not-a-push'],
    ['a package of npm', 'package', { action: 'published', package: githubPackage({ container_metadata: null }) }, 'not-an-image'],
    ['no version', 'package', { action: 'published', package: { name: 'shop', package_version: null } }, 'not-an-image'],
    ['one of several platforms', 'registry_package', { action: 'published', registry_package: githubPackage({
      package_url: 'ghcr.io/Acme/shop:', container_metadata: { tag: { name: '', digest: '' } },
    }) }, 'untagged'],
    ['half a name', 'package', { action: 'published', package: githubPackage({ package_url: 'shop:v1' }) }, 'malformed'],
    ['an odd name', 'package', { action: 'published', package: githubPackage({ package_url: 'ghcr.io/../shop:v1' }) }, 'malformed'],
  ])('of GitHub: %s', (_, event, body, why) => {
    expect(ignored('github', body, { 'x-github-event': event })).toEqual([why])
  })

  test.each<[string, string, object, IgnoredReason]>([
    ['a push of commits', 'push', {}, 'other-event'],
    ['a deletion', 'package', { action: 'deleted', package: giteaPackage() }, 'not-a-push'],
    ['a package of npm', 'package', { action: 'created', package: giteaPackage({ type: 'npm' }) }, 'not-an-image'],
    ['one of several platforms', 'package', { action: 'created', package: giteaPackage({ version: digest }) }, 'digest-tag'],
    ['an odd owner', 'package', { action: 'created', package: giteaPackage({ owner: { login: 'a b' } }) }, 'malformed'],
  ])('of Gitea: %s', (_, event, body, why) => {
    expect(ignored('gitea', body, { 'x-gitea-event': event })).toEqual([why])
  })

  test.each<[string, object, IgnoredReason]>([
    ['a pull', { type: 'PULL_ARTIFACT', event_data: harborData() }, 'not-a-push'],
    ['a scan', { type: 'SCANNING_COMPLETED', event_data: harborData() }, 'not-a-push'],
    ['a pull as a CloudEvent', { specversion: '1.0', id: 'd', type: 'harbor.artifact.pulled', data: harborData() }, 'not-a-push'],
    ['what has no tag', { type: 'PUSH_ARTIFACT', event_data: harborData({ tag: digest, digest }) }, 'digest-tag'],
    ['nothing', { type: 'PUSH_ARTIFACT', event_data: { resources: [] } }, 'malformed'],
  ])('of Harbor: %s', (_, body, why) => {
    expect(ignored('harbor', body)).toEqual([why])
  })

  test.each<[object, IgnoredReason]>([
    [{ image: 'ghcr.io/acme/shop' }, 'untagged'], [{ image: 'ghcr.io/acme/shop', tag: 'a b' }, 'malformed'],
    [{ image: 'Acme/shop', tag: 'v1' }, 'malformed'], [{ image: 'acme/shop:v1', tag: 'v2' }, 'malformed'],
    [{ image: 'acme/shop', tag: 'v1', digest: 'sha256:x' }, 'malformed'], [{ image: 'acme/shop', tag: digest }, 'digest-tag'],
    [{ image: `acme/shop:v1@${digest}`, digest: `sha256:${'0'.repeat(64)}` }, 'malformed'],
  ])('of CI: %j', (body, why) => {
    expect(ignored('generic', body)).toEqual([why])
  })
})

describe('what is told in other words', () => {
  const first = (source: WebhookSource, body: unknown, headers: WebhookHeaders = {}) => pushes(source, headers, bytes(body)).pushes[0]

  test('of Docker Hub: an image of its own', () => {
    expect(first('hub', { push_data: { tag: 'v1' }, repository: { repo_name: 'library/nginx' } })?.repository).toBe('library/nginx')
    expect(first('hub', { push_data: { tag: 'v1' }, repository: { repo_name: 'nginx' } })?.repository).toBe('library/nginx')
  })

  test('of GitHub: without an address, and with a digest that is none', () => {
    const said = githubPackage({ package_url: null, version: digest, container_metadata: { tag: { name: 'V1', digest: 'sha256:6c62' } } })
    expect(first('github', { action: 'published', package: said }, { 'x-github-event': 'package' }))
      .toMatchObject({ registry: 'ghcr.io', repository: 'acme/shop', tag: 'V1', digest })
  })

  test('of Harbor: several tags, a tag that was added, and an address that leads elsewhere', () => {
    const [good, odd] = ['harbor.acme.test/acme/shop:v1', 'evil.test/x/y:v2']
    const data = harborData({ tag: 'v1', digest, resource_url: good }, { tag: 'v2', resource_url: odd })
    expect(pushes('harbor', {}, bytes({ specversion: '1.0', id: 'd', type: 'harbor.tag.created', data })).pushes)
      .toMatchObject([{ registry: 'harbor.acme.test', tag: 'v1', digest }, { registry: null, tag: 'v2', digest: null }])
  })

  test.each<[object, object]>([
    [{ image: 'ghcr.io/acme/shop:v1' }, { registry: 'ghcr.io', tag: 'v1', digest: null }],
    [{ image: `ghcr.io/acme/shop:v1@${digest}`, tag: 'v1' }, { tag: 'v1', digest }],
    [{ image: 'nginx', tag: 'v1', digest: null }, { registry: 'docker.io', repository: 'library/nginx' }],
  ])('of CI: %j', (body, push) => {
    expect(first('generic', body)).toMatchObject(push)
  })

  test('of CI: the same tag twice is two pushes, unless it is said that they are one', () => {
    const body = { image: 'ghcr.io/acme/shop', tag: 'main' }
    expect(first('generic', body)?.deliveryKey).toBeNull()
    const [a, b, c] = ['run-1', 'run-1', 'run-2'].map(run => first('generic', body, { 'idempotency-key': run })?.deliveryKey)
    expect([a === b, a === c]).toEqual([true, false])
  })

  test('of a registry whose name is none', () => {
    const event = distributionEvent({}, { request: { host: 'a b' } })
    expect(first('distribution', { events: [event] })).toMatchObject({ registry: null, repository: 'acme/shop' })
    expect(first('distribution', { events: [distributionEvent({}, { request: null })] })?.registry).toBeNull()
    expect(first('distribution', { events: [distributionEvent({}, { request: { host: 'registry' } })] })?.registry).toBe('registry')
  })

  test('of Gitea: the tag is found again among those there are', () => {
    expect(spellingsOf('v1-rc', ['V1-RC', 'v1-rc', 'v1', 'v1-RC2'])).toEqual(['V1-RC', 'v1-rc'])
  })
})

describe('whatever comes in', () => {
  /** One of the texts of a good delivery, replaced by something else. */
  const whole = fc.tuple(fc.constantFrom(...Object.values(deliveries)), fc.nat(), fc.oneof(tricks, fc.jsonValue()))
  const poisoned = whole.map(([delivery, at, poison]) => {
    const parts = JSON.stringify(delivery.body).split(/("(?:[^"\\]|\\.)*"|\d+|null)(?!\s*:)/)
    parts[(at % Math.floor(parts.length / 2)) * 2 + 1] = JSON.stringify(poison)
    return { ...delivery, body: parts.join('') }
  })

  test('what gets past is written as it must be', () => {
    let got = 0
    fc.assert(fc.property(poisoned, ({ source, headers, body }) => {
      recognise(headers, bytes(body))
      const found = pushes(source, headers, bytes(body))
      expect(found.pushes.length + found.ignored.length).toBeGreaterThan(0)
      for (const { registry, repository, tag, digest, deliveryKey } of found.pushes) {
        got += 1
        expect([registry === null || isRegistry(registry), isRepository(repository), isTag(tag), digest === null || isDigest(digest)])
          .toEqual([true, true, true, true])
        expect(deliveryKey ?? '').toMatch(/^[0-9a-f]*$/)
      }
      expect(found.deliveryId ?? '').toMatch(/^[\w.:-]*$/)
    }), { numRuns: 1500 })
    expect(got).toBeGreaterThan(0)
  })

  test('noise is of nobody, and breaks nothing', () => {
    const noise = fc.uint8Array({ maxLength: 200 })
    const headers = fc.dictionary(fc.constantFrom('content-type', 'x-github-event', 'x-gitea-event', 'authorization'), fc.string())
    fc.assert(fc.property(fc.constantFrom(...webhookSources), headers, noise, (source, headers, body) => {
      recognise(headers, body)
      expect(pushes(source, headers, body).pushes).toEqual([])
    }))
  })
})
