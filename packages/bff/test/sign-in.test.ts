import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Browser } from './browser.ts'
import { startIssuer } from './issuer.ts'
import { freePort, signIn, startSurface, startWorld, type World } from './surface.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world[Symbol.asyncDispose]())
beforeEach(() => {
  world.issuer.person = { sub: 'ada', reason: '' }
})

const at = (path: string) => `${world.surface.url}${path}`
const session = async (browser: Browser) => (await browser.fetch(at('/auth/session'))).json()

describe('signing in', () => {
  it('leads to the issuer with PKCE, state and nonce, and back to where the person wanted to go', async () => {
    const browser = new Browser()
    const left = await browser.fetch(at('/auth/oidc/login?returnTo=/tenants/acme?tab=mail'))
    const authorization = new URL(left.headers.get('location')!)
    expect(Object.fromEntries(authorization.searchParams)).toMatchObject({
      response_type: 'code', client_id: 'dezky-portal', code_challenge_method: 'S256', redirect_uri: at('/auth/oidc/callback'),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/), state: expect.any(String), nonce: expect.any(String),
    })
    const arrived = await browser.open(authorization)
    expect(arrived.url.href).toBe(at('/tenants/acme?tab=mail'))
    expect(await session(browser)).toEqual({
      authenticated: true, person: { subject: 'ada', name: 'Person ada', email: 'ada@example.org' },
      now: expect.any(String), expiresAt: expect.any(String), endsAt: expect.any(String),
      accountUrl: `${world.issuer.url}/account?client_id=dezky-portal`,
    })
  })

  it('lets two tabs of one browser sign in at once', async () => {
    const browser = new Browser()
    const first = await browser.fetch(at('/auth/oidc/login?returnTo=/first'))
    const second = await browser.fetch(at('/auth/oidc/login?returnTo=/second'))
    expect((await browser.open(first.headers.get('location')!)).url.pathname).toBe('/first')
    expect((await browser.open(second.headers.get('location')!)).url.pathname).toBe('/second')
    expect(await session(browser)).toMatchObject({ authenticated: true })
  })

  it('gives the cookie a new secret at every sign-in and ends the session it replaces', async () => {
    const browser = await signIn(world)
    const old = browser.cookies(world.surface.url).find(({ name }) => name === 'dz_portal')!
    await signIn(world, 'ada', browser)
    const fresh = browser.cookies(world.surface.url).find(({ name }) => name === 'dz_portal')!
    expect(fresh.value).not.toBe(old.value)
    const stolen = await fetch(at('/auth/session'), { headers: { cookie: `dz_portal=${old.value}` } })
    expect(await stolen.json()).toEqual({ authenticated: false })
  })

  it('keeps the cookie out of scripts and other sites', async () => {
    const browser = new Browser()
    const { headers } = await browser.open(at('/auth/oidc/login'), url => url.pathname === '/')
    const cookie = headers.getSetCookie().find(header => header.startsWith('dz_portal='))
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('cleans up after abandoned attempts', async () => {
    const browser = new Browser()
    for (let attempt = 0; attempt < 12; attempt++) await browser.fetch(at('/auth/oidc/login'))
    expect(browser.cookies(world.surface.url)).toHaveLength(5)
  })

  it('stores nothing that opens a session or speaks for its person', async () => {
    const browser = await signIn(world, 'grace')
    const row = await world.database.db.selectFrom('sessions').selectAll().where('subject', '=', 'grace').executeTakeFirstOrThrow()
    const stored = JSON.stringify(row) + row.sealed.toString('latin1')
    const { value } = browser.cookies(world.surface.url).find(({ name }) => name === 'dz_portal')!
    expect(value).toMatch(/^[\w-]{43}$/)
    expect(stored).not.toContain(value)
    expect(stored).not.toContain('grace@example.org')
    expect(row).toMatchObject({ issuer: world.issuer.url, client_id: 'dezky-portal', sid: expect.any(String), token_version: 1 })
  })
})

describe('signing in again', () => {
  it('asks for the password although the issuer knows who it is, says who it probably is, and leads back', async () => {
    const browser = await signIn(world)
    const left = await browser.fetch(at('/auth/oidc/login?returnTo=/tenants/acme&maxAge=600'))
    const authorization = new URL(left.headers.get('location')!)
    expect(Object.fromEntries(authorization.searchParams)).toMatchObject({ prompt: 'login', max_age: '600', login_hint: 'ada@example.org' })
    const asked: string[] = []
    const arrived = await browser.open(authorization, (url) => {
      asked.push(url.pathname)
      return false
    })
    expect(asked.some(path => path.startsWith('/interaction/'))).toBe(true)
    expect(arrived.url.href).toBe(at('/tenants/acme'))
    const { auth_time: signedInAt } = await world.database.db.selectFrom('sessions').select('auth_time')
      .where('subject', '=', 'ada').orderBy('created_at', 'desc').executeTakeFirstOrThrow()
    expect(Math.abs(signedInAt!.getTime() - Date.now())).toBeLessThan(10_000)
  })

  it('asks for nothing more when nobody asks for it', async () => {
    const browser = await signIn(world)
    for (const odd of ['', '&maxAge=soon', '&maxAge=-1', '&maxAge=1e3']) {
      const left = await browser.fetch(at(`/auth/oidc/login?returnTo=/${odd}`))
      expect(new URL(left.headers.get('location')!).searchParams.has('prompt'), odd).toBe(false)
    }
  })

  it('is not believed of an issuer that did not ask again', async () => {
    const browser = await signIn(world)
    const before = await session(browser) as { expiresAt: string }
    const left = await browser.fetch(at('/auth/oidc/login?returnTo=/tenants/acme&maxAge=600'))
    const authorization = new URL(left.headers.get('location')!)
    for (const name of ['prompt', 'max_age']) authorization.searchParams.delete(name)
    expect((await browser.open(authorization)).url.href).toBe(at('/auth/error?code=sign_in_failed'))
    expect(await session(browser)).toMatchObject({ authenticated: true, expiresAt: before.expiresAt })
  })
})

describe('a callback that cannot be accepted', () => {
  const callback = async (browser: Browser) => {
    const left = await browser.fetch(at('/auth/oidc/login'))
    let found: URL | undefined
    await browser.open(left.headers.get('location')!, (url) => {
      found = url
      return url.pathname === '/auth/oidc/callback'
    })
    return found!
  }

  it('without its attempt says that it took too long', async () => {
    const url = await callback(new Browser())
    expect((await new Browser().open(url)).url.pathname).toBe('/auth/expired')
  })

  it('a second time leads home, since the person is signed in by now', async () => {
    const browser = new Browser()
    const url = await callback(browser)
    await browser.open(url)
    expect((await browser.open(url)).url.pathname).toBe('/')
  })

  it('with another state than the one that was sent signs nobody in', async () => {
    const browser = new Browser()
    const url = await callback(browser)
    const state = url.searchParams.get('state')!
    url.searchParams.set('state', state.slice(0, -1) + (state.endsWith('A') ? 'B' : 'A'))
    expect((await browser.open(url)).url.pathname).toBe('/auth/expired')
    expect(await session(browser)).toEqual({ authenticated: false })
  })

  it('with the code of another attempt signs nobody in', async () => {
    const browser = new Browser()
    const first = await callback(browser)
    const second = await callback(browser)
    second.searchParams.set('code', first.searchParams.get('code')!)
    expect((await browser.open(second)).url.href).toBe(at('/auth/error?code=sign_in_failed'))
    expect(await session(browser)).toEqual({ authenticated: false })
  })

  it('from another issuer signs nobody in', async () => {
    const browser = new Browser()
    const url = await callback(browser)
    url.searchParams.set('iss', 'https://evil.example')
    expect((await browser.open(url)).url.pathname).toBe('/auth/error')
  })

  it.each([
    ['account is disabled', '/auth/disabled', ''],
    ['declined', '/auth/error', '?code=access_denied'],
  ])('because the issuer said access_denied (%s) explains itself', async (reason, pathname, search) => {
    world.issuer.person = { sub: null, reason }
    const { url } = await new Browser().open(at('/auth/oidc/login'))
    expect([url.pathname, url.search]).toEqual([pathname, search])
  })

  it('does not repeat an error that is no plain code', async () => {
    const browser = new Browser()
    const left = await browser.fetch(at('/auth/oidc/login'))
    const state = new URL(left.headers.get('location')!).searchParams.get('state')!
    const { url } = await browser.open(at(`/auth/oidc/callback?error=%22%3E%3Cscript%3E&state=${state}`))
    expect(url.href).toBe(at('/auth/error?code=sign_in_failed'))
  })
})

describe('an issuer that starts after us', () => {
  it('is asked again for the next person', async () => {
    const port = await freePort()
    const { config } = world.surface
    await using early = await startSurface({ config: { ...config, publicUrl: undefined, issuer: `http://127.0.0.1:${port}` } })
    const login = `${early.url}/auth/oidc/login`
    expect((await new Browser().open(login)).url.href).toBe(`${early.url}/auth/error?code=identity_unavailable`)
    await using _issuer = await startIssuer([{ clientId: config.clientId, publicUrl: early.url }], port)
    expect((await new Browser().open(login)).url.href).toBe(`${early.url}/`)
  })
})
