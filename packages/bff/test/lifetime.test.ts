import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Clock } from '@dezky/runtime'
import { systemClock } from '@dezky/runtime'
import { sweep } from '../src/session/sweep.ts'
import { Browser, json } from './browser.ts'
import { sessionKey, signIn, startWorld, type World } from './surface.ts'

const MINUTE = 60_000
let ahead = 0
/** The wall clock, moved forward by the test; the issuer goes by the real one. */
const clock: Clock = { now: () => new Date(Date.now() + ahead), sleep: systemClock.sleep }

let world: World
beforeAll(async () => {
  world = await startWorld({ idleSeconds: 900, absoluteSeconds: 28_800, tuning: { refreshMarginMs: -365 * 24 * 60 * MINUTE } }, { clock })
})
afterAll(() => world[Symbol.asyncDispose]())
beforeEach(() => {
  ahead = 0
})

const at = (path: string) => `${world.surface.url}${path}`
const isSignedIn = async (browser: Browser, where = world.surface) =>
  (await json(await fetch(`${where.url}/auth/session`, { headers: { cookie: browser.cookieHeader(world.surface.url) } }))).authenticated
const visit = async (browser: Browser, headers = {}) => (await browser.fetch(at('/api/v1/users/me'), { headers })).status

describe('an operator\'s session', () => {
  it('ends a quarter of an hour after the last thing they did', async () => {
    const browser = await signIn(world)
    for (const minutes of [14, 28, 42]) {
      ahead = minutes * MINUTE
      expect(await visit(browser)).toBe(200)
    }
    ahead = (42 + 15) * MINUTE + 1_000
    expect(await isSignedIn(browser)).toBe(false)
    expect(await visit(browser)).toBe(401)
  })

  it('is not kept awake by an event stream, nor by the page asking who is signed in', async () => {
    const browser = await signIn(world)
    ahead = 10 * MINUTE
    expect(await visit(browser, { accept: 'text/event-stream' })).toBe(200)
    expect(await isSignedIn(browser)).toBe(true)
    ahead = 16 * MINUTE
    expect(await isSignedIn(browser)).toBe(false)
  })

  it('is not kept awake by what a page reads by itself, and is by what its person does', async () => {
    const browser = await signIn(world)
    const ends = async () => (await json(await browser.fetch(at('/auth/session')))).expiresAt
    const first = await ends()
    for (const minutes of [3, 6, 9]) {
      ahead = minutes * MINUTE
      expect(await visit(browser, { 'x-dezky-background': '1' })).toBe(200)
      expect(await ends()).toBe(first)
    }
    expect(await visit(browser)).toBe(200)
    const later = await ends()
    expect(Date.parse(later ?? '') - Date.parse(first ?? '')).toBeGreaterThan(8 * MINUTE)
    ahead = 23 * MINUTE
    expect(await visit(browser, { 'x-dezky-background': '1' })).toBe(200)
    ahead = 25 * MINUTE
    expect(await visit(browser, { 'x-dezky-background': '1' })).toBe(401)
  })

  it('goes on when its person says that they are still there, as long as it may', async () => {
    const browser = await signIn(world)
    const stay = async () => json(await browser.fetch(at('/auth/session'), { method: 'POST' }))
    const { expiresAt: first, endsAt } = await json(await browser.fetch(at('/auth/session')))
    ahead = 14 * MINUTE
    expect(Date.parse((await stay()).expiresAt ?? '') - Date.parse(first ?? '')).toBeGreaterThan(13 * MINUTE)
    ahead = 28 * MINUTE
    expect(await isSignedIn(browser)).toBe(true)
    for (let minutes = 28; minutes < 480; minutes += 14) {
      ahead = minutes * MINUTE
      expect(await visit(browser)).toBe(200)
    }
    expect(await stay()).toMatchObject({ expiresAt: endsAt, endsAt })
    ahead = 480 * MINUTE + 1_000
    expect(await stay()).toEqual({ authenticated: false })
  })

  it('is not prolonged by another site', async () => {
    const browser = await signIn(world)
    const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    expect((await browser.fetch(at('/auth/session'), { method: 'POST', headers: elsewhere })).status).toBe(403)
  })

  it('ends eight hours after it began, whatever they do', async () => {
    const browser = await signIn(world)
    for (let minutes = 10; minutes < 480; minutes += 10) {
      ahead = minutes * MINUTE
      expect(await visit(browser)).toBe(200)
    }
    ahead = 480 * MINUTE + 1_000
    expect(await visit(browser)).toBe(401)
  })

  it('says when it will end', async () => {
    const browser = await signIn(world)
    const { expiresAt } = await json(await browser.fetch(at('/auth/session')))
    expect(Math.abs(Date.parse(expiresAt ?? '') - Date.now() - 15 * MINUTE)).toBeLessThan(5_000)
  })

  it('writes down that it was seen at most once a minute', async () => {
    const browser = await signIn(world, 'busy')
    const row = world.database.db.selectFrom('sessions').select('last_seen_at').where('subject', '=', 'busy')
    const seen = async () => (await row.executeTakeFirstOrThrow()).last_seen_at.getTime()
    const first = await seen()
    ahead = 50_000
    await visit(browser)
    expect(await seen()).toBe(first)
    ahead = 61_000
    await visit(browser)
    expect(await seen()).toBeGreaterThan(first + 60_000)
  })

  it('leaves no row behind', async () => {
    await signIn(world, 'leaver')
    ahead = 24 * 60 * MINUTE
    await signIn(world, 'stayer')
    const token = { issuer: 'i', client_id: 'c', jti: 'j', expires_at: new Date() }
    await world.database.db.insertInto('seen_logout_tokens').values(token).execute()
    expect(await sweep(world.database.db, clock.now())).toBeGreaterThanOrEqual(2)
    const subjects = await world.database.db.selectFrom('sessions').select('subject').execute()
    expect(subjects).toEqual([{ subject: 'stayer' }])
    expect(await world.database.db.selectFrom('seen_logout_tokens').select('jti').execute()).toEqual([])
  })

  it('that took too long to begin says so', async () => {
    const browser = new Browser()
    const left = await browser.fetch(at('/auth/oidc/login'))
    ahead = 16 * MINUTE
    expect((await browser.open(left.headers.get('location')!)).url.pathname).toBe('/auth/expired')
  })
})

