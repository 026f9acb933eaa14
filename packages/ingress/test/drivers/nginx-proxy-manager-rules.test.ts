// What goes wrong with Nginx Proxy Manager, and what is served nevertheless.
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { nginxProgram, versions } from '@dezky/twins/nginx-proxy-manager'
import { IngressConflict, IngressUnavailable, type Target } from '../../src/index.ts'
import { type Backend, startBackend } from '../backend.ts'
import { freshHost, freshId, lead, routeTo } from '../contract/world.ts'
import { startWorld, type World } from './nginx-proxy-manager-world.ts'

const broken = { name: 'IngressRejected', reason: 'broken' }
const handedOver = '# dezky: begin\n# dezky: end\n'

describe.skipIf(!nginxProgram)('Nginx Proxy Manager', () => {
  let world: World
  let one: Backend
  let two: Backend

  beforeAll(async () => {
    world = await startWorld()
    one = await startBackend(freshId())
    two = await startBackend(freshId())
  })
  afterEach(() => {
    world.twin.faults.clear()
    return mendNginx()
  })
  afterAll(async () => {
    for (const used of [world, one, two]) await used[Symbol.asyncDispose]()
  })

  const breakNginx = () => writeFile(join(world.twin.hosts, 'other.conf'), 'nonsense;')
  const mendNginx = () => rm(join(world.twin.hosts, 'other.conf'), { force: true })
  const stored = (host: string) => world.twin.state.hosts.entries().map(([, one]) => one)
    .find(({ domain_names, is_deleted }) => !is_deleted && domain_names.includes(host))

  async function led(target: Target = one.target): Promise<string> {
    const host = freshHost()
    await lead(world.ingress, routeTo(host, target))
    return host
  }

  /** By an administrator, who hands it over to us. */
  async function handOver(more: object = {}): Promise<string> {
    const host = freshHost()
    const target = { forward_scheme: 'http', forward_host: '127.0.0.1', forward_port: world.handPort }
    await world.byHand('POST /nginx/proxy-hosts', { domain_names: [host], ...target, advanced_config: handedOver, ...more })
    return host
  }

  async function expectServed(host: string, { id, port }: Target): Promise<void> {
    expect(await world.ingress.ask(host)).toMatchObject({ target: id })
    expect(await world.ingress.observe(host)).toMatchObject({ targets: [{ id, port }], problem: null })
  }

  test('while the configuration of another host is broken, nothing is changed; afterwards it can be', async () => {
    const { ingress } = world
    const host = await led()
    await breakNginx()
    await expect(ingress.lead(routeTo(host, two.target))).rejects.toMatchObject(broken)
    await expectServed(host, one.target)
    expect(stored(host)).toMatchObject({ forward_port: one.target.port })
    expect(await ingress.probe()).toMatchObject({ valid: false, problem: expect.stringContaining('nginx') })
    const fresh = freshHost()
    await expect(ingress.lead(routeTo(fresh, one.target))).rejects.toMatchObject(broken)
    expect(stored(fresh)).toBeUndefined()
    await mendNginx()
    expect(await ingress.probe()).toMatchObject({ valid: true, problem: null })
    await lead(ingress, routeTo(host, two.target))
    await lead(ingress, routeTo(fresh, one.target))
  })

  test('a change that would take the host from nginx is undone', async () => {
    const { ingress } = world
    const twice = 'location = /.well-known/dezky-target { return 200 "theirs"; }\n'
    const host = await handOver({ advanced_config: `${twice}${handedOver}` })
    const refused = { ...broken, message: expect.stringContaining('duplicate location') }
    await expect(ingress.lead(routeTo(host, one.target))).rejects.toMatchObject(refused)
    const before = { forward_port: world.handPort, advanced_config: `${twice}${handedOver}`, meta: { nginx_online: true } }
    expect(stored(host)).toMatchObject(before)
    await expect.poll(() => ingress.ask(host)).toMatchObject({ target: 'theirs' })
  })

  test('a host that was handed over keeps what its administrator wrote', async () => {
    const { ingress } = world
    const alias = freshHost()
    const own = 'client_max_body_size 7m;'
    const host = await handOver({ advanced_config: `${own}\n${handedOver}`, block_exploits: true })
    await world.byHand(`PUT /nginx/proxy-hosts/${stored(host)?.id}`, { domain_names: [host, alias] })
    expect(await ingress.observe(alias)).toMatchObject({ ours: true, targets: [] })
    await lead(ingress, routeTo(host, one.target))
    await expectServed(alias, one.target)
    expect(stored(host)).toMatchObject({ block_exploits: true, advanced_config: expect.stringContaining(own) })
    await ingress.remove(host)
    expect(await ingress.observe(host)).toBeNull()
    await expectServed(alias, one.target)
  })

  test.each([
    { advanced_config: `location / { return 200 "theirs"; }\n${handedOver}` },
    { locations: [{ path: '/', forward_scheme: 'http', forward_host: '127.0.0.1', forward_port: 9 }] },
  ])('one that decides itself where its requests go is not led: %j', async (own) => {
    const host = await handOver(own)
    const refused = { reason: 'other', message: expect.stringContaining('location "/"') }
    await expect(world.ingress.lead(routeTo(host, one.target))).rejects.toMatchObject(refused)
    expect(stored(host)).toMatchObject({ forward_port: world.handPort })
  })

  test('one that is disabled says so, and is enabled when it is led', async () => {
    const host = await led()
    await world.byHand(`POST /nginx/proxy-hosts/${stored(host)?.id}/disable`)
    expect(await world.ingress.observe(host)).toMatchObject({ problem: 'It is disabled.' })
    await lead(world.ingress, routeTo(host, one.target))
    await world.byHand(`POST /nginx/proxy-hosts/${stored(host)?.id}/disable`)
    await breakNginx()
    await expect(world.ingress.lead(routeTo(host, two.target))).rejects.toMatchObject(broken)
    expect(stored(host)).toMatchObject({ enabled: false, forward_port: one.target.port })
  })

  test.each(['answer-lost', 'error-after-write', 'half-answer', 'server-error'] as const)(
    'a change with %s is unavailable, and undone', async (kind) => {
      const { ingress, twin } = world
      const host = await led()
      twin.faults.add({ kind, match: { method: 'PUT' } })
      await expect(ingress.lead(routeTo(host, two.target))).rejects.toBeInstanceOf(IngressUnavailable)
      await expect.poll(() => ingress.ask(host)).toMatchObject({ target: one.target.id })
      await expectServed(host, one.target)
      const fresh = freshHost()
      twin.faults.add({ kind, match: { method: 'POST', url: 'proxy-hosts' } })
      await expect(ingress.lead(routeTo(fresh, one.target))).rejects.toBeInstanceOf(IngressUnavailable)
      expect(stored(fresh)).toBeUndefined()
      await lead(ingress, routeTo(host, two.target))
      await lead(ingress, routeTo(fresh, two.target))
    })

  test('a change that cannot be undone says so', async () => {
    const { ingress, twin } = world
    const host = await led()
    twin.faults.add({ kind: 'answer-lost', match: { method: 'PUT' } })
    twin.faults.add({ kind: 'server-error', times: 1, match: { method: 'PUT' } })
    await expect(ingress.lead(routeTo(host, two.target))).rejects.toThrow('ask what is served')
    await lead(ingress, routeTo(host, one.target))
  })

  test('what is stored and not served is seen, and led again', async () => {
    const { ingress } = world
    const host = await led()
    const { id, advanced_config: before } = stored(host)!
    const wished = { forward_port: two.target.port, advanced_config: before.replace(one.target.id, two.target.id) }
    await breakNginx()
    await expect(world.byHand(`PUT /nginx/proxy-hosts/${id}`, wished)).rejects.toThrow('500')
    const seen = { targets: [{ id: two.target.id }], problem: expect.stringContaining(one.target.id) }
    expect(await ingress.observe(host)).toMatchObject(seen)
    await mendNginx()
    await lead(ingress, routeTo(host, two.target))
    await expectServed(host, two.target)
  })

  test('what nginx goes on serving is not called removed', async () => {
    const { ingress } = world
    const host = await led()
    await breakNginx()
    await expect(ingress.remove(host)).rejects.toMatchObject(broken)
    await expect(ingress.remove(host)).rejects.toMatchObject(broken)
    await mendNginx()
    await led()
    await ingress.remove(host)
    expect(await ingress.ask(host)).toMatchObject({ target: null })
  })

  test('a name that is in use where we may not look is a conflict', async () => {
    const { twin, ingress } = world
    const [host, mine] = [freshHost(), await led()]
    await world.plantRoute(host)
    const [[key, user] = ['', undefined]] = twin.state.users.entries()
    const other = stored(host)!
    twin.state.hosts.put(String(other.id), { ...other, owner_user_id: 99 })
    twin.state.users.put(key, { ...user!, permissions: { visibility: 'user', proxy_hosts: 'manage' } })
    await expect(ingress.lead(routeTo(host, one.target))).rejects.toBeInstanceOf(IngressConflict)
    twin.state.users.put(key, user!)
    await expectServed(mine, one.target)
  })

  test.each(['expired', 'of an earlier installation'])('a token that is %s is replaced', async (kind) => {
    const host = await led()
    const { tokens } = world.twin.state
    for (const [id, token] of tokens.entries()) {
      if (kind === 'expired') tokens.put(id, { ...token, expires: 0 })
      else tokens.delete(id)
    }
    await lead(world.ingress, routeTo(host, two.target))
  })

  test('a token is renewed in the second half of its life, and the password is not shown again', async () => {
    const { twin } = world
    const asked: string[] = []
    const ingress = world.driver({
      async fetch(input, init) {
        asked.push(`${init?.method} ${new URL(String(input)).pathname}`)
        const response = await fetch(input, init)
        if (!String(input).endsWith('/tokens') || init?.method !== 'POST') return response
        return Response.json({ ...JSON.parse(await response.text()), expires: new Date(Date.now() + 1_000).toISOString() })
      },
    })
    await ingress.list()
    await ingress.list()
    await ingress.list()
    expect(asked.filter(path => path.endsWith('tokens'))).toEqual(['POST /api/tokens', 'GET /api/tokens'])
    expect(twin.state.tokens.entries().length).toBeGreaterThan(1)
  })

  test('a wrong password, and a second factor, are told apart from what may pass', async () => {
    const { twin, ingress } = world
    const refused = (words: string) => ({ reason: 'credentials', message: expect.stringContaining(words) })
    await expect(world.driver({ secret: 'guessed' }).list()).rejects.toMatchObject(refused('Invalid email'))
    const [[key, user] = ['', undefined]] = twin.state.users.entries()
    twin.state.users.put(key, { ...user!, twoFactor: true })
    await expect(world.driver().probe()).rejects.toMatchObject(refused('second factor'))
    twin.state.users.put(key, user!)
    await ingress.list()
  })
})

