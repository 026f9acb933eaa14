import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operator, startWorld, type World } from './world.ts'

let world: World
const alice = { email: 'alice@acme.test', password: 'correct horse battery' }

beforeAll(async () => {
  world = await startWorld()
  await world.person({ name: 'Alice Ager', ...alice, groups: [await world.group('t1', 'acme')] })
})
afterAll(() => world[Symbol.asyncDispose]())

describe('signing in', () => {
  test('gives tokens that say who, for which surface, and in which groups', async () => {
    const { portal } = world
    const tokens = await portal.signIn(world.browser(), alice)
    const access = await portal.verify(tokens.access_token)
    expect(access).toMatchObject({
      aud: 'dezky-portal', client_id: 'dezky-portal', name: 'Alice Ager', email: alice.email, locale: 'en', groups: ['tenant-acme'],
    })
    expect(access.sid).toBe(tokens.claims()?.sid)
    expect(access.sid).toEqual(expect.any(String))
    expect(Number(access.exp) - Number(access.iat)).toBe(600)
    expect(tokens.claims()).toMatchObject({ sub: access.sub, name: 'Alice Ager', email: alice.email, groups: ['tenant-acme'] })
    expect(tokens.refresh_token).toEqual(expect.any(String))
  })

  test('the first operator is there and in the operators\' group', async () => {
    const tokens = await world.operatorApp.signIn(world.browser(), operator)
    expect(await world.operatorApp.verify(tokens.access_token)).toMatchObject({ aud: 'dezky-operator', groups: ['dezky-platform-admins'] })
  })

  test('once is enough for every surface, and each gets its own audience', async () => {
    const browser = world.browser()
    await world.portal.signIn(browser, alice)
    const tokens = await world.operatorApp.signIn(browser)
    expect(tokens.claims()?.aud).toBe('dezky-operator')
    await expect(world.portal.verify(tokens.access_token)).rejects.toThrow(/aud/)
  })

  test('a wrong password and a stranger get the same answer', async () => {
    const wrong = [{ ...alice, password: 'wrong wrong wrong' }, { email: 'nobody@acme.test', password: 'x' }]
    const answers = await Promise.all(wrong.map(async (given) => {
      const browser = world.browser()
      const answer = await browser.submit(await browser.open((await world.portal.request()).url), given)
      return { status: answer.status, text: answer.text.replaceAll(given.email, 'EMAIL').replace(/interaction\/[^?"]*|challenge[^,]*/g, '') }
    }))
    expect(answers[0]?.status).toBe(422)
    expect(answers[0]?.text).toContain('do not belong together')
    expect(answers[1]).toEqual(answers[0])
  })

  test('the e-mail address may be spelled in capitals', async () => {
    await world.portal.signIn(world.browser(), { ...alice, email: 'ALICE@Acme.test' })
  })

  test('somebody who is disabled cannot, and what they hold stops working', async () => {
    const bob = { email: 'bob@acme.test', password: 'a spoonful of sugar' }
    const id = await world.person({ name: 'Bob', ...bob })
    const browser = world.browser()
    const tokens = await world.portal.signIn(browser, bob)
    const before = world.portal.logouts.length
    expect((await world.admin('PUT', `/people/${id}/enabled`, { enabled: false })).status).toBe(204)
    expect(world.portal.loggedOut.slice(before)).toMatchObject([{ sub: id, sid: tokens.claims()?.sid }])
    await expect(world.portal.refresh(tokens.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
    const page = await browser.open((await world.portal.request()).url)
    expect(page.text).toContain('name="password"')
    expect((await browser.submit(page, { ...bob, password: 'not that' })).status).toBe(422)
    const back = new URL((await browser.submit(page, bob)).location ?? '')
    expect(back.origin).toBe(world.portal.url)
    expect(back.searchParams.get('error')).toBe('access_denied')
    expect(back.searchParams.get('error_description')).toContain('disabled')
    await world.admin('PUT', `/people/${id}/enabled`, { enabled: true })
    await world.portal.signIn(world.browser(), bob)
  })

  test('as somebody else replaces who was signed in before', async () => {
    const browser = world.browser()
    const first = await world.portal.signIn(browser, alice)
    const before = world.portal.logouts.length
    const request = await world.operatorApp.request({ prompt: 'login' })
    const callback = await browser.submit(await browser.open(request.url), operator)
    expect((await world.operatorApp.redeem(request, callback)).claims()?.email).toBe(operator.email)
    expect(world.portal.loggedOut.slice(before)).toMatchObject([{ sub: first.claims()?.sub }])
    await expect(world.portal.refresh(first.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
    expect((await world.portal.signIn(browser)).claims()?.email).toBe(operator.email)
  })
})

describe('the sign-in page', () => {
  test('speaks the language the surface asked for, the browser prefers, or the person picks', async () => {
    const browser = world.browser()
    browser.language = 'da-DK,da;q=0.9,en;q=0.5'
    expect((await browser.open((await world.portal.request()).url)).text).toContain('<html lang="da">')
    const english = await browser.open((await world.portal.request({ ui_locales: 'en' })).url)
    expect(english.text).toContain('<html lang="en">')
    const [, danish] = /<a href="([^"]+)" hreflang="da"/.exec(english.text) ?? []
    expect((await browser.get(danish ?? '')).text).toContain('Log ind')
  })

  test('knows who is meant from the hint and escapes it', async () => {
    const page = await world.browser().open((await world.portal.request({ login_hint: '"><script>alert(1)</script>' })).url)
    expect(page.text).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
  })

  test('allows no script but ours, no frame, and forms only to us and the surfaces', async () => {
    const { headers } = await world.browser().open((await world.portal.request()).url)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain('default-src \'none\'; script-src \'self\'; style-src \'self\'')
    expect(policy).toContain(`form-action 'self' ${world.portal.url} ${world.operatorApp.url}`)
    expect(policy).toContain('frame-ancestors \'none\'')
    expect(policy).not.toContain('unsafe')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('takes no form from another site', async () => {
    const browser = world.browser()
    const page = await browser.open((await world.portal.request()).url)
    expect((await browser.post(page.url, alice, { crossSite: true })).status).toBe(403)
    expect((await browser.post(page.url, alice, { headers: { 'sec-fetch-site': 'same-site' } })).status).toBe(403)
    const old = await fetch(page.url, { method: 'POST', body: new URLSearchParams(alice), headers: { origin: 'https://evil.test' } })
    expect(old.status).toBe(403)
  })

  test('of another browser, or sent twice, leads nowhere', async () => {
    const browser = world.browser()
    const page = await browser.open((await world.portal.request()).url)
    expect((await world.browser().post(page.url, alice)).status).toBe(400)
    await browser.submit(page, alice)
    expect((await browser.post(page.url, alice)).text).toContain('This sign-in has expired')
  })
})

describe('a sign-in request', () => {
  test('without PKCE is refused', async () => {
    const request = await world.portal.request()
    const url = new URL(request.url)
    url.searchParams.delete('code_challenge')
    url.searchParams.delete('code_challenge_method')
    const { location } = await world.browser().open(url.href)
    expect(new URL(location ?? '').searchParams.get('error')).toBe('invalid_request')
  })

  test('with an address that is not registered is shown as an error, not redirected', async () => {
    const { url } = await world.portal.request({ redirect_uri: 'https://evil.test/callback' })
    const page = await world.browser().open(url)
    expect(page).toMatchObject({ status: 400, location: null })
    expect(page.text).toContain('That did not work')
  })

  test('for another surface\'s audience is refused', async () => {
    const { url } = await world.portal.request({ resource: 'urn:dezky:surface:dezky-operator' })
    const { location } = await world.browser().open(url)
    expect(new URL(location ?? '').searchParams.get('error')).toBe('invalid_target')
  })
})

describe('guessing passwords', () => {
  test('shuts an account for a while, also for the right password, and a stranger\'s just the same', async () => {
    const carol = { email: 'carol@acme.test', password: 'two lumps and milk' }
    await world.person({ name: 'Carol', ...carol })
    for (const email of [carol.email, 'stranger@acme.test']) {
      const browser = world.browser()
      const page = await browser.open((await world.portal.request()).url)
      for (let tries = 0; tries < 10; tries++) expect((await browser.post(page.url, { email, password: 'guess' })).status).toBe(422)
      const shut = await browser.post(page.url, { email, password: carol.password })
      expect(shut.status).toBe(429)
      expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(800)
      expect(shut.text).toContain('Come back in 15 minutes')
    }
    world.clock.turn(901)
    await world.portal.signIn(world.browser(), carol)
  })

  test('all at once counts every single try', async () => {
    const dave = { email: 'dave@acme.test', password: 'mind the gap please' }
    await world.person({ name: 'Dave', ...dave })
    const browser = world.browser()
    const page = await browser.open((await world.portal.request()).url)
    const answers = await Promise.all(Array.from({ length: 25 }, () => browser.post(page.url, { email: dave.email, password: 'guess' })))
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(10)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15)
    world.clock.turn(901)
  })

  test('from one address, however many accounts, is shut too', async () => {
    const browser = world.browser()
    const page = await browser.open((await world.portal.request()).url)
    const guesses = Array.from({ length: 65 }, (_, n) => ({ email: `n${n}@acme.test`, password: 'guess' }))
    const answers = await Promise.all(guesses.map(guess => browser.post(page.url, guess)))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5)
    world.clock.turn(901)
  })
})

test('nothing that could be replayed is logged', async () => {
  const browser = world.browser()
  const request = await world.portal.request()
  const callback = await browser.submit(await browser.open(request.url), alice)
  const tokens = await world.portal.redeem(request, callback)
  const refreshed = await world.portal.refresh(tokens.refresh_token ?? '')
  const code = new URL(callback.location ?? '').searchParams.get('code')
  const { access_token, refresh_token, id_token } = tokens
  const secrets = [code, access_token, refresh_token, refreshed.refresh_token, id_token, alice.password, request.verifier]
  for (const secret of secrets) expect(world.logged()).not.toContain(secret)
  expect(world.logged()).toContain('signed in')
})
