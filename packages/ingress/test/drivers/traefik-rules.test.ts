// Routers of others, entry points, certificates, and an API that is not always there.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { request } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installedProgram } from '@dezky/runtime/installed-program'
import { type Backend, startBackend } from '../backend.ts'
import { freshHost, freshId, lead, routeTo } from '../contract/world.ts'
import { foreignRoute, settled, startWorld, type World } from './traefik-world.ts'

const openssl = installedProgram('openssl')

describe('Traefik and its routers', () => {
  let world: World
  let one: Backend
  let two: Backend

  beforeAll(async () => {
    world = await startWorld()
    one = await startBackend(freshId())
    two = await startBackend(freshId())
  })
  afterAll(async () => {
    for (const used of [world, one, two]) await used[Symbol.asyncDispose]()
  })

  async function planted(rule: string, more = ''): Promise<string> {
    const name = `by-hand-${freshId()}`
    await world.byHand(`${name}.yml`, foreignRoute(name, rule, world.handPort, more))
    await settled(world.twin, name)
    return name
  }

  test('a rule for many names that is longer than ours does not come before it', async () => {
    const host = freshHost()
    await planted('HostRegexp(`^[a-z0-9-]+\\.[a-z0-9-]+\\.(test|example|invalid|localhost)$`)')
    await lead(world.ingress, routeTo(host, one.target))
    await lead(world.ingress, routeTo(host, two.target))
  })

  test.each(['Host(`HOST`) && PathPrefix(`/api`)', 'Method(`GET`) && (Host(`other.example`) || Host(`HOST`))', 'Host("HOST")'])(
    'a name that is part of %s is somebody else\'s', async (rule) => {
      const host = freshHost()
      const name = await planted(rule.replace('HOST', host.toUpperCase()))
      await expect(world.ingress.lead(routeTo(host, one.target))).rejects.toMatchObject({
        name: 'IngressConflict', message: expect.stringContaining(`${name}@file`),
      })
      await expect(world.ingress.remove(host)).rejects.toMatchObject({ name: 'IngressConflict' })
    })

  test('what somebody else has put before everything cannot be taken over, and stays as it was', async () => {
    const host = freshHost()
    const name = await planted(`Host(\`${host}\`)`, '      priority: 1000000')
    await expect(world.ingress.lead(routeTo(host, one.target), { takeOver: true })).rejects.toMatchObject({
      name: 'IngressRejected', reason: 'broken', message: expect.stringContaining(`${name}@file comes before ours`),
    })
    expect(await world.ingress.observe(host)).toMatchObject({ ours: false })
  })

  test('one that comes before ours is a problem', async () => {
    const host = freshHost()
    await lead(world.ingress, routeTo(host, one.target))
    const behind = await planted(`Host(\`${host}\`)`)
    expect(await world.ingress.observe(host)).toMatchObject({ ours: true, problem: null })
    const before = await planted(`Host(\`${host}\`)`, '      priority: 1000000')
    expect(await world.ingress.observe(host)).toMatchObject({ ours: true, problem: expect.stringContaining(`${before}@file`) })
    expect(await world.ingress.ask(host)).toMatchObject({ target: null, status: 200 })
    expect(await world.ingress.probe()).toMatchObject({ valid: true, problem: expect.stringContaining(host) })
    for (const name of [behind, before]) await rm(path.join(world.twin.configurations, `${name}.yml`))
    await world.ingress.remove(host)
  })

  test('an entry point that Traefik does not have is refused in its words, and what was served is served still', async () => {
    const host = freshHost()
    await lead(world.ingress, routeTo(host, one.target))
    for (const entryPoints of [['nowhere'], ['web', 'nowhere']]) {
      const wrong = world.driver({ entryPoints })
      await expect(wrong.lead(routeTo(host, two.target))).rejects.toMatchObject({
        name: 'IngressRejected', reason: 'broken', message: expect.stringContaining('entryPoint "nowhere" doesn\'t exist'),
      })
      expect(await wrong.probe()).toMatchObject({ valid: false, problem: 'Traefik has no entry point nowhere, but web.' })
    }
    expect(await world.ingress.ask(host)).toMatchObject({ target: one.target.id })
    expect(await world.ingress.observe(host)).toMatchObject({ problem: null })
  })

  test('a target that does not answer is no answer of its own', async () => {
    const host = freshHost()
    await world.ingress.lead(routeTo(host, { id: 'gone', host: '127.0.0.1', port: 1, weight: 1 }))
    expect(await world.ingress.ask(host)).toEqual({ target: null, status: 502, problem: 'Traefik reaches no gone: 502.' })
  })

  test('what an instance says of itself is not believed, and nobody else is given the cookie', async () => {
    const server = createServer((_, response) => response.setHeader('set-cookie', 'dezky-target.other=1').end('hello'))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const host = freshHost()
    await lead(world.ingress, routeTo(host, { id: 'app-1', host: '127.0.0.1', port: (server.address() as AddressInfo).port, weight: 1 }))
    const { publicAddress } = world
    const { headers, body } = await request(`http://${publicAddress.host}:${publicAddress.port}/`, { headers: { host } })
    expect([await body.text(), headers['set-cookie']]).toEqual(['hello', 'dezky-target.other=1'])
    server.closeAllConnections()
    server.close()
  })

  test('a moment without the API does not matter; a longer one puts everything back', async () => {
    const { twin, ingress } = world
    const host = freshHost()
    await lead(ingress, routeTo(host, one.target))
    const before = await readFile(path.join(twin.configurations, 'dezky.yml'), 'utf8')
    const match = { url: '/api/http/middlewares/' }
    twin.faults.add({ kind: 'server-error', match, after: 1, times: 2 })
    await lead(ingress, routeTo(host, two.target))
    await lead(ingress, routeTo(host, one.target))
    twin.faults.add({ kind: 'reset', match, after: 1, times: 10_000 })
    await expect(world.driver({ takenWithinMs: 150 }).lead(routeTo(host, two.target))).rejects.toMatchObject({
      name: 'IngressUnavailable', message: expect.stringContaining('The file from before is back'),
    })
    twin.faults.clear()
    await expect.poll(() => ingress.ask(host)).toMatchObject({ target: one.target.id })
    const now = await readFile(path.join(twin.configurations, 'dezky.yml'), 'utf8')
    expect(now.replace(/dezky-written_\w+|"x-dezky": "\w+"/g, '')).toBe(before.replace(/dezky-written_\w+|"x-dezky": "\w+"/g, ''))
  })

  test.each(['half-answer', 'rate-limit', 'server-error', 'reset'] as const)('%s is unavailable', async (kind) => {
    world.twin.faults.add({ kind, match: { url: '/api/rawdata' } })
    await expect(world.ingress.list()).rejects.toMatchObject({ name: 'IngressUnavailable' })
  })

  test('an API behind a name and a password is asked with them', async () => {
    await using guarded = await startWorld({ credentials: 'dezky:secret' })
    await expect(guarded.ingress.probe()).rejects.toMatchObject({ reason: 'credentials', message: expect.not.stringContaining('secret') })
    const ingress = guarded.driver({ username: 'dezky', password: 'secret' })
    await lead(ingress, routeTo(freshHost(), one.target))
    const guessing = guarded.driver({ username: 'dezky', password: 'guessed' })
    await expect(guessing.lead(routeTo(freshHost(), one.target))).rejects.toMatchObject({ reason: 'credentials' })
  })

  test('a Traefik 2, and what is no API of Traefik, are told as what they are', async () => {
    await using old = await startWorld({ version: '2.11.30' })
    expect(await old.ingress.probe()).toMatchObject({ version: '2.11.30', valid: false, problem: expect.stringContaining('3.x only') })
    const { host, port } = world.publicAddress
    const nobody = world.driver({ url: `http://${host}:${port}` })
    await expect(nobody.list()).rejects.toMatchObject({ reason: 'other', message: expect.stringContaining('no API of Traefik') })
  })

  test.skipIf(!openssl)('over https only, where it is told to', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dezky-tls-'))
    const at = (name: string) => path.join(folder, name)
    execFileSync(openssl!, ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', '/CN=a.example',
      '-keyout', at('key'), '-out', at('cert')], { stdio: 'ignore' })
    await using secured = await startWorld({ tls: { key: await readFile(at('key'), 'utf8'), cert: await readFile(at('cert'), 'utf8') } })
    await rm(folder, { recursive: true })
    const ingress = secured.driver({
      publicAddress: secured.twin.publicTlsAddress, entryPoints: ['websecure'], tls: { certResolver: 'letsencrypt' },
    })
    const host = freshHost()
    // Somebody's redirect from where ours is not served.
    await secured.byHand('redirect.yml', foreignRoute('redirect', `Host(\`${host}\`)`, secured.handPort, '      entryPoints: [web]'))
    await settled(secured.twin, 'redirect')
    await lead(ingress, routeTo(host, one.target))
    await lead(ingress, routeTo(host, two.target))
    expect(await secured.ingress.ask(host)).toMatchObject({ target: null, status: 200 })
    expect(await ingress.probe()).toMatchObject({ valid: true, problem: null })
  })
})
