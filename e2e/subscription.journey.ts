// A customer and their subscription: the owner changes it and sees beforehand what it comes to, an administrator asks for a change, and
// who pays is edited by two at once.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { expectInPlace, settled } from './in-place.ts'
import { comeIn, invitationOf } from './sign-in.ts'
import { createTenant } from './tenants.ts'
import { filled, words } from './words.ts'

const { operator: { billing, company, editing }, portal: { billingPage }, ownWords: own, shared } = words.en
const slug = 'north-harbour'
const password = 'korrekt hest batteri hæfteklamme'
const named = (name: string, role: string) => ({ name, email: `${name.toLowerCase()}@north-harbour.example`, password, role })
const anna = named('Anna', 'owner')
const bo = named('Bo', 'admin')
const carl = named('Carl', 'billing')
const exact = true

let cloud: RunningCloud
let browser: Browser
let operator: HttpSession
const visitors: Visitor[] = []
let ofAnna: Page
let ofBo: Page
let ofCarl: Page

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4660), launchBrowser()])
  operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  await createTenant(operator, { slug, name: 'North Harbour A/S', plan: 'business', administrator: anna })
  for (const { name, email, role } of [bo, carl]) await operator.request('POST', `/api/v1/tenants/${slug}/members`, { name, email, role })
  ofAnna = await enter(anna)
  ofBo = await enter(bo)
  ofCarl = await enter(carl)
})
afterAll(async () => {
  await Promise.all(visitors.map(visitor => visitor[Symbol.asyncDispose]()))
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

/** To the page, by the navigation. */
async function enter(person: typeof anna): Promise<Page> {
  const visitor = await newVisitor(browser, { language: 'en' })
  visitors.push(visitor)
  const { page } = visitor
  await comeIn(page, cloud, await invitationOf(operator, slug, person.email), person)
  await page.getByRole('navigation', { name: shared.ui.shell.navigation }).getByRole('link', { name: billingPage.title, exact }).click()
  await page.getByRole('heading', { level: 1, name: billingPage.title }).waitFor()
  return page
}

interface Subscription { seats: number, plan: { slug: string }, scheduled: object | null, cancelAtPeriodEnd: boolean, version: number }
const subscription = () => operator.request<Subscription>('GET', `/api/v1/subscriptions/${slug}`)
const press = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact }).click()
const value = (page: Page, term: string) => page.getByRole('region', { name: billing.subscription, exact })
  .locator('div').filter({ has: page.locator('dt', { hasText: new RegExp(`^${term}$`) }) }).locator('dd')

describe('the owner', () => {
  const change = () => ofAnna.getByRole('dialog', { name: billing.change.title })

  it('reads what they subscribe to', async () => {
    await value(ofAnna, billing.seats).getByText(filled(billing.seatsUsed, { used: '3', sold: '25' })).waitFor()
    await value(ofAnna, billing.status).getByText(billing.state.active, { exact }).waitFor()
    await settled(ofAnna)
    await expectInPlace(ofAnna, 'subscription')
  })

  it('sees what more seats come to by the day, and has them at once', async () => {
    await press(ofAnna, billing.change.action)
    await change().getByRole('spinbutton').fill('30')
    await change().getByRole('spinbutton').blur()
    await change().getByText(billing.preview.due, { exact }).waitFor()
    await expectAccessible(ofAnna, 'changing the subscription')
    await press(change(), billing.change.apply)
    await change().waitFor({ state: 'detached' })
    await value(ofAnna, billing.seats).getByText(filled(billing.seatsUsed, { used: '3', sold: '30' })).waitFor()
    expect((await subscription()).seats).toBe(30)
    await ofAnna.getByRole('table', { name: own.billing.historyCaption }).getByRole('row').nth(2).waitFor()
  })

  it('is told why, when there are more people than seats', async () => {
    await press(ofAnna, billing.change.action)
    await change().getByRole('spinbutton').fill('2')
    await change().getByRole('spinbutton').blur()
    await change().getByText(shared.ui.problem.seats_in_use).waitFor()
    expect(await change().getByRole('button', { name: billing.change.apply, exact }).isDisabled()).toBe(true)
    await press(change(), shared.ui.action.cancel)
    await change().waitFor({ state: 'detached' })
  })

  it('agrees on another plan for the next period, and calls it off', async () => {
    await press(ofAnna, billing.change.action)
    await change().getByRole('combobox').click()
    await ofAnna.getByRole('option', { name: /^Enterprise/ }).click()
    await change().getByRole('radio', { name: /^On / }).click()
    await change().getByText(billing.preview.free, { exact }).waitFor()
    await press(change(), billing.change.schedule)
    await change().waitFor({ state: 'detached' })
    await ofAnna.getByText(/Enterprise, 30 seats/).waitFor()
    expect((await subscription()).plan.slug).toBe('business')
    await press(ofAnna, billing.outlook.callOff)
    await ofAnna.getByText(/Enterprise, 30 seats/).waitFor({ state: 'detached' })
    expect((await subscription()).scheduled).toBeNull()
  })

  it('ends it, told what nobody can use from then on, and changes their mind', async () => {
    await ofAnna.getByRole('button', { name: billing.more }).click()
    await ofAnna.getByRole('menuitem', { name: billing.end.action }).click()
    const dialog = ofAnna.getByRole('dialog', { name: billing.end.title })
    await dialog.getByText(own.billing.effects.lost, { exact }).waitFor()
    await expectAccessible(ofAnna, 'ending the subscription')
    await press(dialog, billing.end.confirm)
    await ofAnna.getByText(billing.outlook.endsMore, { exact }).waitFor()
    await dialog.waitFor({ state: 'detached' })
    await press(ofAnna, billing.outlook.goOn)
    await ofAnna.getByText(billing.outlook.endsMore, { exact }).waitFor({ state: 'detached' })
    expect((await subscription()).cancelAtPeriodEnd).toBe(false)
  })
})

