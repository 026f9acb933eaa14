// An operator acts for a customer: asked for with a reason, let in by the owner, seen live, and sent out again. The owner has a phone,
// and reads Danish.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { words } from './words.ts'

const { operator: { access: said, audit }, portal: { acting }, shared, identity } = words.en
const { portal: { operatorAccess: asked }, identity: danishIdentity } = words.da
const slug = 'harbour'
const name = 'Harbour A/S'
const anna = { name: 'Anna Holm', email: 'anna@harbour.example', password: 'korrekt hest batteri hæfteklamme' }
const reason = 'Mail to the sales team bounces'

let cloud: RunningCloud
let browser: Browser
let http: HttpSession
let operator: Visitor
let owner: Visitor
/** The operator's tab with the customer's portal. */
let inside: Page

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4900), launchBrowser()])
  http = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  operator = await newVisitor(browser, { language: 'en' })
  owner = await newVisitor(browser, { language: 'da', width: 390 })
  await request('POST', '/tenants', { slug, name, plan: 'business', administrator: { name: anna.name, email: anna.email } })
  await vi.waitFor(async () => {
    expect(await request('GET', `/tenants/${slug}`)).toMatchObject({ status: 'active' })
  }, { timeout: 30_000 })
  await comeIn(owner.page)
  await signIn(operator.page)
})
afterAll(async () => {
  await Promise.all([operator, owner].map(each => each?.[Symbol.asyncDispose]()))
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

it('is told in a sentence that this customer lets nobody in', async () => {
  const { page } = operator
  await page.getByRole('button', { name: said.act }).click()
  await page.getByRole('dialog').getByText(said.request.lead.never).waitFor()
  await expectAccessible(page, 'nobody comes in')
  await page.getByRole('dialog').getByRole('button', { name: shared.ui.action.close }).first().click()
})

it('is asked for once the owner says so', async () => {
  await owner.page.getByRole('link', { name: asked.title }).click()
  await owner.page.getByText(asked.none).waitFor()
  await owner.page.getByRole('radio', { name: asked.mode.ask }).click()
  await expect.poll(async () => (await request<{ mode: string }>('GET', `/tenants/${slug}/support-access`)).mode).toBe('ask')
  await inPlace(owner.page, 'operator access, nobody yet')
  const { page } = operator
  await page.getByRole('button', { name: said.act }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(said.request.lead.ask).waitFor()
  await dialog.getByRole('button', { name: said.request.ask }).click()
  await dialog.getByText(said.request.problem.reason).waitFor()
  await dialog.getByLabel(said.request.reason).fill(reason)
  await expectAccessible(page, 'asking for access')
  await dialog.getByRole('button', { name: said.request.ask }).click()
  await page.getByText(said.state.requested, { exact: true }).waitFor()
  await expectAccessible(page, 'tenant, waiting for approval')
})

it('begins when the owner, who sees who asks and why, says yes', async () => {
  const { page } = owner
  const visit = page.getByRole('listitem').filter({ hasText: reason })
  await visit.getByText(asked.state.requested, { exact: true }).waitFor()
  await inPlace(page, 'operator access, asked')
  await visit.getByRole('button', { name: asked.approve, exact: true }).click()
  await visit.getByText(asked.state.active, { exact: true }).waitFor()
  await operator.page.getByRole('link', { name: said.openPortal }).waitFor()
  await expectAccessible(operator.page, 'tenant, acting for it')
})

describe('in the portal', () => {
  it('leads into that workspace, and says on every page for whom one acts', async () => {
    const [opened] = await Promise.all([
      operator.context.waitForEvent('page'), operator.page.getByRole('link', { name: said.openPortal }).click(),
    ])
    inside = opened
    await comeThrough(inside)
    await inside.waitForURL(`${cloud.urls.portal}/`)
    await banner().waitFor()
    await inside.getByText(words.en.portal.readiness.part['directory-group'], { exact: true }).waitFor()
    for (const width of [390, 1440]) {
      await inside.setViewportSize({ width, height: 900 })
      await inPlace(inside, `portal, acting, ${width}`)
    }
    await inside.goto(`${cloud.urls.portal}/administration/access`)
    await inside.getByText(words.en.portal.operatorAccess.notYours).waitFor()
    await banner().waitFor()
    await expectAccessible(inside, 'another page, acting')
  })

  it('shows the owner, live, what is opened', async () => {
    const { getTenant: before, listDomains: now } = asked.did
    const visit = owner.page.getByRole('listitem').filter({ hasText: reason }).first()
    await visit.getByText(before, { exact: true }).first().waitFor()
    expect(await visit.getByText(now).count()).toBe(0)
    expect(await fromInside('GET', '/domains')).toBe(200)
    await visit.getByText(now).waitFor()
    await inPlace(owner.page, 'operator access, inside')
  })

  it('may change little, and each change is theirs by name', async () => {
    expect(await fromInside('POST', '/members', { name: 'Bo Lund', email: 'bo@harbour.example', role: 'member' })).toBe(201)
    expect(await fromInside('POST', '/suspend', { reason: 'billing' })).toBe(403)
  })

  it('ends within five seconds when the owner says so, with a page that says why', async () => {
    await owner.page.getByRole('button', { name: asked.end }).click()
    await inside.waitForURL(url => url.pathname === '/auth/access-ended', { timeout: 5_000 })
    await inside.getByRole('heading', { name: acting.endedTitle }).waitFor()
    await inside.getByText(acting.endedWhy.owner).waitFor()
    await expectAccessible(inside, 'access ended')
    expect(await fromInside('GET', '')).toBe(404)
    await owner.page.getByText(asked.state.ended, { exact: true }).waitFor()
    await operator.page.getByRole('button', { name: said.act }).waitFor()
  })
})

describe('afterwards', () => {
  it('names the operator in the tenant\'s trail', async () => {
    const { page } = operator
    await page.goto(at('/audit'))
    const me = await request<{ name: string }>('GET', '/users/me')
    for (const action of [audit.action.support_access.request, audit.action.member.invite]) {
      await page.getByRole('row').filter({ hasText: action }).filter({ hasText: me.name }).first().waitFor()
    }
    await page.getByRole('row').filter({ hasText: audit.action.support_access.end }).filter({ hasText: anna.name }).waitFor()
  })

  it('stays on the list of who acted for whom', async () => {
    const { page } = operator
    await page.goto(`${cloud.urls.operator}/access`)
    const row = page.getByRole('row').filter({ hasText: name })
    await row.getByText(said.endReason.owner).waitFor()
    await row.getByText(reason).waitFor()
    await expectAccessible(page, 'customer access')
  })

  it('broke no rule of any content security policy', () => {
    expect([...operator.complaints, ...owner.complaints]).toEqual([])
  })
})

function at(tab: string): string {
  return `${cloud.urls.operator}/tenants/${slug}${tab}`
}

function banner() {
  return inside.getByRole('region', { name: acting.label }).getByText(name)
}

async function inPlace(page: Page, what: string): Promise<void> {
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'), what).toBeLessThanOrEqual(0)
  await expectAccessible(page, what)
}

/** As the portal's own pages ask. */
async function fromInside(method: string, path: string, body?: object): Promise<number> {
  return inside.evaluate(async ({ method, path, body }) => {
    const sent = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}
    return (await fetch(path, { method, ...sent })).status
  }, { method, path: `/api/v1/tenants/${slug}${path}`, body })
}

async function request<T>(method: 'GET' | 'POST', route: string, body?: object): Promise<T> {
  return http.request<T>(method, `/api/v1${route}`, body)
}

async function signIn(page: Page): Promise<void> {
  await page.goto(at(''))
  await page.getByRole('link', { name: shared.ui.auth.loginAction, exact: true }).click()
  await page.getByLabel(identity.email).fill(cloud.admin.email)
  await page.getByLabel(identity.password, { exact: true }).fill(cloud.admin.password)
  await page.getByRole('button', { name: identity.signIn.submit }).click()
  await page.waitForURL(at(''))
}

/** Signed in at the directory already: a press, and no password. */
async function comeThrough(page: Page): Promise<void> {
  await page.getByRole('link', { name: shared.ui.auth.loginAction, exact: true }).click()
}

/** Anna, by her invitation. */
async function comeIn(page: Page): Promise<void> {
  const { items: [member] } = await request<{ items: { id: string }[] }>('GET', `/tenants/${slug}/members`)
  const { url } = await request<{ url: string }>('POST', `/tenants/${slug}/members/${member?.id}/invitation`)
  await page.goto(url)
  await page.getByLabel(danishIdentity.choose.label, { exact: true }).fill(anna.password)
  await page.getByRole('button', { name: danishIdentity.choose.submit }).click()
  await page.waitForURL(`${cloud.urls.portal}/`)
}
