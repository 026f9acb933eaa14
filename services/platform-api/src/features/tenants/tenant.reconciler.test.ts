import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Resource, ResourceState, Tenant } from '@dezky/contracts'
import { DirectoryConflict, DirectoryUnavailable } from '@dezky/directory'
import { createActiveTenant, createTenant, readTenant, untilActive } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

const verbs = ['observeGroup', 'ensureGroup', 'ensurePerson', 'setMemberships'] as const

async function directoryResource(slug: string): Promise<Resource | undefined> {
  const { resources } = await readTenant(olga, slug)
  return resources.find(({ kind }) => kind === 'directory.group')
}

async function untilDirectoryIs(state: ResourceState, slug: string): Promise<void> {
  await expect.poll(async () => (await directoryResource(slug))?.state, { timeout: 15_000 }).toBe(state)
}

async function membersInDirectory({ id }: Tenant): Promise<{ externalId: string }[]> {
  return (await api.directory.observeGroup(id))?.members ?? []
}

/** The next calls of this verb fail with `error`, one after the other; then it works again. */
function failing(verb: (typeof verbs)[number], times: number, error: Error): void {
  const real = api.directory[verb].bind(api.directory) as (...args: unknown[]) => Promise<unknown>
  let left = times
  Object.assign(api.directory, { [verb]: (...args: unknown[]) => left-- > 0 ? Promise.reject(error) : real(...args) })
}

describe('provisioning against a directory that fails', () => {
  it.each(verbs)('gets there all the same when %s is unavailable twice', async (verb) => {
    failing(verb, 2, new DirectoryUnavailable('no answer', { retryAfterMs: 20 }))
    const tenant = await createActiveTenant(olga, `flaky-${verb.toLowerCase()}`)
    expect(await membersInDirectory(tenant)).toHaveLength(1)
  })

  it('says "unknown" of what was there and cannot be seen now, and takes nothing away', async () => {
    await createActiveTenant(olga, 'seen')
    failing('observeGroup', 1, new DirectoryUnavailable('no answer', { retryAfterMs: 700 }))
    await olga.post('/v1/tenants/seen/reconcile')
    await untilDirectoryIs('unknown', 'seen')
    expect((await readTenant(olga, 'seen')).status).toBe('active')
    await untilDirectoryIs('ok', 'seen')
  })

  it('leaves a conflict to a human, and goes on when they have resolved it', async () => {
    failing('ensureGroup', 1, new DirectoryConflict('A group called "taken" exists that Dezky did not make.'))
    await createTenant(olga, 'taken')
    await untilDirectoryIs('error', 'taken')
    expect((await directoryResource('taken'))?.message).toContain('did not make')
    expect((await readTenant(olga, 'taken')).status).toBe('pending')
    await olga.post('/v1/tenants/taken/reconcile')
    await untilActive(olga, 'taken')
  })

  it('makes a group again that somebody deleted, and goes on saying that all is well', async () => {
    const tenant = await createActiveTenant(olga, 'deleted')
    const real = api.directory.observeGroup.bind(api.directory)
    const asked = Promise.withResolvers<void>()
    api.directory.observeGroup = async (tenantId) => {
      if (tenantId !== tenant.id) return real(tenantId)
      api.directory.observeGroup = real
      asked.resolve()
      return null
    }
    await olga.post('/v1/tenants/deleted/reconcile')
    await asked.promise
    await olga.post('/v1/tenants/deleted/reconcile')
    await untilDirectoryIs('ok', 'deleted')
    expect((await directoryResource('deleted'))?.externalId).toBe(tenant.resources[0]?.externalId)
  })

  it('repairs a membership that somebody took away', async () => {
    const tenant = await createActiveTenant(olga, 'drifted')
    const [member] = await membersInDirectory(tenant)
    await api.directory.setMemberships(member?.externalId ?? '', [])
    await olga.post('/v1/tenants/drifted/reconcile')
    await expect.poll(() => membersInDirectory(tenant), { timeout: 15_000 }).toHaveLength(1)
  })

  it('puts one person into every tenant they belong to, also when all are created at once', async () => {
    const administrator = { name: 'Same', email: 'same@person.example' }
    const slugs = ['both-a', 'both-b', 'both-c', 'both-d']
    await Promise.all(slugs.map(slug => createTenant(olga, slug, { administrator })))
    const tenants = await Promise.all(slugs.map(slug => untilActive(olga, slug)))
    const sizes = async () => (await Promise.all(tenants.map(membersInDirectory))).map(members => members.length)
    await expect.poll(sizes, { timeout: 15_000 }).toEqual([1, 1, 1, 1])
  })
})
