// How the driver judges answers; that the real service gives the right ones is proven in the service, with the contract suite.
import { describe, expect, test } from 'vitest'
import { builtin } from '../src/drivers/builtin.ts'
import { DirectoryConflict, DirectoryRejected, DirectoryUnavailable } from '../src/index.ts'

const group = { tenantId: 't1', slug: 'acme', name: 'Acme' }

function answering(status: number, body: string, headers: Record<string, string> = {}) {
  return builtin({ url: 'http://id.test', token: 'secret', fetch: async () => new Response(body, { status, headers }) })
}

function problem(code: string): string {
  return JSON.stringify({ code, title: 'No', detail: 'The name is taken.' })
}

describe('the built-in driver', () => {
  test('sends the token and escapes ids', async () => {
    const seen: Request[] = []
    const directory = builtin({
      url: 'http://id.test', token: 'secret',
      fetch: async (input, init) => {
        seen.push(new Request(input, init))
        return Response.json({ id: 'g1', claim: 'tenant-acme' })
      },
    })
    await directory.ensureGroup({ ...group, tenantId: '../people/1' })
    expect(seen[0]?.url).toBe('http://id.test/admin/v1/groups/by-tenant/..%2Fpeople%2F1')
    expect(seen[0]?.headers.get('authorization')).toBe('Bearer secret')
  })

  test('409 is a conflict in the words of the service', async () => {
    const refused = answering(409, problem('group_taken')).ensureGroup(group)
    await expect(refused).rejects.toEqual(new DirectoryConflict('The name is taken.'))
  })

  test.each([429, 500, 502, 503])('%i is unavailable', async (status) => {
    await expect(answering(status, 'Bad Gateway').ensureGroup(group)).rejects.toBeInstanceOf(DirectoryUnavailable)
  })

  test('passes on how long to wait', async () => {
    const refused = answering(429, problem('too_many_requests'), { 'retry-after': '30' }).ensureGroup(group)
    await expect(refused).rejects.toMatchObject({ retryAfterMs: 30_000 })
  })

  test.each([401, 403])('%i names the token', async (status) => {
    await expect(answering(status, '').ensureGroup(group)).rejects.toThrow(/IDENTITY_ADMIN_TOKEN/)
  })

  test('400 needs a human', async () => {
    await expect(answering(400, problem('validation_failed')).ensureGroup(group)).rejects.toBeInstanceOf(DirectoryRejected)
  })

  test.each(['', '{"id":', '{}', '<html>'])('half an answer (%j) is unavailable', async (body) => {
    await expect(answering(200, body).ensureGroup(group)).rejects.toBeInstanceOf(DirectoryUnavailable)
  })

  test('only the service itself can say that something is absent', async () => {
    expect(await answering(404, problem('group_not_found')).observeGroup('t1')).toBeNull()
    await expect(answering(404, 'no such route').observeGroup('t1')).rejects.toBeInstanceOf(DirectoryRejected)
    await expect(answering(404, problem('not_found')).observeGroup('t1')).rejects.toBeInstanceOf(DirectoryRejected)
    expect(await answering(404, problem('person_not_found')).observePerson('p1')).toBeNull()
    await expect(answering(404, problem('not_found')).observePerson('p1')).rejects.toBeInstanceOf(DirectoryRejected)
    await expect(answering(404, 'no such route').removeGroup('t1')).rejects.toBeInstanceOf(DirectoryRejected)
    await expect(answering(404, 'no such route').removePerson('p1')).rejects.toBeInstanceOf(DirectoryRejected)
  })

  test('a service that does not answer in time is unavailable', async () => {
    const directory = builtin({
      url: 'http://id.test', token: 'secret', timeoutMs: 5,
      fetch: (_input, init) => new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      }),
    })
    await expect(directory.observeGroup('t1')).rejects.toBeInstanceOf(DirectoryUnavailable)
  })
})
