import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type StalwartTwin, startStalwart } from '@dezky/twins/stalwart'
import { setUpMailHere } from './setup-mail.ts'
import { UsageError } from './usage.ts'

const issuer = 'https://id.dezky.test/application/o/stalwart/'
let twin: StalwartTwin
let printed: string[]

beforeEach(async () => {
  twin = await startStalwart({ apiKey: 'API_only_for_this' })
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
  setUpMailHere(args, { STALWART_URL: twin.url, STALWART_TOKEN: twin.apiKey, MAIL_ISSUER: issuer, ...env })
const said = () => printed.splice(0).join('\n')

test('says what it made, the second time that there was nothing to do, and never the key', async () => {
  expect(await run()).toBe(0)
  const first = said()
  expect(first).toContain(`made the directory for ${issuer}`)
  expect(first).toContain('2 changes')
  expect(first).not.toContain(twin.apiKey)
  expect(await run()).toBe(0)
  expect(said()).toContain('nothing to change')
})

test('takes what is typed before what is in the environment, and the issuer with its slash', async () => {
  await run(['--issuer', 'https://elsewhere.test/', '--audience', 'mail'])
  const [directory] = twin.store.collection('x:Directory').entries()
  expect(directory?.[1]).toMatchObject({ issuerUrl: 'https://elsewhere.test/', requireAudience: 'mail' })
})

test('fails and says why, where it is refused or something of others is in the way', async () => {
  expect(await run([], { STALWART_TOKEN: 'API_wrong' })).toBe(1)
  expect(said()).toContain('refuses our STALWART_TOKEN')
  twin.store.collection('x:Authentication').put('singleton', { directoryId: 'zz' })
  expect(await run()).toBe(1)
  expect(said()).toContain('not ours')
})

test.each([
  [[], { STALWART_TOKEN: '' }, 'STALWART_TOKEN'], [[], { MAIL_ISSUER: '' }, 'MAIL_ISSUER'], [['--url', 'nowhere'], {}, 'STALWART_URL'],
  [['--token', 'x'], {}, 'token'],
])('does not begin with %j and %j', async (args, env, fault) => {
  const refused = run(args, env)
  await expect(refused).rejects.toBeInstanceOf(UsageError)
  await expect(refused).rejects.toThrow(fault)
})
