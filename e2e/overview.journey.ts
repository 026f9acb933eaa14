// An operator's day begins: what has to be decided, what happens meanwhile, and to any tenant without the mouse.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { fillIn, pressSignIn } from './sign-in.ts'
import { filled, words } from './words.ts'

let cloud: RunningCloud
let browser: Browser
let operator: HttpSession
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4800), launchBrowser()])
  operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
})
afterAll(async () => {
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

async function createTenant(slug: string, name: string, trialDays: number | null = null): Promise<void> {
  const trial = trialDays === null ? {} : { trialEndsAt: new Date(Date.now() + trialDays * 86_400_000).toISOString() }
  await operator.request('POST', '/api/v1/tenants', {
    slug, name, plan: 'starter', administrator: { name: 'Anna Holm', email: `anna@${slug}.example` },
    domains: [`mail.${slug}.example`], ...trial,
  })
}

describe.each([['en', 1440], ['da', 390]] as const)('the overview (%s, %i wide)', (language, width) => {
  const { operator: { overview, palette, tenants }, shared } = words[language]
  const name = `Trying ${language}`
  let visitor: Visitor
  let page: Page
  beforeAll(async () => {
    visitor = await newVisitor(browser, { language, width })
    page = visitor.page
  })
  afterAll(() => visitor?.[Symbol.asyncDispose]())

  const decisions = () => page.getByRole('region', { name: overview.decisions.title })

  it('is where one arrives', async () => {
    await page.goto(cloud.urls.operator)
    await pressSignIn(page, language)
    await fillIn(page, cloud.admin, language)
    await page.getByRole('heading', { level: 1, name: overview.title }).waitFor()
    if (language === 'en') await page.getByText(overview.decisions.none).waitFor()
    await expectAccessible(page, 'overview')
  })

  it('tells what happens as it happens, and what has to be decided', async () => {
    await createTenant(`trying-${language}`, name, 2)
    await page.getByText(filled(overview.event['tenant-created'], { name })).waitFor()
    const row = decisions().getByRole('row', { name: new RegExp(name) })
    await row.getByText(overview.decisions.kind.trial_ends).waitFor()
    await expectAccessible(page, 'overview with a decision')
  })

  it('leads to where it is decided', async () => {
    await decisions().getByRole('link', { name }).click()
    await page.waitForURL(`**/tenants/trying-${language}`)
    await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor()
  })

  it('says in a table what the chart shows', async () => {
    await page.goto(cloud.urls.operator)
    await page.getByRole('img', { name: new RegExp(overview.trend.title) }).waitFor()
    await page.getByRole('button', { name: overview.trend.asTable }).click()
    const table = page.getByRole('table', { name: overview.trend.title })
    await expect.poll(() => table.getByRole('row').count()).toBe(13)
    await expectAccessible(page, 'overview with its table')
  })

  it('is left for any tenant by its domain, by keyboard alone', async () => {
    await createTenant(`far-${language}`, `Far ${language}`)
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: shared.ui.palette.title })
    await field.fill(`mail.far-${language}.ex`)
    const found = page.getByRole('option', { name: new RegExp(`mail\\.far-${language}\\.example`) })
    await found.waitFor()
    await page.getByRole('group', { name: palette.domains }).waitFor()
    await expectAccessible(page, 'palette')
    const isChosen = async () => await found.getAttribute('data-highlighted') !== null
    for (let presses = 0; presses < 5 && !await isChosen(); presses++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/tenants/far-${language}`)
    await field.waitFor({ state: 'detached' })
  })

  it('has keys for its pages and tells them, none of them while somebody types', async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.waitForURL('**/tenants')
    await page.getByRole('heading', { level: 1, name: tenants.title }).waitFor()
    await page.keyboard.press('?')
    const list = page.getByRole('dialog', { name: shared.ui.shortcuts.title })
    await list.getByText(tenants.title).waitFor()
    await expectAccessible(page, 'shortcuts')
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
    await page.keyboard.press('/')
    await page.keyboard.type('go?')
    expect(await page.getByRole('searchbox').inputValue()).toBe('go?')
    expect(new URL(page.url()).pathname).toBe('/tenants')
    expect(visitor.complaints).toEqual([])
  })
})
