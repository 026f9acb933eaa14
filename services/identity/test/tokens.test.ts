import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type World } from './world.ts'

let world: World
const alice = { email: 'alice@acme.test', password: 'correct horse battery' }

beforeAll(async () => {
  world = await startWorld({ replicas: 2 })
  await world.person({ name: 'Alice Ager', ...alice })
})
afterAll(() => world[Symbol.asyncDispose]())

describe('refreshing', () => {
  test('gives a new refresh token every time and takes the old one', async () => {
    const first = await world.portal.signIn(world.browser(), alice)
    const second = await world.portal.refresh(first.refresh_token ?? '')
    const third = await world.portal.refresh(second.refresh_token ?? '')
    expect(new Set([first, second, third].map(tokens => tokens.refresh_token)).size).toBe(3)
    expect(await world.portal.verify(third.access_token)).toMatchObject({ aud: 'dezky-portal', email: alice.email })
    expect(third.claims()?.sid).toBe(first.claims()?.sid)
  })

  test('does not count as signing in: the time of that stays', async () => {
    const first = await world.portal.signIn(world.browser(), alice)
    const { auth_time: signedInAt } = await world.portal.verify(first.access_token)
    expect(Math.abs(Number(signedInAt) - Date.now() / 1000)).toBeLessThan(10)
    const second = await world.portal.refresh(first.refresh_token ?? '')
    expect(await world.portal.verify(second.access_token)).toMatchObject({ auth_time: signedInAt })
  })

  test('with a token that was used before takes everything away', async () => {
    const first = await world.portal.signIn(world.browser(), alice)
    const second = await world.portal.refresh(first.refresh_token ?? '')
    await expect(world.portal.refresh(first.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
    await expect(world.portal.refresh(second.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
  })

  test('at the same moment on two replicas never gives two live tokens', async () => {
    await world.portal.meet(world.issuer)
    const first = await world.portal.signIn(world.browser(), alice)
    const elsewhere = await fetchToken(world.replicas[1] ?? '')
    const answers = await Promise.allSettled([
      world.portal.refresh(first.refresh_token ?? ''), elsewhere(first.refresh_token ?? ''),
      world.portal.refresh(first.refresh_token ?? ''), elsewhere(first.refresh_token ?? ''),
    ])
    const won = answers.flatMap(answer => answer.status === 'fulfilled' ? [answer.value.refresh_token] : [])
    expect(won.length).toBeLessThanOrEqual(1)
    for (const token of won) await expect(world.portal.refresh(token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
  })

  test('carries what has changed about the person', async () => {
    const dora = { email: 'dora@acme.test', password: 'a whole new world!' }
    const id = await world.person({ name: 'Dora', ...dora })
    const tokens = await world.portal.signIn(world.browser(), dora)
    await world.admin('PUT', `/people/${id}/memberships`, { groupIds: [await world.group('t9', 'nine')] })
    const refreshed = await world.portal.refresh(tokens.refresh_token ?? '')
    expect(await world.portal.verify(refreshed.access_token)).toMatchObject({ groups: ['tenant-nine'] })
  })

  test('says who has become ready for mail and files, and who is not any more', async () => {
    const rosa = { email: 'rosa@acme.test', password: 'a whole new world!' }
    const id = await world.person({ name: 'Rosa', ...rosa })
    let tokens = await world.portal.signIn(world.browser(), rosa)
    for (const [ready, groups] of [[true, ['dezky-ready']], [false, []]] as const) {
      await world.admin('PUT', `/people/${id}/ready`, { ready })
      tokens = await world.portal.refresh(tokens.refresh_token ?? '')
      expect(await world.portal.verify(tokens.access_token)).toMatchObject({ groups })
    }
  })
})

async function fetchToken(replica: string) {
  return async (refreshToken: string): Promise<{ refresh_token?: string }> => {
    const response = await fetch(`${replica}/token`, {
      method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
      headers: { authorization: `Basic ${btoa(`dezky-portal:${world.portal.secret}`)}` },
    })
    if (!response.ok) throw new Error(`refused: ${response.status}`)
    return await response.json() as { refresh_token?: string }
  }
}

describe('client secrets', () => {
  const ask = (secret: string) => fetch(`${world.issuer}/token`, {
    method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'x' }),
    headers: { authorization: `Basic ${btoa(`dezky-portal:${secret}`)}` },
  })

  test('guessed too often are answered 429, and the right one is heard all the same', async () => {
    const statuses: number[] = []
    for (let tries = 0; tries < 32; tries++) statuses.push((await ask('wrong')).status)
    expect(statuses.filter(status => status === 401)).toHaveLength(30)
    const shut = await ask('wrong')
    expect(shut.status).toBe(429)
    expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(200)
    expect((await ask(world.portal.secret)).status).toBe(400)
    world.clock.turn(301)
    expect((await ask('wrong')).status).toBe(401)
  })
})

test('the database holds nothing that can be replayed', async () => {
  const tokens = await world.portal.signIn(world.browser(), alice)
  const rows = await world.database.db.selectFrom('artifacts').selectAll().execute()
  expect(rows.length).toBeGreaterThan(3)
  const stored = JSON.stringify(rows)
  expect(stored).not.toContain(tokens.refresh_token)
  expect(stored).not.toContain('"jti"')
})

test('what has expired is removed', async () => {
  await world.portal.signIn(world.browser(), alice)
  world.clock.turn(40 * 86_400)
  await world.contexts[0]?.tidy()
  const { count } = await world.database.db.selectFrom('artifacts')
    .select(({ fn }) => fn.countAll<bigint>().as('count')).executeTakeFirstOrThrow()
  expect(count).toBe(0n)
})
