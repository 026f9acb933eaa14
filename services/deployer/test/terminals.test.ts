// A shell in an instance: what is typed is heard, nobody else's is reached, and who opened it is written down.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditPage, InstanceAnswer, TerminalAnswer } from '@dezky/contracts/deployer'
import { newId } from '@dezky/runtime'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

const size = { columns: 100, rows: 30 }

describe.skipIf(!canRun)('a terminal', () => {
  let world: World
  let stage: SeededStage
  let instance: InstanceAnswer
  beforeAll(async () => {
    world = await startWorld()
    stage = await world.stage()
    await world.deployed(stage, (await world.push({ version: 'v1' })).digest)
    const { items } = await world.api.get<{ items: [InstanceAnswer] }>(`${stage.path}/instances`)
    instance = items[0]
  })
  afterAll(() => world?.[Symbol.asyncDispose]())

  const open = () => world.api.post<TerminalAnswer>(`/instances/${instance.id}/terminals`, size)
  const type = (id: string, text: string) => world.api.send('POST', `/terminals/${id}/input`, { body: { text } })
  const read = (id: string, headers = {}) => world.api.send('GET', `/terminals/${id}/output`, { headers })

  it('says what comes of what is typed, until its shell ends', async () => {
    const { id, instance: name } = await open()
    expect(name).toBe(instance.name)
    const output = await read(id)
    expect((await world.api.send('PUT', `/terminals/${id}/size`, { body: { columns: 120, rows: 40 } })).status).toBe(204)
    expect((await type(id, 'cat /www/index.html; echo $((6 * 7)); exit\n')).status).toBe(204)
    expect(await output.text()).toContain('42')
    expect((await type(id, 'echo more\n')).status).toBe(404)
  })

  it('is closed when nobody reads it any more', async () => {
    const { id } = await open()
    const output = await read(id)
    await output.body?.cancel()
    await expect.poll(async () => (await type(id, 'a')).status).toBe(404)
  })

  it('is somebody\'s own', async () => {
    const { id } = await open()
    const others = { 'dezky-on-behalf-of': 'vera' }
    expect((await read(id, others)).status).toBe(404)
    expect((await world.api.send('POST', `/terminals/${id}/input`, { body: { text: 'reboot\n' }, headers: others })).status).toBe(404)
    expect((await world.api.send('DELETE', `/terminals/${id}`)).status).toBe(204)
    expect((await type(id, 'a')).status).toBe(404)
  })

  it.each([
    ['of an instance that is not there', () => `/instances/${newId()}/terminals`, size, 404],
    ['without a size', () => `/instances/${instance.id}/terminals`, {}, 400],
    ['larger than any screen', () => `/instances/${instance.id}/terminals`, { columns: 100_000, rows: 2 }, 400],
  ])('%s is refused', async (_, path, body, status) => {
    expect((await world.api.send('POST', path(), { body })).status).toBe(status)
  })

  it('is in the audit trail as opened, and nothing that was typed is anywhere', async () => {
    const { id } = await open()
    await type(id, 'echo hemmelighed-der-blev-skrevet\n')
    const { items } = await world.api.get<AuditPage>('/audit-entries?operation=openTerminal')
    expect(items[0]).toMatchObject({ target: `/v1/instances/${instance.id}/terminals`, project: stage.project, outcome: 'done' })
    expect(JSON.stringify(await world.api.get('/audit-entries?limit=200')) + world.logged()).not.toContain('hemmelighed-der-blev-skrevet')
    await world.api.send('DELETE', `/terminals/${id}`)
  })

  it('is not had of a container that has gone', async () => {
    const { context, hostId } = world
    const { containers } = await context.hosts.of(hostId)
    await context.reconciler.stop()
    for (const { id } of await containers.list()) await containers.remove(id)
    const refused = await world.api.send('POST', `/instances/${instance.id}/terminals`, { body: size })
    expect([refused.status, (await refused.json() as { code: string }).code]).toEqual([422, 'not_running'])
  })
})