describe('a session of one surface', () => {
  it('means nothing to the other, even with the same database, key and cookie name', async () => {
    const browser = await signIn(world)
    const other = await world.replica({ surface: 'operator', clientId: 'dezky-operator' })
    expect(await isSignedIn(browser)).toBe(true)
    expect(await isSignedIn(browser, other)).toBe(false)
  })

  it('is not even looked for under the other\'s cookie', async () => {
    const browser = await signIn(world)
    const other = await world.replica({ cookieName: 'dz_op' })
    expect(await isSignedIn(browser, other)).toBe(false)
  })
})

describe('a new key', () => {
  it('signs nobody out while the old one is still held', async () => {
    const browser = await signIn(world)
    const rotated = await world.replica({ sessionKeys: [randomBytes(32), sessionKey] })
    expect(await isSignedIn(browser, rotated)).toBe(true)
  })

  it('makes older sessions unreadable once the old one is gone', async () => {
    const browser = await signIn(world)
    const forgetful = await world.replica({ sessionKeys: [randomBytes(32)] })
    expect(await isSignedIn(browser, forgetful)).toBe(false)
  })

  it('does not let a row\'s contents pass for another\'s', async () => {
    const browser = await signIn(world, 'mallory')
    await signIn(world, 'victim')
    const { db } = world.database
    const { sealed } = await db.selectFrom('sessions').select('sealed').where('subject', '=', 'victim').executeTakeFirstOrThrow()
    await db.updateTable('sessions').set({ sealed }).where('subject', '=', 'mallory').execute()
    expect(await isSignedIn(browser)).toBe(false)
  })
})