describe.skipIf(!nginxProgram).each([...versions])('Nginx Proxy Manager %s', (version) => {
  test('is led, seen and asked, and says no to accounts that may not', async () => {
    await using world = await startWorld(version)
    await using backend = await startBackend(freshId())
    await using next = await startBackend(freshId())
    const { ingress, twin } = world
    const host = freshHost()
    await lead(ingress, routeTo(host, backend.target))
    await lead(ingress, routeTo(host, next.target))
    expect(await ingress.observe(host)).toMatchObject({ ours: true, problem: null, targets: [{ id: next.target.id }] })
    expect(await ingress.probe()).toEqual({ product: 'Nginx Proxy Manager', version, valid: true, problem: null })
    const [[key, user] = ['', undefined]] = twin.state.users.entries()
    for (const proxy_hosts of ['hidden', 'view'] as const) {
      twin.state.users.put(key, { ...user!, permissions: { visibility: 'all', proxy_hosts } })
      await expect(ingress.lead(routeTo(host, backend.target))).rejects.toMatchObject({ reason: 'credentials' })
      await expect(ingress.lead(routeTo(freshHost(), backend.target))).rejects.toMatchObject({ reason: 'credentials' })
    }
    expect(await ingress.ask(host)).toMatchObject({ target: next.target.id })
  })
})
