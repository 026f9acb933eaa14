// An operator looks after people, the team and partners, all of it through the screens.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { comeIn, invitationOf, signInAsOperator, signInToPortal } from './sign-in.ts'
import { filled, words } from './words.ts'

const { operator: { people, person, partners, partner, team, newTenant, tenants, editing, tenantPartner } } = words.en
const anna = { name: 'Anna Holm', email: 'anna@workshop.example', password: 'korrekt hest batteri hæfteklamme' }
let cloud: RunningCloud
let browser: Browser
let operator: HttpSession
let visitor: Visitor
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4940), launchBrowser()])
  operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  const administrator = { name: anna.name, email: anna.email }
  await request('POST', '/tenants', { name: 'Workshop', slug: 'workshop', plan: 'starter', administrator })
  visitor = await newVisitor(browser, { language: 'en' })
  await signInAsOperator(visitor.page, cloud, '/people')
})
afterAll(async () => {
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

describe('a partner', () => {
  it('is made, given a customer, told what the month comes to, and has the customer taken away', async () => {
    const { page } = visitor
    await goTo(page, '/partners', partners.title)
    await page.getByRole('button', { name: partners.new }).first().click()
    const form = page.getByRole('dialog')
    await form.getByLabel(partners.column.name, { exact: true }).first().fill('Nordic IT')
    await expect.poll(() => form.getByLabel(newTenant.slug).inputValue()).toBe('nordic-it')
    await form.getByLabel(partners.marginInPercent).fill('20')
    await expectAccessible(page, 'new partner')
    await form.getByRole('button', { name: partners.create }).click()
    await page.waitForURL(`${cloud.urls.operator}/partners/nordic-it`)
    await expectAccessible(page, 'partner')

    await page.getByRole('link', { name: partner.tab.customers }).click()
    await page.getByRole('button', { name: partner.customers.attach }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByPlaceholder(partner.customers.search).fill('worksh')
    await dialog.getByRole('option', { name: /Workshop/ }).click()
    await dialog.getByRole('button', { name: partner.customers.attach }).click()
    await page.getByRole('row', { name: /Workshop/ }).waitFor()
    await expectAccessible(page, 'customers of a partner')

    await page.getByRole('link', { name: partner.tab.statement }).click()
    await page.getByRole('row', { name: /Workshop/ }).getByText('20%').waitFor()
    await page.getByText(partner.statement.status.open, { exact: true }).waitFor()
    await expectAccessible(page, 'statement')

    await page.getByRole('link', { name: partner.tab.customers }).click()
    await page.getByRole('button', { name: filled(partner.customers.detachTitle, { name: 'Workshop' }) }).click()
    await page.getByRole('dialog').getByRole('button', { name: partner.customers.detach }).click()
    await page.getByText(partner.customers.emptyTitle).waitFor()
    expect(await request('GET', '/tenants/workshop')).toMatchObject({ partner: null })
  })
})

describe('one partner of very many', () => {
  it('is found by typing, for a new customer and for one that is there', async () => {
    for (let first = 0; first < 150; first += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, at) => first + at).map(number =>
        request('POST', '/partners', { name: `Reseller ${number}`, slug: `reseller-${number}`, marginPct: 10 })))
    }
    const { page } = visitor
    await goTo(page, '/tenants', tenants.title)
    await page.getByRole('button', { name: tenants.new }).click()
    const form = page.getByRole('dialog')
    const field = form.getByLabel(newTenant.partner)
    expect(await field.inputValue()).toBe(tenants.noPartner)
    await field.fill('149')
    await form.getByRole('option', { name: /Reseller 149/ }).click()
    await field.blur()
    await expect.poll(() => field.inputValue()).toBe('Reseller 149')
    await expectAccessible(page, 'new tenant with a partner')
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'hidden' })

    await goTo(page, '/tenants/workshop', 'Workshop')
    await page.getByRole('button', { name: filled(editing.editWhat, { what: tenantPartner.title }) }).click()
    await page.getByRole('combobox', { name: tenantPartner.title }).fill('148')
    await page.getByRole('option', { name: /Reseller 148/ }).click()
    await page.getByRole('button', { name: editing.save, exact: true }).click()
    await page.getByRole('link', { name: 'Reseller 148' }).waitFor()
    await goTo(page, '/tenants?partner=reseller-148', tenants.title)
    await page.getByRole('button', { name: /Reseller 148/ }).waitFor()
    await page.getByRole('link', { name: 'Workshop' }).waitFor()
  })
})

