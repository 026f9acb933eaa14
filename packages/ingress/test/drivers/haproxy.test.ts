import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { haproxyIngress } from '../../src/drivers/haproxy/haproxy.ts'
import { command } from '../../src/drivers/haproxy/runtime.ts'
import { verify } from '../../src/index.ts'
import { type Backend, startBackend } from '../backend.ts'
import { testIngress } from '../ingress.contract.ts'
import { canRunProxy, type HaproxyProcess, startHaproxy } from './haproxy-process.ts'

describe.skipIf(!canRunProxy)('on a real one', () => testIngress('HAProxy', async () => {
  const proxy = await startHaproxy({ slots: 64 })
  return {
    ingress: haproxyIngress(proxy.options), publicAddress: proxy.options.publicAddress,
    start: () => proxy.start(), stop: () => proxy.kill(),
    restart: async () => {
      await proxy.kill()
      await proxy.start()
    },
    [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
  }
}))

describe.skipIf(!canRunProxy)('HAProxy', () => {
  let proxy: HaproxyProcess
  let backend: Backend
  beforeAll(async () => {
    [proxy, backend] = [await startHaproxy({ slots: 2 }), await startBackend()]
  })
  afterAll(async () => {
    await proxy?.[Symbol.asyncDispose]()
    await backend?.[Symbol.asyncDispose]()
  })

  test('says when there is no room for another host name, and has it again when one goes', async () => {
    const ingress = haproxyIngress(proxy.options)
    await ingress.lead({ host: 'one.example', targets: [backend.target] })
    await ingress.lead({ host: 'two.example', targets: [backend.target] })
    await expect(ingress.lead({ host: 'three.example', targets: [backend.target] })).rejects.toMatchObject({ reason: 'full' })
    await ingress.remove('one.example')
    await ingress.lead({ host: 'three.example', targets: [backend.target] })
    expect((await verify(ingress, 'three.example', [backend.target.id])).ok).toBe(true)
    for (const host of ['two.example', 'three.example']) await ingress.remove(host)
  })

  test('tells nobody who answered unless they ask for it, and lets no application say so', async () => {
    const ingress = haproxyIngress(proxy.options)
    await ingress.lead({ host: 'quiet.example', targets: [backend.target] })
    const { publicAddress: { host, port } } = proxy.options
    const answer = await fetch(`http://${host}:${port}/`, { headers: { host: 'quiet.example' } })
    expect(answer.headers.get('x-dezky-target')).toBeNull()
    await ingress.remove('quiet.example')
  })

  test('changes nothing at all when its files cannot be written', async () => {
    const ingress = haproxyIngress(proxy.options)
    await ingress.lead({ host: 'full.example', targets: [backend.target] })
    const broken = haproxyIngress({ ...proxy.options, configFile: '/proc/dezky.cfg' })
    await expect(broken.lead({ host: 'full.example', targets: [{ ...backend.target, id: 'another' }] })).rejects.toThrow()
    expect((await ingress.observe('full.example'))?.targets.map(({ id }) => id)).toEqual([backend.target.id])
    await ingress.remove('full.example')
  })

  test('writes its file whole again when somebody has changed it', async () => {
    const ingress = haproxyIngress(proxy.options)
    await ingress.lead({ host: 'kept.example', targets: [backend.target] })
    const written = await readFile(proxy.options.configFile, 'utf8')
    await writeFile(proxy.options.configFile, '# nothing\n')
    await ingress.lead({ host: 'kept.example', targets: [backend.target] })
    expect(await readFile(proxy.options.configFile, 'utf8')).toBe(written)
    await ingress.remove('kept.example')
  })

  test('says what to do when HAProxy was started without our file', async () => {
    const ingress = haproxyIngress({ ...proxy.options, mapFile: '/nowhere/dezky.map' })
    await expect(ingress.probe()).rejects.toThrow('second -f')
    expect(await command(proxy.options.socketPath, 'show info')).toContain('HAProxy')
  })
})
