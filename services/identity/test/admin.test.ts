import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type World } from './world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const everyEndpoint: [string, string][] = [
  ['PUT', '/groups/by-tenant/t1'], ['GET', '/groups/by-tenant/t1'], ['PUT', '/people/by-person/p1'], ['GET', `/people/${randomUUID()}`],
  ['PUT', `/people/${randomUUID()}/memberships`], ['PUT', `/people/${randomUUID()}/enabled`], ['POST', `/people/${randomUUID()}/links`],
  ['POST', `/people/${randomUUID()}/sign-out`], ['PATCH', `/people/${randomUUID()}`], ['DELETE', `/people/${randomUUID()}`],
  ['DELETE', `/people/${randomUUID()}/links`], ['DELETE', '/groups/by-tenant/t1'],
  ['PUT', `/people/${randomUUID()}/ready`], ['GET', '/version'],
]

describe('the admin API', () => {
  test.each(everyEndpoint)('refuses %s %s without the token', async (method, path) => {
    const response = await fetch(`${world.issuer}/admin/v1${path}`, { method })
    expect(response.status).toBe(401)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'token_invalid', requestId: expect.any(String) })
    world.clock.turn(301)
  })

  test('answers a guesser 429 after a while, and still hears the right token', async () => {
    for (let tries = 0; tries < 10; tries++) expect((await world.admin('GET', '/groups/by-tenant/t1', undefined, 'guess')).status).toBe(401)
    const shut = await world.admin('GET', '/groups/by-tenant/t1', undefined, 'guess')
    expect(shut).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
    expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(200)
    expect((await world.admin('GET', '/groups/by-tenant/t1')).status).toBe(404)
    world.clock.turn(301)
  })

  test.each([
    [{ slug: 'Not A Slug', name: 'x' }], [{ slug: 'acme' }],
    [{ slug: 'acme', name: 'Acme', extra: true }], [{ slug: 'acme', name: 'A\u202Ecme' }],
  ])('says what is wrong with %j', async (body) => {
    expect(await world.admin('PUT', '/groups/by-tenant/t1', body)).toMatchObject({ status: 400, body: { code: 'validation_failed' } })
  })

  test('never takes the operators\' group for a tenant\'s', async () => {
    await world.database.db.insertInto('groups')
      .values({ id: randomUUID(), marker: null, name: 'tenant-board', title: 'Board', created_at: new Date() }).execute()
    const answer = await world.admin('PUT', '/groups/by-tenant/t2', { slug: 'board', name: 'Board' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'group_taken' } })
  })

  test('does not tell what else is wrong when it fails itself', async () => {
    const answer = await world.admin('PUT', '/people/by-person/p1', { email: 'not an address', name: 'x', locale: 'en' })
    expect(answer.body).toMatchObject({ errors: [{ field: 'email', message: 'This is not an e-mail address.' }] })
  })
})

test('health is public', async () => {
  expect((await fetch(`${world.issuer}/health`)).status).toBe(200)
  expect(await (await fetch(`${world.issuer}/health/ready`)).json()).toEqual({ status: 'ready', checks: { database: true } })
})

test('files of the pages may be kept', async () => {
  const { text } = await world.browser().open('/set-password/x')
  for (const [, path = ''] of text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
    const response = await fetch(world.issuer + path)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toContain('immutable')
  }
})

test('an address that is not ours is a page for people and a problem for programs', async () => {
  const page = await world.browser().open('/nowhere')
  expect(page).toMatchObject({ status: 404 })
  expect(page.text).toContain('There is no page here')
  const answer = await fetch(`${world.issuer}/nowhere`)
  expect(await answer.json()).toMatchObject({ status: 404, code: 'not_found' })
  expect((await world.browser().get('/')).location).toBe(`${world.portal.url}/`)
})
