// Somebody changes things behind the platform's back.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry, ResourceKind, TenantResource, TenantResources } from '@dezky/contracts'
import type { MemoryFiles } from '@dezky/files/drivers/memory'
import { memory } from '@dezky/files/drivers/memory'
import { movableClock } from '../../../test/movable-clock.ts'
import { createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { confirmAfterMs } from './drift.ts'

interface World { api: TestApi, olga: Caller, files: MemoryFiles }

const clock = movableClock()

async function start(variables: Record<string, string> = {}): Promise<World> {
  const files = memory()
  const api = await startTestApi({ files, clock }, variables)
  return { api, files, olga: await api.as(operator) }
}

async function one({ olga }: World, slug: string, kind: ResourceKind): Promise<TenantResource> {
  const { items } = (await olga.get<TenantResources>(`/v1/tenants/${slug}/resources?kind=${kind}`)).body
  return items[0] ?? expect.fail(`${slug} has no ${kind}`)
}

/** As it happens by itself within a day. */
async function lookAgain({ api }: World, ...resources: TenantResource[]): Promise<void> {
  const keys = resources.map(({ id }) => id)
  await inScope(api.services.db, workerScope(), trx => sql`
    update reconcile_keys set next_run_at = now() where key = any(${keys}::text[])`.execute(trx))
  api.services.reconciler.hint()
}

async function untilSpace(world: World, slug: string, expected: Partial<TenantResource>): Promise<TenantResource> {
  await expect.poll(() => one(world, slug, 'files.space'), { timeout: 15_000 }).toMatchObject(expected)
  return one(world, slug, 'files.space')
}

async function vandalise({ files }: World, tenantId: string): Promise<void> {
  await files.ensureSpace({ tenantId, name: 'Vandals', quotaBytes: 1 })
}

async function repairs({ olga }: World, slug: string): Promise<AuditEntry[]> {
  const { items } = (await olga.get<{ items: AuditEntry[] }>(`/v1/tenants/${slug}/audit`)).body
  return items.filter(({ action }) => action === 'resource.repair')
}

describe('by default', () => {
  let world: World
  beforeAll(async () => {
    world = await start()
  })
  afterAll(() => world.api[Symbol.asyncDispose]())

  it('what was changed is set right, and the trail keeps it', async () => {
    const { id } = await createActiveTenant(world.olga, 'renamed')
    const space = await untilSpace(world, 'renamed', { state: 'ok' })
    await vandalise(world, id)
    await lookAgain(world, space)
    await expect.poll(() => repairs(world, 'renamed'), { timeout: 15_000 }).toHaveLength(1)
    await untilSpace(world, 'renamed', { state: 'ok', differences: [] })
    expect(world.files.spaces().map(({ name }) => name)).not.toContain('Vandals')
    expect((await repairs(world, 'renamed'))[0]?.details).toMatchObject({ kind: 'files.space', differences: ['name', 'quotaBytes'] })
  })

  it('what is gone is looked for twice before it is made anew', async () => {
    const tenant = await createActiveTenant(world.olga, 'vanished')
    const space = await untilSpace(world, 'vanished', { state: 'ok' })
    await world.files.removeSpace({ tenantId: tenant.id })
    await lookAgain(world, space)
    await untilSpace(world, 'vanished', { state: 'drifted', reason: 'repair_waits' })
    expect(await world.files.observeSpace({ tenantId: tenant.id })).toBeNull()
    clock.move(confirmAfterMs)
    await lookAgain(world, space)
    await untilSpace(world, 'vanished', { state: 'ok' })
    expect(await world.files.observeSpace({ tenantId: tenant.id })).not.toBeNull()
  })

  it('whoever only asks for a look sees what is gone, and has it repaired when they ask for that', async () => {
    const tenant = await createActiveTenant(world.olga, 'looked-at')
    const { id } = await untilSpace(world, 'looked-at', { state: 'ok' })
    await world.files.removeSpace({ tenantId: tenant.id })
    expect((await world.olga.post(`/v1/tenants/looked-at/resources/${id}/reconcile?repair=perhaps`)).status).toBe(400)
    expect((await world.olga.post(`/v1/tenants/looked-at/resources/${id}/reconcile?repair=false`)).status).toBe(202)
    await untilSpace(world, 'looked-at', { state: 'drifted', reason: 'repair_waits' })
    await world.olga.post(`/v1/tenants/looked-at/resources/${id}/reconcile`)
    await untilSpace(world, 'looked-at', { state: 'ok', reason: null })
  })

  it('a group that was made anew gets its people back at once', async () => {
    const { id } = await createActiveTenant(world.olga, 'emptied')
    const { directory } = world.api
    const people = async () => (await directory.observeGroup(id))?.members.length
    expect(await people()).toBe(1)
    const group = await one(world, 'emptied', 'directory.group')
    await directory.removeGroup(id)
    await lookAgain(world, group)
    await expect.poll(() => one(world, 'emptied', 'directory.group'), { timeout: 15_000 }).toMatchObject({ reason: 'repair_waits' })
    clock.move(confirmAfterMs)
    await lookAgain(world, group)
    await expect.poll(people, { timeout: 15_000 }).toBe(1)
  })

  it('too many at once are held, until somebody has looked and asks for it', async () => {
    const slugs = ['held-a', 'held-b', 'held-c', 'held-d', 'held-e']
    const tenants = await Promise.all(slugs.map(slug => createActiveTenant(world.olga, slug)))
    const spaces = await Promise.all(slugs.map(slug => untilSpace(world, slug, { state: 'ok' })))
    for (const { id } of tenants) await world.files.removeSpace({ tenantId: id })
    await lookAgain(world, ...spaces)
    for (const slug of slugs) await untilSpace(world, slug, { state: 'drifted', reason: 'repair_waits' })
    clock.move(confirmAfterMs)
    await lookAgain(world, ...spaces)
    for (const slug of slugs) await untilSpace(world, slug, { state: 'drifted', reason: 'repair_held' })
    for (const { id } of tenants) expect(await world.files.observeSpace({ tenantId: id })).toBeNull()
    await world.olga.post('/v1/tenants/held-a/reconcile')
    await untilSpace(world, 'held-a', { state: 'ok', reason: null })
    expect(await one(world, 'held-b', 'files.space')).toMatchObject({ reason: 'repair_held' })
  })
})

describe('what goes by and by', () => {
  let world: World
  beforeAll(async () => {
    world = await start()
  })
  afterAll(() => world.api[Symbol.asyncDispose]())

  async function lose(slug: string, expected: Partial<TenantResource>): Promise<void> {
    const { id } = await createActiveTenant(world.olga, slug)
    const space = await untilSpace(world, slug, { state: 'ok' })
    await world.files.removeSpace({ tenantId: id })
    await lookAgain(world, space)
    await untilSpace(world, slug, { state: 'drifted', reason: 'repair_waits' })
    clock.move(confirmAfterMs)
    await lookAgain(world, space)
    await untilSpace(world, slug, expected)
  }

  it('is too much as well, when it is not seen at once', async () => {
    for (const slug of ['lost-a', 'lost-b', 'lost-c']) await lose(slug, { state: 'ok' })
    await lose('lost-d', { state: 'drifted', reason: 'repair_held' })
  })
})

describe('where the operators say so', () => {
  let world: World
  beforeAll(async () => {
    world = await start({ DRIFT_MODES: 'files.space=report,ready=ignore' })
  })
  afterAll(() => world.api[Symbol.asyncDispose]())

  it('what was changed is shown with its values, until somebody asks for a repair', async () => {
    const { id } = await createActiveTenant(world.olga, 'shown')
    const space = await untilSpace(world, 'shown', { state: 'ok' })
    await vandalise(world, id)
    await lookAgain(world, space)
    const drifted = await untilSpace(world, 'shown', { state: 'drifted', reason: 'differs' })
    expect(drifted.differences).toEqual([
      { field: 'name', wanted: 'The shown company', found: 'Vandals' }, { field: 'quotaBytes', wanted: expect.any(Number), found: 1 }])
    await world.olga.post(`/v1/tenants/shown/resources/${space.id}/reconcile`)
    await untilSpace(world, 'shown', { state: 'ok', differences: [] })
  })

  it('what was changed is left as it is', async () => {
    const tenant = await createActiveTenant(world.olga, 'ignored')
    const person = (await world.api.directory.observeGroup(tenant.id))?.members[0]?.externalId ?? expect.fail('nobody is there')
    await expect.poll(async () => (await world.api.directory.observePerson(person))?.ready).toBe(true)
    await world.api.directory.setReady(person, false)
    const before = await one(world, 'ignored', 'ready')
    await lookAgain(world, before)
    await expect.poll(async () => (await one(world, 'ignored', 'ready')).observedAt, { timeout: 15_000 }).not.toBe(before.observedAt)
    expect(await one(world, 'ignored', 'ready')).toMatchObject({ state: 'ok' })
    expect(await world.api.directory.observePerson(person)).toMatchObject({ ready: false })
  })
})
