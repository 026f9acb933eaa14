// Somebody looks after their own profile, seen by the administrator meanwhile: name, language, picture, and where they are signed in.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { png } from '../services/platform-api/test/pictures.ts'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { comeIn, invitationOf, signInAsOperator, signInToPortal } from './sign-in.ts'
import { createTenant } from './tenants.ts'
import { words } from './words.ts'

const { portal: { profile: english }, shared } = words.en
const { portal: { profile: danish } } = words.da
const anna = { name: 'Anna Holm', email: 'anna@harbour.example', password: 'korrekt hest batteri hæfteklamme' }

let cloud: RunningCloud
let browser: Browser
let member: Visitor
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4980), launchBrowser()])
  const http = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  await createTenant(http, { slug: 'harbour', name: 'Harbour A/S', plan: 'business', administrator: anna })
  member = await newVisitor(browser, { language: 'en' })
  await comeIn(member.page, cloud, await invitationOf(http, 'harbour', anna.email), anna)
})
afterAll(async () => {
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

it('is reached from the account menu', async () => {
  const { page } = member
  await page.getByRole('button', { name: shared.ui.shell.account }).click()
  await page.getByRole('menuitem', { name: english.title }).click()
  await page.getByRole('heading', { level: 1, name: english.title }).waitFor()
  await page.getByLabel(english.name, { exact: true }).waitFor()
  await page.getByText(english.sessions.current, { exact: true }).waitFor()
  await page.getByText(english.sessions.opened.replace('{apps}', english.log.surface.portal)).waitFor()
  await expectAccessible(page, 'profile')
})

it('takes a picture, and refuses with a sentence what is none', async () => {
  const { page } = member
  const file = page.locator('input[type=file]')
  await file.setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await page.getByText(shared.ui.problem.picture_refused).waitFor()
  await file.setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: png(400, 300) })
  const picture = page.getByRole('img', { name: english.picture.yours })
  await picture.waitFor()
  const widthOf = () => picture.evaluate(image => (image as unknown as { naturalWidth: number }).naturalWidth)
  await expect.poll(widthOf, { timeout: 15_000 }).toBe(256)
})

it('changes name and language, which the administrator sees at once and another browser follows', async () => {
  await using operator = await newVisitor(browser, { language: 'en' })
  await signInAsOperator(operator.page, cloud, '/people')
  await operator.page.getByRole('link', { name: anna.name }).click()
  await operator.page.getByRole('heading', { level: 1, name: anna.name }).waitFor()
  const { page } = member
  await page.getByLabel(english.name, { exact: true }).fill('Anna Lund')
  await page.getByLabel(english.language, { exact: true }).click()
  await page.getByRole('option', { name: 'Dansk' }).click()
  await page.getByRole('button', { name: english.save, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: danish.title }).waitFor()
  await operator.page.getByRole('heading', { level: 1, name: 'Anna Lund' }).waitFor()

  await using other = await newVisitor(browser, { language: 'en' })
  await signInToPortal(other.page, cloud, anna)
  await other.page.locator('html[lang=da]').waitFor({ state: 'attached' })
})

it('ends a session elsewhere, whose browser is out', async () => {
  await using other = await newVisitor(browser, { language: 'en' })
  await signInToPortal(other.page, cloud, anna)
  const { page } = member
  await page.reload()
  const sessions = page.getByRole('region', { name: danish.sessions.title })
  await sessions.getByText(danish.sessions.current, { exact: true }).waitFor()
  await sessions.getByRole('button', { name: danish.sessions.endOthers }).click()
  await other.page.waitForURL(/\/auth\/expired/, { timeout: 15_000 })
  await expect.poll(() => sessions.getByRole('button').count(), { timeout: 15_000 }).toBe(0)
  await page.getByText(danish.log.action.person_update).first().waitFor()
  await expectAccessible(page, 'profile in Danish')
  expect(member.complaints).toEqual([])
})
