// How answers of the runtime API are judged that HAProxy gives on a bad day only, and what it can be told at all.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HaproxyOptions, structureOf } from '../../src/drivers/haproxy/options.ts'
import { renderConfig, type Settings, structureName } from '../../src/drivers/haproxy/render.ts'
import { runtimeApi } from '../../src/drivers/haproxy/runtime-api.ts'
import type { Server } from '../../src/drivers/haproxy/world.ts'
import { haproxy } from '../proxy.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dezky-runtime-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the runtime API', () => {
  async function answering(answer: string | null) {
    const server = createServer(socket => socket.once('data', () => answer === null ? undefined : socket.end(answer)))
    const file = path.join(folder, `${Math.random()}.sock`)
    await once(server.listen(file), 'listening')
    return { api: runtimeApi(file, 50), [Symbol.dispose]: () => void server.close() }
  }

  test('takes what is whole', async () => {
    using whole = await answering('# name\ndezky-1\n\n')
    expect(await whole.api.ask('show backend')).toBe('# name\ndezky-1')
    using empty = await answering('\n')
    expect(await empty.api.ask('show map /a')).toBe('')
    await empty.api.tell('enable server a/b')
  })

  test.each(['', '# name\ndezky-1\n', '# name\ndez', null])('half an answer (%j) is none', async (answer) => {
    using half = await answering(answer)
    await expect(half.api.ask('show backend')).rejects.toMatchObject({ name: 'IngressUnavailable' })
  })

  test.each(['', null])('silence (%j) is not success', async (answer) => {
    using silent = await answering(answer)
    await expect(silent.api.tell('enable server a/b')).rejects.toMatchObject({ name: 'IngressUnavailable' })
  })

  test.each<[string, string, string]>([
    ['Permission denied\n', 'credentials', 'level admin'], ['No such server.\n\n', 'other', 'No such server.'],
  ])('%j is a refusal', async (answer, reason, words) => {
    using refusing = await answering(answer)
    await expect(refusing.api.tell('enable server a/b')).rejects.toMatchObject({ reason, message: expect.stringContaining(words) })
  })

  test.each(['a\nb', 'a;b', '', 'ø', 'a\0'])('is never told more than one command: %j', async (command) => {
    await expect(runtimeApi('/nowhere').ask(command)).rejects.toBeInstanceOf(TypeError)
  })
})

describe('the configuration', () => {
  const options: HaproxyOptions = { socketPath: '/s', configFile: '/c', mapFile: '/m', publicAddress: { host: '127.0.0.1', port: 80 } }
  const settings: Settings = { ...structureOf({ ...options, slots: 3 }), secret: 'a'.repeat(32) }
  const server: Server = { id: 'a', address: '10.0.0.1', port: 80, weight: 5, state: 'serving' }

  test.each<Partial<HaproxyOptions>>([
    { mapFile: '/a b' }, { mapFile: 'relative' }, { mapFile: '/a)' }, { bind: [':80\n  user root'] }, { bind: [''] }, { slots: 0 },
    { slots: 1.5 },
  ])('is not written with %j', more => expect(() => structureOf({ ...options, ...more })).toThrow(TypeError))

  test('has a place for each name there is room for, and those beyond that are in use', () => {
    const used = { name: 'dezky-7', servers: [server] }
    const config = renderConfig(settings, { places: [used, { name: 'dezky-8', servers: [] }] })
    expect(config.match(/^backend dezky-\d$/gm)).toEqual([1, 2, 3, 7].map(number => `backend dezky-${number}`))
  })

  test('says by a name whether a reload would change more than servers', () => {
    expect(structureName(settings)).toBe(structureName({ ...settings }))
    for (const other of [{ bind: [':80'] }, { slots: 4 }, { mapFile: '/n' }, { secret: 'b'.repeat(32) }]) {
      expect(structureName({ ...settings, ...other })).not.toBe(structureName(settings))
    }
  })

  test.skipIf(!haproxy)('is one that HAProxy takes', async () => {
    const map = path.join(folder, 'a.map')
    const config = path.join(folder, 'a.cfg')
    const servers: Server[] = [
      server, { ...server, id: 'b', address: 'fd00::1' }, { ...server, id: 'c', state: 'draining' }, { ...server, id: 'd', state: 'off' },
    ]
    await writeFile(map, '')
    const world = { places: [{ name: 'dezky-2', servers }] }
    await writeFile(config, renderConfig({ ...settings, mapFile: map, bind: ['127.0.0.1:80', '[::1]:80'] }, world))
    expect(execFileSync(haproxy!, ['-c', '-f', config], { stdio: ['ignore', 'pipe', 'pipe'] }).toString()).toContain('is valid')
  })
})
