import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newTenant } from './tenants.ts'
import type { Someone, TestApi } from './test-api.ts'
import { operator, startTestApi } from './test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api[Symbol.asyncDispose]())

const stranger: Someone = { subject: 'stranger', email: 'sven@elsewhere.example', name: 'Sven', audience: 'dezky-portal' }

describe('who may come in', () => {
  it('needs a token everywhere', async () => {
    for (const url of ['/v1/users/me', '/v1/tenants', '/v1/tenants/dezky', '/v1/plans', '/v1/events']) {
      expect((await api.app.inject({ url })).json(), url).toMatchObject({ status: 401, code: 'token_missing' })
    }
  })

  it('makes an account known at /v1/users/me and nowhere else', async () => {
    const someone: Someone = { ...stranger, subject: 'new', email: 'new@elsewhere.example' }
    const authorization = `Bearer ${await api.tokenFor(someone)}`
    const get = async (url: string) => (await api.app.inject({ url, headers: { authorization } })).json()
    expect(await get('/v1/tenants')).toMatchObject({ status: 403, code: 'account_unknown' })
    expect(await get('/v1/users/me')).toMatchObject({ name: 'Sven', platformAdmin: false, memberships: [] })
    expect(await get('/v1/tenants')).toEqual({ items: [], nextCursor: null })
  })

  it('refuses on the operator\'s surface whoever is not an operator', async () => {
    const sven = await api.as({ ...stranger, audience: 'dezky-operator' })
    for (const url of ['/v1/users/me', '/v1/tenants', '/v1/plans']) {
      expect((await sven.get(url)).body, url).toMatchObject({ status: 403, code: 'not_an_operator' })
    }
  })

  it('gives an operator no more than a member through the portal', async () => {
    await api.as(operator)
    const olga = await api.as({ ...operator, audience: 'dezky-portal' })
    expect((await olga.get('/v1/tenants')).body).toMatchObject({ items: [] })
    expect((await olga.post('/v1/tenants', newTenant('sneaky'))).body).toMatchObject({ status: 404, code: 'not_found' })
  })

  it('takes platform administration away when the directory does', async () => {
    const late: Someone = { ...operator, subject: 'late', email: 'late@dezky.example' }
    expect((await (await api.as(late)).get('/v1/tenants')).status).toBe(200)
    const demoted = await api.as({ ...late, groups: [] })
    expect((await demoted.get('/v1/tenants')).body).toMatchObject({ code: 'not_an_operator' })
    expect((await (await api.as({ ...late, groups: [] })).get('/v1/users/me')).body).toMatchObject({ code: 'not_an_operator' })
  })

  it('believes the database no longer than the token in hand says the same', async () => {
    const ousted: Someone = { ...operator, subject: 'ousted', email: 'ousted@dezky.example' }
    expect((await (await api.as(ousted)).get('/v1/tenants')).status).toBe(200)
    const authorization = `Bearer ${await api.tokenFor({ ...ousted, groups: [] })}`
    const answer = await api.app.inject({ url: '/v1/tenants', headers: { authorization } })
    expect(answer.json()).toMatchObject({ status: 403, code: 'not_an_operator' })
  })

  it('keeps a grant of the platform\'s own, whatever the directory says', async () => {
    const own: Someone = { ...operator, subject: 'own', email: 'own@dezky.example' }
    await api.as(own)
    await grantByPlatform(own.email)
    const olga = await api.as({ ...own, groups: [] })
    expect((await olga.get('/v1/tenants')).status).toBe(200)
  })

  it('never joins two accounts because they have the same e-mail address', async () => {
    await api.as(stranger)
    const imposter = await api.as({ ...stranger, subject: 'imposter' })
    expect((await imposter.get('/v1/users/me')).body).toMatchObject({ status: 409, code: 'account_conflict' })
  })

  it('says so when somebody\'s new e-mail address is another account\'s', async () => {
    await api.as(stranger)
    const mover: Someone = { ...stranger, subject: 'mover', email: 'mover@elsewhere.example' }
    await api.as(mover)
    const moved = await api.as({ ...mover, email: stranger.email.toUpperCase() })
    expect((await moved.get('/v1/users/me')).body).toMatchObject({ status: 409, code: 'account_conflict' })
  })
})

async function grantByPlatform(email: string): Promise<void> {
  const client = new pg.Client({ connectionString: api.database.superuserUrl })
  await client.connect()
  await client.query('update people set platform_admin_source = $1 where email = $2', ['platform', email])
  await client.end()
}
