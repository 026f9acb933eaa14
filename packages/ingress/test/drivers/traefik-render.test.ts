import { describe, expect, test } from 'vitest'
import { targetInCookie } from '../../src/drivers/traefik/names.ts'
import { servingOf } from '../../src/drivers/traefik/options.ts'
import { parse, render } from '../../src/drivers/traefik/render.ts'
import { runningShape } from '../../src/drivers/traefik/shapes.ts'
import { worldOf } from '../../src/drivers/traefik/world.ts'
import type { Target } from '../../src/index.ts'

const base = { url: 'http://traefik.test:8080', directory: '/etc/traefik/dynamic', publicAddress: { host: '127.0.0.1', port: 80 } }
const target: Target = { id: 'app-1', host: '10.0.0.5', port: 8080, weight: 100 }
const version = '0123456789ab'

describe('the file of ours', () => {
  test.each<[string, Partial<Target>]>([
    ['an address', {}], ['an address of the newer kind', { host: 'fd00::5' }], ['a name', { host: 'Shop_prod-web.internal' }],
    ['an id with every sign', { id: 'A.b_c-1_' }], ['a weight', { weight: 256 }],
  ])('is read as it was written: %s', (_, part) => {
    const routes = [
      { host: 'a.example', targets: [{ ...target, ...part }, { ...target, id: 'app-2', weight: 1 }] },
      { host: 'xn--bcher-kva.example', targets: [{ ...target, ...part }] },
    ]
    expect(parse(render({ version, routes }, servingOf(base)))).toEqual({ version, routes })
  })

  test('without routes has nothing that is empty, which Traefik would refuse', () => {
    const text = render({ version, routes: [] }, servingOf(base))
    expect(text).not.toMatch(/\{\s*\}|\[\s*\]/)
    expect(parse(text)).toEqual({ version, routes: [] })
  })

  test('is no template, whatever is in it', () => {
    const routes = [{ host: 'a.example', targets: [target] }]
    expect(render({ version, routes }, servingOf({ ...base, tls: { certResolver: 'le' } }))).not.toContain('{{')
  })

  test.each([
    ['with a resolver', { certResolver: 'le' }, { certResolver: 'le' }], ['with a certificate of its own', {}, {}],
    ['not at all', null, undefined],
  ])('says so where names are served over https: %s', (_, tls, expected) => {
    const serving = servingOf({ ...base, tls, entryPoints: ['websecure'] })
    const text = render({ version, routes: [{ host: 'a.example', targets: [target] }] }, serving)
    const { http: { routers } } = JSON.parse(text.replace(/^#.*\n/gm, ''))
    for (const router of Object.values<Record<string, unknown>>(routers)) {
      expect(router).toMatchObject({ entryPoints: ['websecure'] })
      expect(router['tls']).toEqual(expected)
    }
  })

  test.each(['', 'http: {}', 'spoilt', '{"http":{"middlewares":{}}}', '{"http":{"middlewares":{"mine":{}}}}', '[]'])(
    'is not what somebody else wrote: %j', text => expect(parse(text)).toBeNull())

  test.each([
    ['dezky-target.app-1=55d0; Path=/', 'app-1'], ['dezky-target.A.b_c-1=x', 'A.b_c-1'], ['session=dezky-target.app-1', null],
  ])('a cookie bears the name of a target: %s', (line, id) => expect(targetInCookie(line)).toBe(id))
})

describe('what Traefik says that it serves', () => {
  const { http } = JSON.parse(render({ version, routes: [{ host: 'a.example', targets: [target] }] }, servingOf(base)).replace(/^#.*\n/gm, ''))

  type Part = Record<string, Record<string, unknown>>

  function world(change: (all: { routers: Part, services: Part }) => void) {
    const all = running()
    change(all)
    return worldOf(runningShape.parse(all))
  }

  function running() {
    const qualified = (part: Part, more: object): Part =>
      Object.fromEntries(Object.entries(part).map(([name, value]) => [`${name}@file`, { ...value, status: 'enabled', ...more }]))
    return {
      routers: qualified(http.routers, { using: ['web'] }),
      services: qualified(http.services, { serverStatus: { 'http://10.0.0.5:8080': 'UP' } }),
      middlewares: qualified(http.middlewares, {}),
    }
  }

  const [route, child] = ['dezky_a.example@file', 'dezky_a.example_app-1@file'] as const

  test('is a route, as it was written', () => {
    expect(world(() => {})).toEqual({ versions: [version], routes: [{ host: 'a.example', targets: [target], problem: null }], others: [] })
  })

  test.each<[string, (all: { routers: Part, services: Part }) => void, string]>([
    ['a router that is disabled', ({ routers }) => Object.assign(routers[route]!, { status: 'disabled', error: ['no entry'] }), 'no entry'],
    ['a router with a warning', ({ routers }) => Object.assign(routers[route]!, { status: 'warning', error: ['half'] }), 'half'],
    ['a probe that is not there', ({ routers }) => delete routers['dezky-probe_a.example@file'], 'any more'],
    ['a target that is not there', ({ services }) => delete services[child], 'any more'],
    ['a target that is down', ({ services }) => Object.assign(services[child]!, { serverStatus: { 'http://a': 'DOWN' } }), 'app-1'],
    ['a target that was not built', ({ services }) => delete services[child]!['serverStatus'], 'app-1'],
    ['a router before it', ({ routers }) => Object.assign(routers, {
      'theirs@docker': { rule: 'Host(`a.example`)', priority: 100_000, using: ['web'] } }), 'theirs@docker'],
  ])('but for %s', (_, spoil, words) => {
    expect(world(all => void spoil(all)).routes[0]).toMatchObject({ problem: expect.stringContaining(words) })
  })

  test('is nothing of ours from another provider, or of Traefik itself', () => {
    const seen = world(({ routers }) => Object.assign(routers, {
      'dezky_b.example@docker': { rule: 'Host(`b.example`)', using: ['web'] },
      'api@internal': { rule: 'Host(`c.example`)', using: ['traefik'] },
    }))
    expect(seen.routes.map(({ host }) => host)).toEqual(['a.example'])
    expect(seen.others.map(({ host }) => host)).toEqual(['b.example'])
  })
})
