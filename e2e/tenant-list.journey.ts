// An operator finds tenants among many, comes back to what they looked at, takes it along as a file, and makes a new one.
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { signInAsOperator } from './sign-in.ts'
import { filled, words } from './words.ts'

const { operator: { tenants, newTenant, provisioning }, shared: { ui } } = words.en
let cloud: RunningCloud
let browser: Browser
let api: HttpSession
let visitor: Visitor
let page: Page

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4820), launchBrowser()])
  api = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  for (let n = 1; n <= 60; n++) await create(`copper-${n}`, `Copper ${n} A/S`, n % 20 === 0 ? 'enterprise' : 'starter')
  visitor = await newVisitor(browser, { language: 'en' })
  page = visitor.page
})
afterAll(async () => {
  await visitor?.[Symbol.asyncDispose]()
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

async function create(slug: string, name: string, plan: string): Promise<void> {
  const administrator = { name: 'Anna Holm', email: `anna@${slug}.example` }
  await api.request('POST', '/api/v1/tenants', { slug, name, plan, administrator })
}

const slugs = () => page.locator('tbody tr .font-mono').allTextContents()
const patience = { timeout: 20_000 }
const shows = (...wanted: string[]) => expect.poll(slugs, patience).toEqual(wanted)
const addressed = (query: Record<string, string>) =>
  expect.poll(() => Object.fromEntries(new URL(page.url()).searchParams), patience).toEqual(query)

describe('the list of tenants', () => {
  it('comes whole by scrolling', async () => {
    await signInAsOperator(page, cloud, '/tenants')
    await page.getByRole('link', { name: 'Copper 60 A/S' }).waitFor()
    expect(await slugs()).toHaveLength(50)
    await expect.poll(async () => {
      await page.mouse.wheel(0, 2000)
      return (await slugs()).length
    }, patience).toBe(61)
    await expectAccessible(page, 'tenants, many')
  })

  it('is searched as one types, filtered and sorted, and its address says so', async () => {
    await page.getByRole('searchbox', { name: tenants.search }).pressSequentially('copper')
    await addressed({ search: 'copper' })
    await page.getByRole('button', { name: tenants.column.plan }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Enterprise' }).click()
    await page.keyboard.press('Escape')
    await shows('copper-60', 'copper-40', 'copper-20')
    await page.getByRole('button', { name: tenants.column.name }).click()
    await shows('copper-20', 'copper-40', 'copper-60')
    await page.getByRole('button', { name: new RegExp(`^${tenants.chip.active}`) }).click()
    await addressed({ search: 'copper', plan: 'enterprise', sort: 'name', status: 'active' })
    await expectAccessible(page, 'tenants, filtered')
  })

  it('is as it was after a reload, and after coming back from a tenant', async () => {
    await page.reload()
    await shows('copper-20', 'copper-40', 'copper-60')
    await page.getByRole('link', { name: 'Copper 40 A/S' }).click()
    await page.getByRole('heading', { level: 1, name: 'Copper 40 A/S' }).waitFor()
    await page.goBack()
    await shows('copper-20', 'copper-40', 'copper-60')
    await page.goBack()
    await addressed({ search: 'copper', plan: 'enterprise', sort: 'name' })
    await page.goForward()
    await addressed({ search: 'copper', plan: 'enterprise', sort: 'name', status: 'active' })
  })

  it('is taken along as a file of what it shows', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('link', { name: /3 tenants as CSV/ }).click()])
    expect(download.suggestedFilename()).toMatch(/^tenants-\d{4}-\d\d-\d\d\.csv$/)
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
    expect(lines.map(line => line.split(',')[0])).toEqual(['\uFEFFslug', 'copper-20', 'copper-40', 'copper-60'])
  })

  it('changes by itself: who comes to fit in comes in, where they belong, and who does not is left out', async () => {
    await create('copper-30b', 'Copper 30 B', 'enterprise')
    await create('copper-30c', 'Copper 30 C', 'starter')
    await shows('copper-20', 'copper-30b', 'copper-40', 'copper-60')
    await api.request('POST', '/api/v1/tenants/copper-40/suspend', { reason: 'billing' })
    await shows('copper-20', 'copper-30b', 'copper-60')
    await page.getByRole('button', { name: new RegExp(`^${tenants.chip.suspended}\\s*1$`) }).waitFor()
  })

  it('says so when nothing fits, and shows everything again', async () => {
    await page.getByRole('searchbox', { name: tenants.search }).fill('nobody is called that')
    await page.getByText(ui.list.nothingFound).waitFor()
    await expectAccessible(page, 'tenants, none found')
    await page.getByRole('button', { name: ui.list.clear }).last().click()
    await addressed({ sort: 'name' })
    await page.getByRole('link', { name: 'Copper 1 A/S', exact: true }).waitFor()
  })

  it('has what can be done with a tenant in its row, by keyboard too', async () => {
    await page.getByRole('button', { name: filled(tenants.actionsFor, { name: 'Copper 1 A/S' }) }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: tenants.action.copySlug }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('menuitem').first().waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")'))
      .toBe(filled(tenants.actionsFor, { name: 'Copper 1 A/S' }))
  })
})

describe('the form for a new tenant', () => {
  const form = () => page.getByRole('dialog')

  it('says at once whether a short name can be had, and offers one that can', async () => {
    await page.getByRole('button', { name: tenants.new }).click()
    await form().getByLabel(newTenant.name).first().fill('Copper 1 A/S')
    await form().getByText(newTenant.problem.slug_taken).waitFor()
    await expectAccessible(page, 'new tenant, short name taken')
    await form().getByRole('button', { name: filled(newTenant.takeSlug, { slug: 'copper-61' }) }).click()
    await form().getByText(filled(newTenant.slugFree, { slug: 'copper-61' })).waitFor({ state: 'attached' })
  })

  it('takes back what it said of a field as soon as it is right', async () => {
    await form().getByRole('button', { name: newTenant.create }).click()
    await form().getByText(newTenant.problem.emailMissing).waitFor()
    await form().getByLabel(newTenant.email).pressSequentially('soeren@aeroe.example')
    await form().getByText(newTenant.problem.email, { exact: true }).waitFor({ state: 'detached' })
    await form().getByText(newTenant.problem.emailMissing).waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.type')).toBe('email')
  })

  it('makes a trial of a company with a Danish name', async () => {
    await form().getByLabel(newTenant.slug).fill('aeroe-og-soen')
    await form().getByLabel(newTenant.name).first().fill('Ærø & Søn A/S')
    await form().getByRole('combobox').first().click()
    await page.getByRole('option', { name: /Business/ }).click()
    await form().getByRole('checkbox').click()
    await form().getByLabel(newTenant.administratorName).last().fill('Søren Ærø')
    await form().getByRole('button', { name: newTenant.create }).click()
    await page.waitForURL('**/tenants/aeroe-og-soen')
    await page.getByText(tenants.status.trial, { exact: true }).first().waitFor()
    await page.goto(`${cloud.urls.operator}/tenants?search=${encodeURIComponent('ærø')}`)
    await page.getByRole('row', { name: /aeroe-og-soen/ }).getByText(provisioning.state.ok).waitFor()
    expect(visitor.complaints).toEqual([])
  })
})
