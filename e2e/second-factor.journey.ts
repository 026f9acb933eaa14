// A second factor from setting it up to losing it, in a browser with a passkey of its own.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAt, stepAt } from '../services/identity/src/features/second-factors/totp.ts'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { plugInPasskey } from './passkey.ts'
import { words } from './words.ts'

let cloud: RunningCloud
let browser: Browser
let visitor: Visitor
let key: string
let codes: string[]

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(5420), launchBrowser()])
  visitor = await newVisitor(browser, { language: 'en' })
  await plugInPasskey(visitor.page)
})
afterAll(async () => {
  await visitor?.[Symbol.asyncDispose]()
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

const { identity } = words.en
const { account, secondStep, setUp } = identity

describe('somebody who sets up a second factor', () => {
  it('comes to their own pages by signing in', async () => {
    const { page } = visitor
    await page.goto(`${cloud.urls.identity}/account?client_id=dezky-operator`)
    await page.getByText(identity.signIn.leadAccount).waitFor()
    await givePassword(page)
    await page.getByRole('heading', { name: account.title }).waitFor()
    await expectAccessible(page, 'account')
  })

  it('puts the key into an app and confirms it, and is given recovery codes', async () => {
    const { page } = visitor
    await page.getByRole('link', { name: account.authenticator.setUp }).click()
    await page.getByRole('img', { name: setUp.picture }).waitFor()
    await expectAccessible(page, 'authenticator')
    key = (await page.locator('.secret-text code').innerText()).replaceAll(' ', '')
    await page.getByLabel(setUp.label).fill('000000')
    await page.getByRole('button', { name: setUp.submit }).click()
    await page.getByText(setUp.wrong).waitFor()
    await page.getByLabel(setUp.label).fill(code(0))
    await page.getByRole('button', { name: setUp.submit }).click()
    await page.getByRole('heading', { name: identity.codes.title }).waitFor()
    await expectAccessible(page, 'recovery codes')
    codes = await page.locator('.codes code').allInnerTexts()
    expect(codes).toHaveLength(10)
    await page.getByRole('link', { name: identity.codes.onward }).click()
    await page.getByText(account.authenticator.on).waitFor()
  })

  it('adds a passkey and gives it a name', async () => {
    const { page } = visitor
    await page.getByRole('link', { name: account.passkeys.add, exact: true }).click()
    await page.getByLabel(identity.passkey.nameLabel).fill('The laptop')
    await expectAccessible(page, 'new passkey')
    await page.getByRole('button', { name: identity.passkey.add }).click()
    await page.getByText(account.done.passkeyAdded).waitFor()
    await page.getByText('The laptop', { exact: true }).waitFor()
    await expectAccessible(page, 'account with a passkey')
  })
})

describe('signing in', () => {
  it('takes the passkey alone', async () => {
    const { page } = visitor
    await startOver(page)
    await page.getByRole('button', { name: identity.passkey.signIn }).click()
    await arrived(page)
  })

  it('asks for the passkey after the password, and takes a recovery code in its place, once', async () => {
    const { page } = visitor
    const [first = ''] = codes
    await startOver(page)
    await givePassword(page)
    await page.getByText(secondStep.passkey.lead).waitFor()
    await expectAccessible(page, 'second step')
    await useRecoveryCode(page, first)
    await arrived(page)
    await startOver(page)
    await givePassword(page)
    await useRecoveryCode(page, first)
    await page.getByText(secondStep.recovery.wrong).waitFor()
    await page.getByRole('link', { name: secondStep.passkey.instead }).click()
    await page.getByRole('button', { name: identity.passkey.use }).click()
    await arrived(page)
    expect(visitor.complaints).toEqual([])
  })

  it('takes the code of the app, in Danish and on a phone without the passkey', async () => {
    await using phone = await newVisitor(browser, { language: 'da', width: 390 })
    const { page } = phone
    const danish = words.da.identity
    await startOver(page)
    await givePassword(page, danish)
    await page.getByRole('link', { name: danish.secondStep.authenticator.instead }).click()
    await expectAccessible(page, 'second step on a phone')
    await page.getByLabel(danish.secondStep.authenticator.label).fill(code(1))
    await page.getByRole('button', { name: danish.secondStep.submit }).click()
    await arrived(page)
    expect(phone.complaints).toEqual([])
  })
})

it('whoever takes the last one away signs in by the password again', async () => {
  const { page } = visitor
  await page.goto(`${cloud.urls.identity}/account?client_id=dezky-operator`)
  await page.getByRole('link', { name: account.passkeys.manage }).click()
  await page.getByRole('heading', { name: 'The laptop' }).waitFor()
  await expectAccessible(page, 'passkey')
  await page.getByRole('button', { name: identity.passkey.remove }).click()
  await page.getByText(account.done.passkeyRemoved).waitFor()
  await page.getByRole('link', { name: account.authenticator.manage, exact: true }).click()
  await expectAccessible(page, 'removing the app')
  await page.getByRole('button', { name: identity.removal.submit }).click()
  await page.getByText(account.done.authenticatorRemoved).waitFor()
  await startOver(page)
  await givePassword(page)
  await arrived(page)
})

it('whoever must have one sets it up at the next sign-in', async () => {
  const { page } = visitor
  const { enrol } = identity
  await requireSecondFactor(page)
  await startOver(page)
  await givePassword(page)
  await page.getByRole('heading', { name: enrol.title }).waitFor()
  await expectAccessible(page, 'has to set up a second factor')
  await page.getByRole('link', { name: enrol.passkey }).click()
  await page.getByRole('button', { name: identity.passkey.add }).click()
  await page.getByRole('heading', { name: identity.codes.title }).waitFor()
  await page.getByRole('link', { name: identity.codes.onward }).click()
  await arrived(page)
  expect(visitor.complaints).toEqual([])
})

/** Of whoever is signed in: as the platform asks it of the directory. */
async function requireSecondFactor(page: Page): Promise<void> {
  const { person } = await (await page.request.get(`${cloud.urls.operator}/auth/session`)).json()
  const { identityAdminToken } = JSON.parse(await readFile(path.join(cloud.data, 'secrets.json'), 'utf8'))
  const answer = await fetch(`${cloud.urls.identity}/admin/v1/people/${person.subject}/second-factor`, {
    method: 'PUT', body: JSON.stringify({ required: true }),
    headers: { authorization: `Bearer ${identityAdminToken}`, 'content-type': 'application/json' },
  })
  expect(answer.status).toBe(204)
}

/** As in a browser in which nobody is signed in. */
async function startOver(page: Page): Promise<void> {
  await page.context().clearCookies()
  await page.goto(`${cloud.urls.operator}/auth/oidc/login`)
}

async function givePassword(page: Page, { email, password, signIn }: typeof identity = identity): Promise<void> {
  await page.getByLabel(email).fill(cloud.admin.email)
  await page.getByLabel(password, { exact: true }).fill(cloud.admin.password)
  await page.getByRole('button', { name: signIn.submit }).click()
}

async function useRecoveryCode(page: Page, recoveryCode: string): Promise<void> {
  await page.getByRole('link', { name: secondStep.recovery.instead }).click()
  await page.getByLabel(secondStep.recovery.label).fill(recoveryCode)
  await page.getByRole('button', { name: secondStep.submit }).click()
}

async function arrived(page: Page): Promise<void> {
  await page.waitForURL(url => url.origin === new URL(cloud.urls.operator).origin && !url.pathname.startsWith('/auth'))
}

/** Of now, or of so many steps on: the next one is good already, and each is good once. */
function code(away: number): string {
  const bits = [...key].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2))
  return codeAt(Buffer.from(bytes), stepAt(new Date()) + away)
}
