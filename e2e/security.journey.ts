// An owner requires a second factor of everybody: a member who has none sets one up at the next sign-in, seen live; and anew, once it
// was lost and the owner has reset it.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { expectInPlace, settled } from './in-place.ts'
import { plugInPasskey } from './passkey.ts'
import { comeIn, fillIn, invitationOf } from './sign-in.ts'
import { createTenant } from './tenants.ts'
import { filled, words } from './words.ts'

const { portal: { security: said, firstSteps }, shared, identity } = words.en
const slug = 'two-steps'
const password = 'korrekt hest batteri hæfteklamme'
const anna = { name: 'Anna Holm', email: 'anna@two-steps.example', password }
const bo = { name: 'Bo Lund', email: 'bo@two-steps.example', password }

let cloud: RunningCloud
let browser: Browser
let owner: Visitor
let member: Visitor

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(5260), launchBrowser()])
  const operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  ;[owner, member] = await Promise.all([newVisitor(browser, { language: 'en' }), newVisitor(browser, { language: 'en', width: 390 })])
  await Promise.all([plugInPasskey(owner.page), plugInPasskey(member.page)])
  await createTenant(operator, { slug, name: 'Two steps', plan: 'business', administrator: anna })
  await operator.request('POST', `/api/v1/tenants/${slug}/members`, { name: bo.name, email: bo.email, role: 'member' })
  await comeIn(owner.page, cloud, await invitationOf(operator, slug, anna.email), anna)
  await comeIn(member.page, cloud, await invitationOf(operator, slug, bo.email), bo)
})
afterAll(async () => {
  await owner?.[Symbol.asyncDispose]()
  await member?.[Symbol.asyncDispose]()
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

const rowOf = ({ name }: { name: string }): Locator => owner.page.getByRole('row', { name: new RegExp(name) })
const dialog = (): Locator => owner.page.getByRole('dialog')
const notice = (text: string): Locator => owner.page.getByRole('region', { name: shared.ui.shell.notices }).getByText(text, { exact: true })
const step = (): Locator => owner.page.getByRole('listitem').filter({ hasText: firstSteps.step.second_factor_required })
const one = (plurals: string, values: Record<string, string>, form: number) => filled(plurals.split(' | ')[form] ?? '', values)

it('is what is left to do on the home page, which leads to where it is done', async () => {
  const { page } = owner
  await step().getByText(firstSteps.open).waitFor()
  await step().getByRole('link').click()
  await rowOf(bo).getByText(said.people.state.missing, { exact: true }).waitFor()
  await settled(page)
  await expectInPlace(page, 'security')
})

it('is reminded of by mail, and not twice in a day', async () => {
  const { page } = owner
  const remind = page.getByRole('button', { name: filled(said.remind.oneFor, bo) })
  await remind.click()
  await notice(one(said.remind.done, { count: '1' }, 0)).waitFor()
  await remind.click()
  await notice(said.remind.nobody).waitFor()
})

it('is required only by an owner who has it, after saying whom it meets', async () => {
  const { page } = owner
  await page.getByRole('button', { name: said.required.decide }).click()
  await dialog().getByText(one(said.decide.missing, { count: '2', all: '2' }, 2)).waitFor()
  await expectAccessible(page, 'requiring a second factor')
  await dialog().getByRole('button', { name: said.decide.action }).click()
  await dialog().getByText(shared.ui.problem.second_factor_needed).waitFor()
  await dialog().getByRole('link', { name: said.decide.ownLink }).click()
  await page.getByRole('link', { name: identity.account.passkeys.add, exact: true }).click()
  await addPasskey(page)
  await page.getByRole('heading', { name: identity.account.title }).waitFor()
  await page.goto(`${cloud.urls.portal}/administration/security`)
  await page.getByRole('button', { name: said.required.decide }).click()
  await dialog().getByRole('button', { name: said.decide.action }).click()
  await notice(said.decide.doneNow).waitFor()
  await page.getByText(said.required.required.split('{')[0] ?? '').waitFor()
  await rowOf(anna).getByText(said.people.state.set_up, { exact: true }).waitFor()
})

it('is set up by whoever has none at the next sign-in, and the owner sees it', async () => {
  await untilAskedOf(await subjectOf(member.page))
  await setUpAtSignIn()
  await rowOf(bo).getByText(said.people.state.set_up, { exact: true }).waitFor()
  await settled(owner.page)
  await expectInPlace(owner.page, 'everybody has a second factor')
})

it('is set up anew by whoever has lost theirs, once it is reset', async () => {
  const { page } = owner
  await page.getByRole('button', { name: filled(said.reset.actionFor, bo) }).click()
  await dialog().getByText(said.reset.consequence).waitFor()
  await expectAccessible(page, 'resetting a second factor')
  await dialog().getByRole('button', { name: said.reset.action, exact: true }).click()
  await notice(filled(said.reset.done, bo)).waitFor()
  await rowOf(bo).getByText(said.people.state.missing, { exact: true }).waitFor()
  await setUpAtSignIn()
  await rowOf(bo).getByText(said.people.state.set_up, { exact: true }).waitFor()
})

it('is done with on the home page', async () => {
  await owner.page.getByRole('link', { name: words.en.portal.home.title, exact: true }).click()
  await step().getByText(firstSteps.done).waitFor()
  expect([...owner.complaints, ...member.complaints]).toEqual([])
})

async function subjectOf(page: Page): Promise<string> {
  return (await (await page.request.get(`${cloud.urls.portal}/auth/session`)).json()).person.subject
}

/** What was decided reaches the directory a moment later. */
async function untilAskedOf(subject: string): Promise<void> {
  const { identityAdminToken } = JSON.parse(await readFile(path.join(cloud.data, 'secrets.json'), 'utf8'))
  const headers = { authorization: `Bearer ${identityAdminToken}` }
  const at = `${cloud.urls.identity}/admin/v1/people/${subject}`
  await expect.poll(async () => (await fetch(at, { headers })).json(), { timeout: 30_000 }).toMatchObject({ secondFactorRequired: true })
}

async function addPasskey(page: Page): Promise<void> {
  await page.getByRole('button', { name: identity.passkey.add }).click()
  await page.getByRole('heading', { name: identity.codes.title }).waitFor()
  await page.getByRole('link', { name: identity.codes.onward }).click()
}

/** As in a browser in which nobody is signed in. */
async function setUpAtSignIn(): Promise<void> {
  const { page } = member
  await page.context().clearCookies()
  await page.goto(`${cloud.urls.portal}/auth/oidc/login?returnTo=/`)
  await fillIn(page, bo)
  await page.getByRole('heading', { name: identity.enrol.title }).waitFor()
  await page.getByRole('link', { name: identity.enrol.passkey }).click()
  await addPasskey(page)
  await page.waitForURL(`${cloud.urls.portal}/`)
}