describe('an administrator', () => {
  it('may not change it, and asks support for what they chose and saw', async () => {
    await ofBo.getByText(billingPage.askInstead).waitFor()
    expect(await ofBo.getByRole('button', { name: billing.change.action, exact }).count()).toBe(0)
    await expectInPlace(ofBo, 'subscription, of an administrator')
    await press(ofBo, billingPage.ask)
    const dialog = ofBo.getByRole('dialog', { name: billingPage.ask })
    await dialog.getByRole('combobox').click()
    await ofBo.getByRole('option', { name: /^Enterprise/ }).click()
    await dialog.getByLabel(billingPage.note).fill('We open in Aarhus in May.')
    await dialog.getByText(billing.preview.due, { exact }).waitFor()
    await expectAccessible(ofBo, 'asking for a change')
    await press(dialog, own.support.open.action)
    await ofBo.waitForURL(`${cloud.urls.portal}/administration/support/*`)
    await ofBo.getByRole('heading', { level: 1, name: billingPage.askSubject }).waitFor()
    await ofBo.getByText('Business → Enterprise').waitFor()
    await ofBo.getByText('We open in Aarhus in May.').waitFor()
    expect((await subscription()).plan.slug).toBe('business')
    const { items } = await operator.request<{ items: { subject: string }[] }>('GET', `/api/v1/tenants/${slug}/tickets`)
    expect(items.map(({ subject }) => subject)).toEqual([billingPage.askSubject])
  })

  it('sees it changed by whoever read that, as it happens', async () => {
    await ofBo.goto(`${cloud.urls.portal}/administration/subscription`)
    await value(ofBo, billing.plan).getByText('Business', { exact }).waitFor()
    const { version } = await subscription()
    await operator.request('PATCH', `/api/v1/subscriptions/${slug}`, { plan: 'enterprise' }, { 'if-match': `"${version}"` })
    for (const page of [ofBo, ofAnna]) await value(page, billing.plan).getByText('Enterprise', { exact }).waitFor()
  })
})

describe('who pays', () => {
  const edit = filled(editing.editWhat, { what: company.title })
  const legalName = (page: Page) => page.getByLabel(company.legalName)
  const save = (page: Page) => press(page, editing.save)

  it('is said by those who look after billing, and by nobody whom it is not for', async () => {
    expect(await ofCarl.getByRole('button', { name: billing.change.action, exact }).count()).toBe(1)
    await press(ofCarl, edit)
    await legalName(ofCarl).fill('North Harbour Holding A/S')
    await ofCarl.getByLabel(company.vatNumber).fill('nothing')
    await save(ofCarl)
    await ofCarl.getByText(company.wrong.vatNumber).waitFor()
    await ofCarl.getByLabel(company.vatNumber).fill('DK12345678')
    await expectInPlace(ofCarl, 'who pays, edited')
    await save(ofCarl)
    await ofAnna.getByText('North Harbour Holding A/S').waitFor()
  })

  it('is not lost when two write it at once', async () => {
    for (const page of [ofAnna, ofBo]) await press(page, edit)
    await legalName(ofAnna).fill('Anna’s A/S')
    await save(ofAnna)
    await ofBo.getByLabel(company.vatNumber).waitFor()
    await ofAnna.getByText('Anna’s A/S').waitFor()
    await legalName(ofBo).fill('Bo’s A/S')
    await save(ofBo)
    await ofBo.getByRole('alert').getByText('Anna’s A/S').waitFor()
    await expectAccessible(ofBo, 'who pays, written by two')
    await press(ofBo, editing.takeTheirs)
    await ofBo.getByRole('alert').waitFor({ state: 'detached' })
    await ofBo.getByText('Anna’s A/S').waitFor()
  })
})

it('no browser complains', () => {
  expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([])
})
