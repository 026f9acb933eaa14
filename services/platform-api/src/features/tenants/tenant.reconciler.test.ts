import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DirectoryConflict, DirectoryUnavailable } from '@dezky/directory'
import type { TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
beforeAll(async () => { api = await startTestApi() })
afterAll(async () => { await api[Symbol.asyncDispose]() })

const wish = (slug: string, email = `anna@${slug}.example`) => ({ slug, name: slug, plan: 'starter', administrator: { name: 'Anna', email } })

async function resource(slug: string) {
  const { body } = await (await api.as(operator)).get(`/v1/tenants/${slug}`)
  return body.resources?.find(({ kind }: { kind: string }) => kind === 'directory.group')
}

/** The next calls of this verb fail with `error`, one after the other; then it works again. */
function failing<Verb extends 'ensureGroup' | 'ensurePerson' | 'setMemberships' | 'observeGroup'>(verb: Verb, times: number, error: Error): void {
  const real = api.directory[verb].bind(api.directory) as (...args: unknown[]) => Promise<unknown>
  let left = times
  Object.assign(api.directory, { [verb]: (...args: unknown[]) => left-- > 0 ? Promise.reject(error) : real(...args) })
}

describe('provisioning against a directory that fails', () => {
  it.each(['observeGroup', 'ensureGroup', 'ensurePerson', 'setMemberships'] as const)('gets there all the same when %s is unavailable twice', async (verb) => {
    failing(verb, 2, new DirectoryUnavailable('no answer', { retryAfterMs: 20 }))
    const olga = await api.as(operator)
    const slug = `flaky-${verb.toLowerCase()}`
    await olga.post('/v1/tenants', wish(slug))
    await expect.poll(async () => (await olga.get(`/v1/tenants/${slug}`)).body.status, { timeout: 15_000 }).toBe('active')
    const { body: tenant } = await olga.get(`/v1/tenants/${slug}`)
    expect((await api.directory.observeGroup(tenant.id))?.members).toHaveLength(1)
  })

  it('says "unknown" of what was there and cannot be seen now, and takes nothing away', async () => {
    const olga = await api.as(operator)
    await olga.post('/v1/tenants', wish('seen'))
    await expect.poll(async () => (await resource('seen'))?.state, { timeout: 10_000 }).toBe('ok')
    failing('observeGroup', 1, new DirectoryUnavailable('no answer', { retryAfterMs: 700 }))
    await olga.post('/v1/tenants/seen/reconcile')
    await expect.poll(async () => (await resource('seen'))?.state, { timeout: 10_000 }).toBe('unknown')
    expect((await olga.get('/v1/tenants/seen')).body.status).toBe('active')
    await expect.poll(async () => (await resource('seen'))?.state, { timeout: 10_000 }).toBe('ok')
  })

  it('leaves a conflict to a human, and goes on when they have resolved it', async () => {
    failing('ensureGroup', 1, new DirectoryConflict('A group called "taken" exists that Dezky did not make.'))
    const olga = await api.as(operator)
    await olga.post('/v1/tenants', wish('taken'))
    await expect.poll(async () => await resource('taken'), { timeout: 10_000 }).toMatchObject({ state: 'error', message: expect.stringContaining('did not make') })
    expect((await olga.get('/v1/tenants/taken')).body.status).toBe('pending')
    await olga.post('/v1/tenants/taken/reconcile')
    await expect.poll(async () => (await olga.get('/v1/tenants/taken')).body.status, { timeout: 10_000 }).toBe('active')
  })

  it('repairs a membership that somebody took away', async () => {
    const olga = await api.as(operator)
    await olga.post('/v1/tenants', wish('drifted'))
    await expect.poll(async () => (await resource('drifted'))?.state, { timeout: 10_000 }).toBe('ok')
    const { body: tenant } = await olga.get('/v1/tenants/drifted')
    const [member] = (await api.directory.observeGroup(tenant.id))?.members ?? []
    await api.directory.setMemberships(member?.externalId ?? '', [])
    await olga.post('/v1/tenants/drifted/reconcile')
    await expect.poll(async () => (await api.directory.observeGroup(tenant.id))?.members.length, { timeout: 10_000 }).toBe(1)
  })

  it('puts one person into every tenant they belong to, also when all are created at once', async () => {
    const olga = await api.as(operator)
    const slugs = ['both-a', 'both-b', 'both-c', 'both-d']
    await Promise.all(slugs.map(slug => olga.post('/v1/tenants', wish(slug, 'same@person.example'))))
    for (const slug of slugs) await expect.poll(async () => (await olga.get(`/v1/tenants/${slug}`)).body.status, { timeout: 15_000 }).toBe('active')
    const tenants = await Promise.all(slugs.map(async slug => (await olga.get(`/v1/tenants/${slug}`)).body))
    await expect.poll(async () => (await Promise.all(tenants.map(({ id }) => api.directory.observeGroup(id)))).map(group => group?.members.length)).toEqual([1, 1, 1, 1])
  })
})