describe('over https', () => {
  it('every cookie is bound to its host and to encryption', async () => {
    const secure = await world.replica({ publicUrl: 'https://portal.example.org' })
    const { headers } = await fetch(`${secure.url}/auth/oidc/login`, { redirect: 'manual' })
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-dz_portal_login_[\w-]{12}=.+; Max-Age=900; Path=\/; HttpOnly; Secure; SameSite=Lax$/)])
    expect(new URL(headers.get('location')!).searchParams.get('redirect_uri')).toBe('https://portal.example.org/auth/oidc/callback')
  })
})

describe('readiness', () => {
  it('is the session table\'s, not the issuer\'s', async () => {
    expect(await json(await fetch(at('/health/ready')))).toEqual({ status: 'ready', checks: { sessions: true } })
    const lost = await world.replica({ databaseUrl: world.database.url.replace(/\/[^/]*$/, '/nowhere') })
    const response = await fetch(`${lost.url}/health/ready`)
    expect([response.status, await json(response)]).toEqual([503, { status: 'not_ready', checks: { sessions: false } }])
    expect((await fetch(`${lost.url}/health`)).status).toBe(200)
  })
})

describe('how long sessions last', () => {
  const hour = 60 * MINUTE
  it('is what the platform\'s operators decide, for those that have begun as well, and the last word while the platform is away', async () => {
    const tuning = { limitsMs: 20, refreshMarginMs: -365 * 24 * hour }
    await using platform = await startWorld({ idleSeconds: null, absoluteSeconds: null, tuning }, { clock })
    const ends = async (browser: Browser) => {
      const { expiresAt } = await json(await browser.fetch(`${platform.surface.url}/auth/session`))
      return expiresAt === undefined ? null : Math.round((Date.parse(expiresAt) - Date.now() - ahead) / MINUTE)
    }
    const browser = await signIn(platform)
    expect(await ends(browser)).toBe(12 * 60)
    const decide = (idleSeconds: number) => {
      platform.platform.limits = { portal: { idleSeconds, absoluteSeconds: 604_800 }, operator: { idleSeconds: 60, absoluteSeconds: 300 } }
    }
    decide(600)
    await expect.poll(() => ends(browser)).toBe(10)
    platform.platform.limits = null
    ahead = 9 * MINUTE
    expect(await ends(browser)).toBe(1)
    ahead = 11 * MINUTE
    expect(await ends(browser)).toBeNull()
    // Half a day later nobody remembers: what holds by default counts.
    ahead = 13 * hour
    expect(await ends(await signIn(platform))).toBe(12 * 60)
  })

  it('is never longer than the surface\'s own environment allows', async () => {
    const long = { idleSeconds: 43_200, absoluteSeconds: 604_800 }
    world.platform.limits = { portal: long, operator: long }
    const replica = await world.replica({ tuning: { limitsMs: 20 } })
    const browser = await signIn(world)
    const headers = { cookie: browser.cookieHeader(world.surface.url) }
    const { expiresAt } = await json(await fetch(`${replica.url}/auth/session`, { headers }))
    expect(Math.round((Date.parse(expiresAt ?? '') - Date.now()) / MINUTE)).toBe(15)
    world.platform.limits = null
  })
})

describe('the log', () => {
  it('holds nothing that could be replayed', async () => {
    const browser = await signIn(world, 'logged')
    await visit(browser)
    world.issuer.fault = (_request, response) => response.writeHead(503).end()
    ahead = 11 * MINUTE
    await browser.fetch(at('/auth/oidc/callback?code=stolen-code&state=x'))
    world.issuer.fault = null
    await browser.fetch(at('/auth/backchannel-logout'), { method: 'POST', body: new URLSearchParams({ logout_token: 'stolen-token' }) })
    const text = world.surface.log.join('')
    const secrets = world.platform.seen.map(({ headers }) => headers.authorization!.replace('Bearer ', ''))
    for (const secret of [...secrets, browser.cookieHeader(world.surface.url), 'stolen-code', 'stolen-token', 'a client secret']) {
      expect(text).not.toContain(secret)
    }
    expect(text).not.toBe('')
  })
})