describe('a person', () => {
  it('is found, and signed out of one of two browsers', async () => {
    const [first, second] = [await newVisitor(browser, { language: 'en' }), await newVisitor(browser, { language: 'en' })]
    await comeIn(first.page, cloud, await invitationOf(operator, 'workshop', anna.email), anna)
    await signInToPortal(second.page, cloud, anna)
    const { page } = visitor
    await goTo(page, '/people', people.title)
    await page.getByRole('searchbox', { name: people.search }).fill('holm')
    await page.getByRole('link', { name: anna.name }).press('Enter')
    await page.getByRole('heading', { level: 1, name: anna.name }).waitFor()
    const rows = page.getByRole('region', { name: person.sessions.title }).getByRole('row', { name: /Chrome/ })
    await expect.poll(() => rows.count(), { timeout: 10_000 }).toBe(2)
    await expectAccessible(page, 'person')
    await rows.first().getByRole('button').click()
    await expect.poll(() => rows.count(), { timeout: 15_000 }).toBe(1)
    const signedIn = async () => [await isSignedIn(first.page), await isSignedIn(second.page)].filter(Boolean).length
    await expect.poll(signedIn, { timeout: 15_000 }).toBe(1)
    expect(new URL(page.url()).search, 'called back by what was typed').toBe('')
    await Promise.all([first, second].map(one => one[Symbol.asyncDispose]()))
  })

  it('is disabled everywhere, out of the portal within five seconds, and let in again', async () => {
    const member = await newVisitor(browser, { language: 'en' })
    await signInToPortal(member.page, cloud, anna)
    const { page } = visitor
    await page.getByRole('button', { name: person.disable.action, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: person.disable.action, exact: true }).click()
    await page.getByRole('button', { name: person.enable.action }).waitFor()
    await member.page.waitForURL(/\/auth\//, { timeout: 5_000 })
    await page.getByText(person.sessions.none).waitFor({ timeout: 15_000 })
    await page.getByRole('button', { name: person.enable.action }).click()
    await page.getByRole('button', { name: person.disable.action, exact: true }).waitFor()
    await page.getByText(person.directoryState.ok, { exact: true }).waitFor({ timeout: 15_000 })
    await member.context.clearCookies()
    await signInToPortal(member.page, cloud, anna)
    await member[Symbol.asyncDispose]()
  })
})

describe('the team', () => {
  it('gains an administrator and loses them again', async () => {
    const { page } = visitor
    await goTo(page, '/team', team.title)
    await page.getByText(team.kept.self).waitFor()
    await page.getByRole('button', { name: team.grant.action }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByPlaceholder(people.searchPlaceholder).fill('anna')
    await dialog.getByRole('option', { name: /Anna Holm/ }).click()
    await expectAccessible(page, 'granting access')
    await dialog.getByRole('button', { name: team.grant.action }).click()
    await page.getByRole('row', { name: /Anna Holm/ }).getByText(filled(team.grantedBy, { name: 'Operator' })).waitFor()
    await page.getByRole('button', { name: filled(team.revoke.title, { name: anna.name }) }).click()
    await page.getByRole('dialog').getByRole('button', { name: team.revoke.action }).click()
    await expect.poll(() => page.getByRole('row', { name: /Anna Holm/ }).count()).toBe(0)
    expect(visitor.complaints).toEqual([])
  })
})

function request<T = unknown>(method: 'GET' | 'POST', path: string, body?: object) {
  return operator.request<T>(method, `/api/v1${path}`, body)
}

async function goTo(page: Page, path: string, title: string): Promise<void> {
  await page.goto(`${cloud.urls.operator}${path}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

async function isSignedIn(page: Page): Promise<boolean> {
  const answer = await page.request.get(`${cloud.urls.portal}/auth/session`)
  return (await answer.json() as { authenticated: boolean }).authenticated
}
