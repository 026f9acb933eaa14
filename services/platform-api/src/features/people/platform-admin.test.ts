import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreatedApiToken, PersonSummary, PlatformAdmin } from '@dezky/contracts'
import { permissions } from '@dezky/contracts'
import type { Caller, Someone, TestApi } from '../../../test/test-api.ts'
import { callerWith, operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

const somebody = (name: string): Someone => ({ subject: name, email: `${name}@ops.example`, name, audience: 'dezky-operator' })

async function idOf({ email }: Someone): Promise<string> {
  const { body } = await olga.get<{ items: PersonSummary[] }>(`/v1/users?search=${email}`)
  return body.items[0]?.id ?? ''
}

async function granted(name: string, methods?: string[]): Promise<{ caller: Caller, id: string }> {
  const caller = await api.as({ ...somebody(name), methods })
  const id = await idOf(somebody(name))
  await olga.put(`/v1/platform-admins/${id}`)
  return { caller, id }
}

async function admins(): Promise<[string, string][]> {
  const { body } = await olga.get<{ items: PlatformAdmin[] }>('/v1/platform-admins')
  return body.items.map(({ name, source }) => [name, source])
}

describe('platform administration', () => {
  it('is shown with who gave it, and how its holder last signed in', async () => {
    const shown = async (id: string) =>
      (await olga.get<{ items: PlatformAdmin[] }>('/v1/platform-admins')).body.items.find(admin => admin.id === id)
    const { id } = await granted('vera')
    const olgaId = await idOf(operator)
    expect(await shown(id)).toMatchObject({ source: 'platform', grantedBy: { id: olgaId, name: 'Olga Berg' }, secondFactor: null })
    expect(await shown(olgaId)).toMatchObject({ source: 'directory', grantedBy: null })
    for (const [name, methods, secondFactor] of [['viggo', ['pwd'], false], ['vibe', ['pwd', 'mfa'], true]] as const) {
      const { id } = await granted(name, [...methods])
      expect(await shown(id)).toMatchObject({ secondFactor })
      await olga.delete(`/v1/platform-admins/${id}`)
    }
    await olga.delete(`/v1/platform-admins/${id}`)
  })

  it('is nothing a program can give or take, whatever its token was made for', async () => {
    const { id } = await granted('paul')
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    const { body: { token } } = await olga.post<CreatedApiToken>('/v1/api-tokens', { name: 'all', permissions, expiresAt })
    const program = callerWith(api.app, token ?? '')
    const asked = [await program.put(`/v1/platform-admins/${id}`), await program.delete(`/v1/platform-admins/${id}`)]
    for (const answer of asked) expect(answer).toMatchObject({ status: 403, body: { code: 'needs_person' } })
    expect((await olga.delete(`/v1/platform-admins/${id}`)).status).toBe(204)
  })

  it('is granted and revoked here, and counts at once', async () => {
    const { caller, id } = await granted('pia')
    expect(await admins()).toEqual([['Olga Berg', 'directory'], ['pia', 'platform']])
    expect((await caller.get('/v1/tenants')).status).toBe(200)
    expect((await olga.put(`/v1/platform-admins/${id}`)).body).toMatchObject({ id, source: 'platform', since: expect.any(String) })
    expect((await olga.delete(`/v1/platform-admins/${id}`)).status).toBe(204)
    expect((await caller.get('/v1/tenants')).body).toMatchObject({ status: 403, code: 'not_an_operator' })
    expect(await admins()).toEqual([['Olga Berg', 'directory']])
    expect((await olga.delete(`/v1/platform-admins/${id}`)).status).toBe(404)
  })

  it('that the directory grants is revoked there', async () => {
    const directed = { ...somebody('dina'), groups: ['dezky-platform-admins'] }
    await api.as(directed)
    expect((await olga.delete(`/v1/platform-admins/${await idOf(directed)}`)).body).toMatchObject({
      status: 409, code: 'granted_by_directory', group: 'dezky-platform-admins',
    })
    await api.as({ ...directed, groups: [] })
    expect(await admins()).not.toContainEqual(['dina', 'directory'])
  })

  it('is nobody\'s own to give up, and never the last', async () => {
    const id = await idOf(operator)
    expect((await olga.delete(`/v1/platform-admins/${id}`)).body).toMatchObject({ status: 409, code: 'last_platform_admin' })
    const { caller, id: other } = await granted('rikke')
    expect((await caller.delete(`/v1/platform-admins/${other}`)).body).toMatchObject({ status: 409, code: 'own_account' })
    await olga.delete(`/v1/platform-admins/${other}`)
  })

  it('survives two who revoke each other at the same time', async () => {
    for (const round of ['a', 'b', 'c']) {
      const [first, second] = [await granted(`first-${round}`), await granted(`second-${round}`)]
      await api.as({ ...operator, groups: [] })
      const revoke = (from: typeof first, whom: typeof first) => from.caller.delete(`/v1/platform-admins/${whom.id}`)
      const answers = await Promise.all([revoke(first, second), revoke(second, first)])
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 403])
      const left = answers[0]?.status === 204 ? first : second
      const list = await left.caller.get<{ items: PlatformAdmin[] }>('/v1/platform-admins')
      expect(list.body.items).toHaveLength(1)
      olga = await api.as(operator)
      await olga.delete(`/v1/platform-admins/${left.id}`)
    }
  })
})
