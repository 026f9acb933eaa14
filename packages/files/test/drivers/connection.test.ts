// How the driver judges answers that the twin, like the server itself, does not give.
import { describe, expect, test } from 'vitest'
import { ocis, type OcisOptions } from '../../src/drivers/ocis/ocis.ts'
import { FilesRejected, FilesUnavailable } from '../../src/index.ts'

const base = { url: 'http://files.test', user: 'dezky', appToken: 'secret' }
const space = { tenantId: 't1', externalId: 'storage$space' }
const administrator = { id: 'me', appRoleAssignments: [{ appRoleId: '71881883-1768-46bd-a24d-a356a2afdf7f' }] }
const drive = { id: 'storage$space', name: 'Acme', description: 'dezky:t1', driveAlias: 'project/dz-t1' }

function answering(status: number, body: string, headers: Record<string, string> = {}, more: Partial<OcisOptions> = {}) {
  return ocis({ ...base, ...more, fetch: async () => new Response(body || null, { status, headers }) })
}

/** By path; the account is an administrator's. */
function serving(answers: Record<string, (url: string) => unknown>) {
  const seen: Request[] = []
  const files = ocis({
    ...base,
    async fetch(input, init) {
      const request = new Request(input, init)
      seen.push(request)
      if (request.url.includes('/users/dezky')) return Response.json(administrator)
      const path = Object.keys(answers).find(part => request.url.includes(part))
      return path === undefined ? new Response('no such route', { status: 404 }) : Response.json(answers[path]?.(request.url))
    },
  })
  return { files, seen }
}

function problem(code: string): string {
  return JSON.stringify({ error: { code, message: 'No.' } })
}

