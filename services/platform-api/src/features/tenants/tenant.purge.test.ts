import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry, Member, Tenant } from '@dezky/contracts'
import { DirectoryConflict, DirectoryUnavailable } from '@dezky/directory'
import { movableClock } from '../../../test/movable-clock.ts'
import { administratorOf, createActiveTenant, createTenant, newTenant, readTenant, untilActive } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { inScope, workerScope } from '../../database/index.ts'

const month = 30 * 24 * 3_600_000 + 1000
const clock = movableClock()

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi({ clock })
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

const remove = (slug: string) => olga.delete<Tenant>(`/v1/tenants/${slug}`, { slug })
const purge = (slug: string) => olga.post<Tenant>(`/v1/tenants/${slug}/purge`)
const until = (slug: string, status: Tenant['status']) =>
  expect.poll(async () => (await readTenant(olga, slug)).status, { timeout: 20_000 }).toBe(status)

async function trail(slug: string): Promise<AuditEntry[]> {
  return (await olga.get<{ items: AuditEntry[] }>(`/v1/tenants/${slug}/audit`)).body.items
}

async function personOf(slug: string): Promise<Member> {
  const { body } = await olga.get<{ items: Member[] }>(`/v1/tenants/${slug}/members`)
  return body.items[0]!
}

/** Everything the platform holds, as text, in which something may still be found. */
async function everything(): Promise<string> {
  const tables = ['tenants', 'people', 'identities', 'memberships', 'audit_entries', 'audit_personal', 'events', 'idempotent_requests']
  return inScope(api.services.db, workerScope(), async (trx) => {
    const all: string[] = []
    for (const table of tables) {
      const { rows } = await sql<{ all: string }>`select string_agg(t::text, ' ') as all from ${sql.table(table)} t`.execute(trx)
      all.push(...rows.map(row => row.all))
    }
    return all.join('\n')
  })
}

async function deletedLongAgo(slug: string): Promise<Tenant> {
  const tenant = await createActiveTenant(olga, slug)
  await remove(slug)
  clock.move(month)
  return tenant
}

