// Somebody looks after their own account at the deployer: a second factor, recovery codes, a passkey, where they are signed in.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Standing, startStanding } from '../services/deployer/test/standing.ts'
import { codeOf } from '../services/deployer/test/totp.ts'
import { buildApps } from '../tools/start/build.ts'
import startPostgres from '../tools/test/cluster.setup.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import { expectInPlace } from './in-place.ts'
import { plugInPasskey } from './passkey.ts'
import { words } from './words.ts'

const { account, signIn, trail } = words.en.deployer
const { shared: { ui } } = words.en
const [exact, url] = [true, 'http://localhost:5470']
let password = 'korrekt hest batteri'
let [stopPostgres, logs]: [() => Promise<void>, string] | [] = []
let deployer: Standing
let browser: Browser
let visitor: Visitor
let page: Page
let secret = ''
let codes: string[] = []

beforeAll(async () => {
  logs = await mkdtemp(path.join(tmpdir(), 'dezky-account-'))
  stopPostgres = await startPostgres()
  const root = fileURLToPath(new URL('..', import.meta.url))
  await buildApps(['deployer'], { root, logs, signal: new AbortController().signal, say: () => undefined })
  const pages = path.join(root, 'apps/deployer/dist')
  deployer = await startStanding({ PORT: '5470', PUBLIC_URL: url, ADMIN_PASSWORD: password, PAGES_DIRECTORY: pages })
  browser = await launchBrowser()
  visitor = await newVisitor(browser, { language: 'en' })
  page = visitor.page
  await plugInPasskey(page)
})
afterAll(async () => {
  await visitor?.[Symbol.asyncDispose]()
  await browser?.close()
  await deployer?.[Symbol.asyncDispose]()
  await stopPostgres?.()
  await rm(logs ?? '', { recursive: true, force: true })
})

const press = (name: string, within: Page = page) => within.getByRole('button', { name, exact }).last().click()

async function enter(within = page): Promise<void> {
  await within.goto(`${url}/sign-in?returnTo=/account`)
  await within.getByLabel(signIn.username).fill('admin')
  await within.getByLabel(signIn.password).fill(password)
  await within.getByRole('button', { name: signIn.action, exact }).click()
}

async function again(): Promise<void> {
  await visitor.context.clearCookies()
  await enter()
}

async function confirmPassword(): Promise<void> {
  await page.getByLabel(account.password.current).fill(password)
  await press(account.factor.goOn)
}

it('sets up a second factor: the password, the app, and codes to keep', async () => {
  await enter()
  await page.getByRole('heading', { name: account.title, level: 1 }).waitFor()
  await press(account.factor.setUp)
  await page.getByLabel(account.password.current).fill('not the password')
  await press(account.factor.goOn)
  await page.getByText(account.password.wrong).waitFor()
  await confirmPassword()
  secret = await page.locator('form code').innerText()
  await expectInPlace(page, 'the code to scan')
  await page.getByLabel(signIn.code, { exact }).fill(codeOf(`otpauth://totp/x?secret=${secret}`, Date.now()))
  await press(signIn.confirm)
  await page.getByText(account.factor.on, { exact }).waitFor()
  codes = await page.getByRole('status').locator('li').allInnerTexts()
  expect(codes.length).toBeGreaterThan(5)
  await expectInPlace(page, 'the recovery codes')
  await press(account.codes.kept)
  await page.getByText(account.codes.lead).waitFor({ state: 'detached' })
})

it('comes in with the code of the app, and once with a recovery code', async () => {
  await again()
  await page.getByLabel(signIn.code, { exact }).fill(codeOf(`otpauth://totp/x?secret=${secret}`, Date.now()))
  await press(signIn.confirm)
  await page.getByRole('heading', { name: account.title, level: 1 }).waitFor()
  await again()
  await page.getByLabel(signIn.code, { exact }).fill(codes[0] ?? '')
  await press(signIn.confirm)
  await page.getByRole('heading', { name: account.title, level: 1 }).waitFor()
})

it('adds a passkey, and comes in with it alone', async () => {
  await press(account.passkeys.add)
  const own = page.getByRole('table', { name: account.passkeys.title })
  await own.getByRole('row').nth(1).waitFor()
  await visitor.context.clearCookies()
  await page.goto(`${url}/sign-in?returnTo=/account`)
  await press(account.usePasskey)
  await page.getByRole('heading', { name: account.title, level: 1 }).waitFor()
})

it('ends a session elsewhere, which is out at once', async () => {
  await using elsewhere = await newVisitor(browser, { language: 'en' })
  await enter(elsewhere.page)
  await elsewhere.page.getByLabel(signIn.code, { exact }).fill(codes[1] ?? '')
  await press(signIn.confirm, elsewhere.page)
  await elsewhere.page.getByRole('heading', { name: account.title, level: 1 }).waitFor()
  await page.reload()
  await press(account.sessions.endOthers)
  await page.getByRole('button', { name: account.sessions.endOthers }).waitFor({ state: 'detached' })
  await elsewhere.page.goto(`${url}/account`)
  await elsewhere.page.waitForURL(/sign-in/)
})

it('changes the password, and comes in with the new one only', async () => {
  await press(account.password.change)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(account.password.current).fill(password)
  password = 'et helt andet kodeord'
  await dialog.getByLabel(account.password.new).fill(password)
  await dialog.getByRole('button', { name: account.password.change }).click()
  await page.getByText(account.password.changed).first().waitFor()
  await again()
  await page.getByLabel(signIn.code, { exact }).fill(codes[2] ?? '')
  await press(signIn.confirm)
  await page.getByRole('heading', { name: account.title, level: 1 }).waitFor()
})

it('is all in the audit trail', async () => {
  await page.goto(`${url}/audit`)
  for (const did of [trail.did.setUpSecondFactor, trail.did.addPasskey, trail.did.changeOwnPassword, trail.did.endOtherSessions]) {
    await page.getByText(did, { exact }).first().waitFor()
  }
})

it.each([['light', 1440], ['dark', 390]] as const)('is in place, %s, %d pixels wide', async (colorScheme, width) => {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 900 })
  await page.goto(`${url}/account`)
  await page.getByRole('table', { name: account.sessions.title }).getByText(account.sessions.current, { exact }).waitFor()
  await page.screenshot({ path: `${import.meta.dirname}/results/deployer-account-${colorScheme}-${width}.png`, fullPage: true })
  await expectInPlace(page, 'my account')
  expect(await page.getByText(ui.loading, { exact }).count()).toBe(0)
})