describe('the connection of the OCIS driver', () => {
  test('shows the app token as a password, and escapes ids', async () => {
    const { files, seen } = serving({ drives: () => drive })
    await files.observeSpace({ ...space, externalId: 'a$b!c/../d' })
    expect(seen[0]?.url).toBe('http://files.test/graph/v1.0/drives/a%24b!c%2F..%2Fd')
    expect(seen[0]?.headers.get('authorization')).toBe(`Basic ${btoa('dezky:secret')}`)
  })

  test.each([
    [{ productversion: '7.3.0' }, {}, { version: '7.3.0', twin: false }],
    [{ productversion: '7.3.0' }, { 'x-dezky-twin': 'ocis' }, { version: '7.3.0', twin: true }],
    [{ productversion: '' }, {}, { version: null, twin: false }], ['<html>', {}, { version: null, twin: false }],
    [null, {}, { version: null, twin: false }],
  ])('of a status %j with %j it understands %j', async (status, headers, probed) => {
    const files = ocis({
      ...base,
      async fetch(input) {
        if (new Request(input).url.includes('/users/dezky')) return Response.json(administrator)
        return status === null ? new Response('', { status: 404 }) : Response.json(status, { headers })
      },
    })
    expect(await files.probe()).toEqual(probed)
  })

  test('asks for the token each time, since it expires', async () => {
    let asked = 0
    const files = answering(401, '', {}, { appToken: async () => `token ${asked += 1}` })
    await expect(files.probe()).rejects.toBeInstanceOf(FilesRejected)
    await expect(files.probe()).rejects.toBeInstanceOf(FilesRejected)
    expect(asked).toBe(2)
  })

  test.each([408, 429, 500, 502, 503])('%i is unavailable', async (status) => {
    await expect(answering(status, 'Bad Gateway').observeSpace(space)).rejects.toBeInstanceOf(FilesUnavailable)
    await expect(answering(status, problem('generalException')).removeSpace(space)).rejects.toBeInstanceOf(FilesUnavailable)
  })

  test('leaves the server alone for as long as it was told to', async () => {
    let asked = 0
    const files = ocis({
      ...base,
      async fetch() {
        asked += 1
        return new Response('', { status: 429, headers: { 'retry-after': '30' } })
      },
    })
    await expect(files.observeSpace(space)).rejects.toMatchObject({ name: 'FilesUnavailable', retryAfterMs: 30_000 })
    await expect(files.observePerson('0190a000-0000-7000-8000-000000000001')).rejects.toMatchObject({ name: 'FilesUnavailable' })
    expect(asked).toBe(1)
  })

  test.each([['ocis', 'ownCloud Infinite Scale'], ['opencloud', 'OpenCloud']] as const)('401 of %s names it', async (product, name) => {
    await expect(answering(401, '', {}, { product }).probe()).rejects.toThrow(`${name} refuses our OCIS_TOKEN`)
  })

  test('a redirect is not followed', async () => {
    await expect(answering(307, '', { location: 'http://elsewhere.test' }).probe()).rejects.toThrow('elsewhere')
  })

  test.each(['', '{"id":', '{}', '<html>', 'null'])('half an answer (%j) is unavailable', async (body) => {
    await expect(answering(200, body).observeSpace(space)).rejects.toBeInstanceOf(FilesUnavailable)
    await expect(answering(200, body).observePerson('0190a000-0000-7000-8000-000000000001')).rejects.toBeInstanceOf(FilesUnavailable)
  })

  test.each(['', '<html>'])('a list that is none (%j) is not an empty one', async (body) => {
    await expect(answering(200, body).observeSpace({ tenantId: 't1' })).rejects.toBeInstanceOf(FilesUnavailable)
  })

  test.each([[null], [{}], [{ value: null }], [{ value: [] }]])('an empty list may be %j', async (list) => {
    expect(await serving({ drives: () => list }).files.observeSpace({ tenantId: 't1' })).toBeNull()
  })

  test('half a space in a list is unavailable', async () => {
    const { files } = serving({ drives: () => ({ value: [{ ...drive, name: undefined }] }) })
    await expect(files.observeSpace({ tenantId: 't1' })).rejects.toBeInstanceOf(FilesUnavailable)
  })

  test('only the server itself can say that something is absent', async () => {
    await expect(answering(404, 'no such route').observeSpace(space)).rejects.toBeInstanceOf(FilesRejected)
    await expect(answering(404, problem('other')).removeSpace(space)).rejects.toBeInstanceOf(FilesRejected)
  })

  test('reads every page of a list, and shows its token to nobody else', async () => {
    const { files, seen } = serving({
      'drives?page=2': () => ({ value: [drive] }),
      drives: () => ({ value: [], '@odata.nextLink': 'https://elsewhere.test/graph/v1.0/drives?page=2' }),
    })
    expect(await files.observeSpace({ tenantId: 't1' })).toMatchObject({ externalId: drive.id, quotaBytes: undefined })
    expect(new Set(seen.map(({ url }) => new URL(url).host))).toEqual(new Set(['files.test']))
  })

  test('reads members one by one or a role at a time', async () => {
    const user = (id: string) => ({ user: { id, displayName: '' } })
    const permissions = [
      { roles: ['manager'], grantedToIdentities: [user('me'), user('a')] }, { roles: ['viewer'], grantedToV2: user('b') },
      { roles: ['58c63c02-1d89-4572-916a-870abc5a1b7d'], grantedToV2: user('c') }, { grantedToV2: user('d') },
      { roles: ['viewer'], grantedToV2: { group: { id: 'g', displayName: '' } } },
    ]
    const observed = await serving({ drives: () => ({ ...drive, root: { permissions } }) }).files.observeSpace(space)
    expect(observed?.members.map(({ personExternalId, role }) => [personExternalId, role]))
      .toEqual([['a', 'manager'], ['b', 'viewer'], ['c', 'editor'], ['d', null]])
  })

  test('a server that does not answer in time is unavailable', async () => {
    const files = ocis({
      ...base, timeoutMs: 5,
      fetch: (_input, init) => new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      }),
    })
    await expect(files.observeSpace(space)).rejects.toBeInstanceOf(FilesUnavailable)
  })
})
