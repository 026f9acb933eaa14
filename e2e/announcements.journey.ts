// An operator says something to everybody; somebody sees it while they are in their portal, and puts it away for good.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { comeIn, invitationOf, signInAsOperator, signInToPortal } from './sign-in.ts'
import { createTenant } from './tenants.ts'
import { filled, words } from './words.ts'

const { operator: { announcements: said }, portal } = words.en
const person = { email: 'bo@told.example', password: 'korrekt hest batteri hæfteklamme' }
const maintenance = {
  en: ['Maintenance on Sunday night', 'Mail is away for an hour.'], da: ['Vedligeholdelse natten til mandag', 'Mail er væk i en time.'],
} as const
const [title] = maintenance.en

let cloud: RunningCloud
let browser: Browser
let operator: Visitor
let member: Visitor
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4640), launchBrowser()])
  const session = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  const administrator = { name: 'Anna Holm', email: 'anna@told.example' }
  await createTenant(session, { slug: 'told', name: 'Told', plan: 'starter', administrator })
  await session.request('POST', '/api/v1/tenants/told/members', { name: 'Bo Lund', email: person.email, role: 'member' })
  operator = await newVisitor(browser, { language: 'en' })
  member = await newVisitor(browser, { language: 'en', width: 390 })
  await signInAsOperator(operator.page, cloud, '/announcements')
  await comeIn(member.page, cloud, await invitationOf(session, 'told', person.email), { password: person.password })
})
afterAll(async () => {
  await member?.[Symbol.asyncDispose]()
  await operator?.[Symbol.asyncDispose]()
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

describe('an announcement', () => {
  it('is written in both languages, and seen beforehand as people will see it', async () => {
    const { page } = operator
    await page.getByText(said.emptyTitle).waitFor()
    await page.getByRole('button', { name: said.new }).first().click()
    const dialog = page.getByRole('dialog', { name: said.newTitle })
    await choose(dialog, said.field.tone, said.tone.maintenance)
    for (const language of ['en', 'da'] as const) {
      const part = dialog.getByRole('group', { name: said.language[language] })
      const [title, text] = maintenance[language]
      await part.getByRole('textbox', { name: said.field.title }).fill(title)
      await part.getByRole('textbox', { name: said.field.text }).fill(text)
      await part.getByRole('article', { name: title }).getByText(text).waitFor()
    }
    await expectAccessible(page, 'the form of an announcement')
    await dialog.getByRole('button', { name: said.saveDraft }).click()
    await rowOf(page).getByText(said.state.draft, { exact: true }).waitFor()
  })

  it('is shown to nobody before it is published, and then without reloading', async () => {
    expect(await note(member.page).count()).toBe(0)
    await press(operator.page, said.publish)
    await rowOf(operator.page).getByText(said.state.current, { exact: true }).waitFor()
    await note(member.page).waitFor()
    await note(member.page).getByText(maintenance.en[1]).waitFor()
    await expectAccessible(member.page, 'home with an announcement')
  })

  it('is put away for good: after reloading, and in another browser', async () => {
    const { page } = member
    await Promise.all([
      page.waitForResponse(answer => answer.url().endsWith('/dismissal') && answer.ok()),
      note(page).getByRole('button', { name: filled(portal.announcement.dismiss, { title }) }).click(),
    ])
    await note(page).waitFor({ state: 'detached' })
    expect(await withoutIt(page, () => page.reload())).toBe(0)
    await using other = await newVisitor(browser, { language: 'en' })
    expect(await withoutIt(other.page, () => signInToPortal(other.page, cloud, person))).toBe(0)
    expect(other.complaints).toEqual([])
  })

  it('comes back when it is published anew, and goes for everybody when it is withdrawn', async () => {
    await press(operator.page, said.withdraw)
    await rowOf(operator.page).getByText(said.state.draft, { exact: true }).waitFor()
    await press(operator.page, said.publish)
    await note(member.page).waitFor()
    await press(operator.page, said.withdraw)
    await note(member.page).waitFor({ state: 'detached' })
    await expectAccessible(operator.page, 'announcements')
  })

  it('is deleted, and nothing is left to show', async () => {
    await press(operator.page, said.delete)
    await operator.page.getByText(said.emptyTitle).waitFor()
    expect([...operator.complaints, ...member.complaints]).toEqual([])
  })
})

function note(page: Page): Locator {
  return page.getByRole('article', { name: title })
}

function rowOf(page: Page): Locator {
  return page.getByRole('row').filter({ hasText: title })
}

async function choose(dialog: Locator, label: string, option: string): Promise<void> {
  await dialog.getByLabel(label, { exact: true }).click()
  await dialog.page().getByRole('option', { name: option }).click()
}

/** Out of its menu, and sure of it. */
async function press(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: filled(said.actionsFor, { title }) }).click()
  await page.getByRole('menuitem', { name: action }).click()
  const sure = page.getByRole('dialog')
  await sure.getByRole('button', { name: action }).click()
  await sure.waitFor({ state: 'detached' })
}

/** How many of it there are once the page has asked and shows what it was answered. */
async function withoutIt(page: Page, come: () => Promise<unknown>): Promise<number> {
  await Promise.all([page.waitForResponse(answer => answer.url().endsWith('/users/me/announcements') && answer.ok()), come()])
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => page.locator('[aria-busy="true"]').count(), { timeout: 10_000 }).toBe(0)
  return note(page).count()
}
