import { randomBytes } from 'node:crypto'
import { decodeProtectedHeader } from 'jose'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { operator, startWorld, type World } from './world.ts'

const day = 86_400
let world: World

beforeEach(async () => {
  world = await startWorld({ replicas: 2 })
})
afterEach(() => world[Symbol.asyncDispose]())

async function published(replica = 0): Promise<string[]> {
  const response = await fetch(`${world.replicas[replica]}/jwks`)
  const { keys } = await response.json() as { keys: { kid: string, d?: string }[] }
  expect(keys.some(key => key.d !== undefined)).toBe(false)
  return keys.map(key => key.kid)
}

async function signingKey(): Promise<string | undefined> {
  return decodeProtectedHeader((await world.portal.signIn(world.browser(), operator)).access_token).kid
}

async function refreshAll(): Promise<void> {
  await Promise.all(world.contexts.map(context => context.refreshKeys()))
}

test('replicas that start together share one key, and a restart keeps it', async () => {
  const [kid] = await published()
  expect(await published(1)).toEqual([kid])
  await world.start()
  expect(await published(2)).toEqual([kid])
  expect(await signingKey()).toBe(kid)
})

test('the next key is published before it signs, and the old one verifies after', async () => {
  const [first = ''] = await published()
  const tokens = await world.portal.signIn(world.browser(), operator)

  world.clock.turn(29.5 * day)
  await refreshAll()
  const [, second = ''] = await published()
  expect(await published(1)).toEqual([first, second])
  expect(await signingKey()).toBe(first)

  world.clock.turn(1 * day)
  await refreshAll()
  expect(await published()).toEqual([second, first])
  expect(await signingKey()).toBe(second)
  await world.portal.verify(tokens.access_token)

  world.clock.turn(31 * day)
  await refreshAll()
  expect(await published()).not.toContain(first)
})

test('a key lies in the database only encrypted', async () => {
  const [row] = await world.database.db.selectFrom('signing_keys').selectAll().execute()
  expect(row?.sealed.toString('latin1')).not.toContain('"kty"')
})

test('with another KEY_ENCRYPTION_KEY the service says so and does not start', async () => {
  await expect(world.start({ KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64') })).rejects.toThrow(/another KEY_ENCRYPTION_KEY/)
})

test('a sign-in begun at one replica is finished at another', async () => {
  const browser = world.browser(0)
  const request = await world.portal.request()
  const page = await browser.open(request.url)
  browser.replica = world.replicas[1] ?? ''
  const callback = await browser.submit(page, operator)
  await world.portal.meet(world.issuer, world.replicas[1])
  expect((await world.portal.redeem(request, callback)).claims()?.email).toBe(operator.email)
})