describe('erasing a tenant', () => {
  it('happens by itself when it can no longer be restored, and leaves proof instead of people', async () => {
    const tenant = await createActiveTenant(olga, 'erased')
    const anna = await administratorOf(api, tenant)
    await api.as(anna)
    await remove('erased')
    expect((await purge('erased')).body).toMatchObject({ code: 'purge_too_early' })
    clock.move(month)
    expect((await olga.post('/v1/tenants/erased/restore')).body).toMatchObject({ status: 422, code: 'restore_too_late' })
    await olga.post('/v1/tenants/erased/reconcile')
    await until('erased', 'purged')
    expect([await api.directory.observeGroup(tenant.id), await api.directory.observePerson(anna.subject)]).toEqual([null, null])
    expect((await readTenant(olga, 'erased')).resources).toMatchObject([
      { kind: 'directory.group', state: 'ok', reason: 'removed' }, { kind: 'files.space', state: 'skipped' },
    ])
    const [last, account, , began] = await trail('erased')
    expect([began?.action, account?.action, account?.details]).toEqual(
      ['tenant.purge_start', 'tenant.purge_account', { upstream: 'directory', outcome: 'absent' }])
    expect(last).toMatchObject({ action: 'tenant.purge', actor: { kind: 'system' }, details: { people: { erased: 1 }, upstreams: [
      { kind: 'directory.group', things: 1, outcome: 'absent', verifiedAbsentAt: expect.any(String) },
      { kind: 'directory.person', things: 1, outcome: 'absent', verifiedAbsentAt: expect.any(String) },
      { kind: 'files.member', things: 1, outcome: 'not_configured', verifiedAbsentAt: null },
      { kind: 'files.space', things: 1, outcome: 'not_configured', verifiedAbsentAt: null },
      { kind: 'ready', things: 1, outcome: 'absent', verifiedAbsentAt: expect.any(String) },
    ] } })
    const held = await everything()
    for (const trace of [anna.email, anna.subject]) expect(held).not.toContain(trace)
    expect((await olga.post('/v1/tenants', newTenant('erased'))).status).toBe(201)
    expect(await readTenant(olga, 'erased')).not.toMatchObject({ id: tenant.id })
  })

  it('can be asked for once it is due', async () => {
    await deletedLongAgo('asked')
    expect((await purge('asked')).body).toMatchObject({ status: 'purging' })
    await until('asked', 'purged')
    expect((await purge('asked')).body).toMatchObject({ code: 'illegal_transition', state: 'purged', allowed: [] })
  })

  it.each(['removePerson', 'observePerson', 'removeGroup', 'observeGroup'] as const)(
    'takes no silence for absence: %s fails twice', async (verb) => {
      const slug = `silent-${verb.toLowerCase()}`
      const tenant = await deletedLongAgo(slug)
      const real = api.directory[verb].bind(api.directory) as (...args: unknown[]) => Promise<unknown>
      let failures = 2
      Object.assign(api.directory, { [verb]: async (...args: unknown[]) => {
        if (failures-- <= 0) return real(...args)
        expect((await trail(slug)).map(({ action }) => action)).not.toContain('tenant.purge')
        throw new DirectoryUnavailable('no answer', { retryAfterMs: 20 })
      } })
      await purge(slug)
      await until(slug, 'purged')
      Object.assign(api.directory, { [verb]: real })
      expect([failures < 0, await api.directory.observeGroup(tenant.id)]).toEqual([true, null])
    })

  it('waits while the directory says the group is still there', async () => {
    await deletedLongAgo('stubborn')
    const real = api.directory.removeGroup.bind(api.directory)
    let ignored = 0
    api.directory.removeGroup = async (id) => {
      if (ignored++ > 0) await real(id)
    }
    await purge('stubborn')
    await until('stubborn', 'purged')
    api.directory.removeGroup = real
    expect(ignored).toBe(2)
  })

  it('keeps somebody who belongs to another tenant, with their account', async () => {
    const administrator = { name: 'Keeper', email: 'keeper@person.example' }
    for (const slug of ['leaves', 'stays']) await createTenant(olga, slug, { administrator })
    const [, stays] = [await untilActive(olga, 'leaves'), await untilActive(olga, 'stays')]
    await remove('leaves')
    clock.move(month)
    await purge('leaves')
    await until('leaves', 'purged')
    expect(await personOf('stays')).toMatchObject(administrator)
    expect((await api.directory.observeGroup(stays.id))?.members).toHaveLength(1)
  })

  it('leaves nobody behind whose two tenants are erased at the same time', async () => {
    const administrator = { name: 'Gone', email: 'gone@person.example' }
    const slugs = ['twin-a', 'twin-b']
    for (const slug of slugs) await createTenant(olga, slug, { administrator })
    for (const slug of slugs) await untilActive(olga, slug)
    await Promise.all(slugs.map(remove))
    clock.move(month)
    await Promise.all(slugs.map(purge))
    await Promise.all(slugs.map(slug => until(slug, 'purged')))
    expect(await everything()).not.toContain(administrator.email)
  })

  it('leaves an account to whoever had it before', async () => {
    await deletedLongAgo('adopted')
    const real = api.directory.removePerson.bind(api.directory)
    api.directory.removePerson = () => Promise.reject(new DirectoryConflict('It is not ours to remove.'))
    await purge('adopted')
    await until('adopted', 'purged')
    api.directory.removePerson = real
    const kept = (await trail('adopted')).find(({ action }) => action === 'tenant.purge_account')
    expect(kept?.details).toEqual({ upstream: 'directory', outcome: 'not_ours' })
  })
})

it('a process that dies in the middle is taken over by another', async () => {
  const tenant = await deletedLongAgo('orphan')
  const dying = await api.replica()
  const real = api.directory.removeGroup.bind(api.directory)
  const [reached, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let holders = 0
  api.directory.removeGroup = async (id) => {
    if (holders++ > 0) return real(id)
    reached.resolve()
    await over.promise
  }
  await purge('orphan')
  await reached.promise
  // Whoever it was that took the key does not come back before all is done; as after `kill -9`, nothing is handed over.
  await inScope(api.services.db, workerScope(), trx => sql`update reconcile_keys set lease_owner = 'dead', lease_until = now()
    where key in (select id::text from resources where tenant_id = ${tenant.id}::uuid and kind = 'directory.group')`.execute(trx))
  await until('orphan', 'purged')
  api.directory.removeGroup = real
  over.resolve()
  await dying[Symbol.asyncDispose]()
  expect(holders).toBe(2)
})
