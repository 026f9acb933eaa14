// How the Authentik twin refuses: paths, bodies, faults; and that it comes back as it was.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startAuthentik } from '../src/authentik/twin.ts'
import { askTwin } from './authentik-client.ts'

describe.each(['2025.10', '2026.5'] as const)('over HTTP, the Authentik twin as %s', (version) => {
  test('fails without the slash at the end', async () => {
    await using twin = await startAuthentik({ version })
    const posted = await askTwin(twin, 'POST /core/groups', { name: 'lost' })
    // Older ones redirect, and the client makes a GET of it: what was to be written is a list, or not allowed.
    expect(posted.status).toBe(version === '2025.10' ? 200 : 404)
    expect((await askTwin(twin, 'GET /core/groups/?name=lost')).body.results).toEqual([])
    expect((await askTwin(twin, 'POST /core/users/4/set_password', { password: 'a' })).status).toBe(version === '2025.10' ? 405 : 404)
  })

  test('ignores what it does not know, and refuses what it cannot read', async () => {
    await using twin = await startAuthentik({ version })
    const other = version === '2025.10' ? { parents: ['nonsense'] } : { parent: 'nonsense' }
    expect((await askTwin(twin, 'POST /core/groups/', { name: 'a', ...other })).status).toBe(201)
    expect((await askTwin(twin, 'PATCH /core/users/4/', { uid: 'x', nonsense: 1 })).body.uid).not.toBe('x')
    expect((await askTwin(twin, 'POST /core/groups/', '{')).body).toEqual({ detail: expect.stringMatching(/^JSON parse error/) })
    expect((await askTwin(twin, 'POST /core/groups/', 'name=a', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await askTwin(twin, 'POST /core/groups/', [])).body.non_field_errors[0]).toMatch(/^Invalid data/)
    expect((await askTwin(twin, 'DELETE /core/groups/')).body).toEqual({ detail: 'Method "DELETE" not allowed.' })
    expect((await askTwin(twin, 'GET /core/nothing/')).status).toBe(404)
  })

  test('misbehaves in its own words', async () => {
    await using twin = await startAuthentik({ version })
    twin.faults.add({ kind: 'rate-limit', retryAfterSeconds: 7 })
    twin.faults.add({ kind: 'expired-token' })
    twin.faults.add({ kind: 'server-error', status: 502 })
    twin.faults.add({ kind: 'server-error', status: 500 })
    expect(await askTwin(twin, 'GET /core/users/me/')).toEqual({ status: 429, body: { detail: 'Request was throttled.' } })
    expect(await askTwin(twin, 'GET /core/users/me/')).toEqual({ status: 403, body: { detail: 'Token invalid/expired' } })
    expect(await askTwin(twin, 'GET /core/users/me/')).toEqual({ status: 502, body: expect.stringMatching(/^failed to connect to authentik/) })
    expect(await askTwin(twin, 'GET /core/users/me/')).toEqual({ status: 500, body: '' })
    expect((await askTwin(twin, 'GET /core/users/me/')).status).toBe(200)
  })

  test.each([
    ['answer-lost', true], ['time-out-after-write', true], ['half-answer', true], ['error-after-write', true],
    ['reset', false], ['time-out', false],
  ] as const)('%s leaves a group that was asked for (%s)', async (kind, isThere) => {
    await using twin = await startAuthentik({ version })
    twin.faults.add({ kind, ms: 10, match: { method: 'POST', url: '/core/groups/', body: 'tenant' } })
    const told = await askTwin(twin, 'POST /core/groups/', { name: 'tenant' }).then(({ status }) => status, () => null)
    expect(told).toBe(kind === 'error-after-write' ? 503 : null)
    expect((await askTwin(twin, 'GET /core/groups/?name=tenant')).body.results).toHaveLength(isThere ? 1 : 0)
  })

  test('comes back as it was', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'dezky-authentik-'))
    const look = async (twin: Parameters<typeof askTwin>[0]) => [
      (await askTwin(twin, 'GET /core/users/')).body, (await askTwin(twin, 'GET /flows/instances/')).body,
    ]
    try {
      let before: unknown
      {
        await using twin = await startAuthentik({ version, directory })
        await askTwin(twin, 'POST /core/users/', { username: 'alice', name: 'Alice' })
        before = await look(twin)
      }
      await using twin = await startAuthentik({ version, directory })
      expect(await look(twin)).toEqual(before)
    }
    finally {
      rmSync(directory, { recursive: true })
    }
  })
})
