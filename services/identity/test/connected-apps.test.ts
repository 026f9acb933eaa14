import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from './browser.ts'
import { Surface } from './surface.ts'
import { startWorld, type World } from './world.ts'

let world: World
let files: Surface
const alice = { email: 'alice@acme.test', password: 'correct horse battery' }
let aliceId: string

beforeAll(async () => {
  files = await Surface.start('ocis', '/oidc-callback.html')
  world = await startWorld({ settings: { FILES_URL: files.url } })
  await files.meet(world.issuer)
  aliceId = await world.person({ name: 'Alice Ager', ...alice })
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
  await files[Symbol.asyncDispose]()
})

const setReady = (ready: boolean) => world.admin('PUT', `/people/${aliceId}/ready`, { ready })

async function signedIn(): Promise<Browser> {
  const browser = world.browser()
  await world.portal.signIn(browser, alice)
  return browser
}

test('files open with the sign-in one has, for whoever is ready', async () => {
  await setReady(true)
  const tokens = await files.signIn(await signedIn())
  expect(tokens.claims()).toMatchObject({ sub: aliceId, aud: 'ocis', name: 'Alice Ager', email: alice.email })
  expect(await files.verify(tokens.access_token)).toMatchObject({ aud: 'ocis', sub: aliceId })
})

test('files are shut to whoever is not, and led back there', async () => {
  await setReady(false)
  const { location } = await (await signedIn()).open((await files.request()).url)
  expect(location).toContain(`${files.url}/oidc-callback.html?error=access_denied`)
})

test('what was opened is not kept open once it is shut', async () => {
  await setReady(true)
  const tokens = await files.signIn(await signedIn())
  await setReady(false)
  await expect(files.refresh(tokens.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
})

test('the page says what one signs in for', async () => {
  expect((await world.browser().open((await files.request()).url)).text).toContain('to continue to your files')
})

test('only the app\'s own pages may ask for its tokens from a browser', async () => {
  const ask = (origin: string) => fetch(`${world.issuer}/token`, {
    method: 'POST', headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'x', client_id: 'ocis' }),
  })
  expect((await ask(files.url)).headers.get('access-control-allow-origin')).toBe(files.url)
  expect((await ask('https://evil.test')).headers.get('access-control-allow-origin')).toBeNull()
})
