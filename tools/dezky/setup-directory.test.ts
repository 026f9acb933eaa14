import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type AuthentikTwin, startAuthentik } from '@dezky/twins/authentik'
import { setUpAuthentikHere } from './setup-directory.ts'
import { UsageError } from './usage.ts'

let twin: AuthentikTwin
let printed: string[]

beforeEach(async () => {
  twin = await startAuthentik()
  printed = []
  const print = (line: string) => void printed.push(line)
  vi.spyOn(console, 'log').mockImplementation(print)
  vi.spyOn(console, 'error').mockImplementation(print)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await twin[Symbol.asyncDispose]()
})

const run = (args: string[] = [], env = {}) =>
  setUpAuthentikHere(['--portal', 'https://portal.dezky.test', ...args], { AUTHENTIK_URL: twin.url, AUTHENTIK_TOKEN: twin.token, ...env })
const said = () => printed.splice(0).join('\n')

test('says what it made, and the second time that there was nothing to do', async () => {
  expect(await run()).toBe(0)
  const first = said()
  const issuers = `OIDC_ISSUERS=${twin.url}/application/o/dezky-portal/`
  for (const words of ['made the group dezky-ready', 'made the application stalwart', '10 changes', issuers]) expect(first).toContain(words)
  expect(await run()).toBe(0)
  expect(said()).toContain('nothing to change')
})

test('takes addresses from flags before the environment, and has those of npm start otherwise', async () => {
  await run([], { PORTAL_URL: 'https://elsewhere.test', FILES_URL: 'https://files.dezky.test' })
  const urls = twin.state.providers.entries().map(([, { client_id, redirect_uris }]) => [client_id, redirect_uris[0]?.url])
  expect(Object.fromEntries(urls)).toEqual({
    'dezky-portal': 'https://portal.dezky.test/auth/oidc/callback', 'dezky-operator': 'http://localhost:4101/auth/oidc/callback',
    'dezky-deployer': 'http://localhost:4102/auth/oidc/callback', stalwart: 'http://localhost:4140/auth/callback',
    ocis: 'https://files.dezky.test/',
  })
})

test('prints no secret', async () => {
  await run()
  const text = said()
  for (const [, { client_secret }] of twin.state.providers.entries()) expect(text).not.toContain(client_secret)
  expect(text).not.toContain(twin.token)
})

test('fails and names what is in the way, or what it was refused', async () => {
  await fetch(`${twin.url}/api/v3/core/groups/`, {
    method: 'POST', body: JSON.stringify({ name: 'dezky-ready' }),
    headers: { authorization: `Bearer ${twin.token}`, 'content-type': 'application/json' },
  })
  expect(await run()).toBe(1)
  expect(said()).toContain('a group dezky-ready that we did not make')
  expect(await run([], { AUTHENTIK_TOKEN: 'wrong' })).toBe(1)
  expect(said()).toContain('AUTHENTIK_TOKEN')
})

test.each([
  [[], { AUTHENTIK_TOKEN: '' }, 'AUTHENTIK_TOKEN'], [['--portal', 'nowhere'], {}, 'PORTAL_URL'], [['--token', 'x'], {}, 'token'],
])('does not begin with %j and %j', async (args, env, fault) => {
  const refused = run(args, env)
  await expect(refused).rejects.toBeInstanceOf(UsageError)
  await expect(refused).rejects.toThrow(fault)
})
