// An operator acts for a customer: asked for with a reason, let in by the owner, seen live, and sent out again. The owner has a phone,
// and reads Danish.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { words } from './words.ts'

const { operator: { access: said, audit, team, people, partners, tenants }, portal: { acting }, shared, identity } = words.en
const { portal: { operatorAccess: asked }, identity: danishIdentity } = words.da
const slug = 'harbour'
const name = 'Harbour A/S'
const anna = { name: 'Anna Holm', email: 'anna@harbour.example', password: 'korrekt hest batteri hæfteklamme' }
const otto = { name: 'Otto Lind', email: 'otto@depot.example', password: 'correct horse battery staple' }
const reason = 'Mail to the sales team bounces'

const firstPort = 4900

let cloud: RunningCloud
let browser: Browser
let http: HttpSession
let operator: Visitor
let owner: Visitor
/** The operator's tab with the customer's portal. */
let inside: Page

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(firstPort), launchBrowser()])
  http = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  operator = await newVisitor(browser, { language: 'en' })
  owner = await newVisitor(browser, { language: 'da', width: 390 })
  await request('POST', '/tenants', { slug, name, plan: 'business', administrator: { name: anna.name, email: anna.email } })
  const administrator = { name: otto.name, email: otto.email }
  await request('POST', '/tenants', { slug: 'depot', name: 'Depot', plan: 'starter', administrator })
  await Promise.all([slug, 'depot'].map(each => vi.waitFor(async () => {
    expect(await request('GET', `/tenants/${each}`)).toMatchObject({ status: 'active' })
  }, { timeout: 30_000 })))
  await request('PUT', `/platform-admins/${(await firstMember('depot')).personId}`)
  await comeIn(owner.page, slug, { password: anna.password, said: danishIdentity })
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
    expect(await fromInside('POST', '/members', { body: { name: 'Bo Lund', email: 'bo@harbour.example', role: 'member' } })).toBe(201)
    expect(await fromInside('POST', '/suspend', { body: { reason: 'billing' } })).toBe(403)
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
})

describe('a customer who says no', () => {
  it('is heard where it was asked', async () => {
    await operator.page.goto(at(''))
    await ask('Just curious about them', said.request.ask)
    await visitOf('Just curious about them').getByRole('button', { name: asked.deny, exact: true }).click()
    await operator.page.getByRole('status').getByText(said.state.denied, { exact: true }).waitFor()
    await operator.page.getByRole('button', { name: said.act }).waitFor()
    await expectAccessible(operator.page, 'tenant, not let in')
  })
})

describe('a customer who lets operators in without being asked', () => {
  const why = 'Their calendar does not sync'

  it('sees at once who has come in', async () => {
    await owner.page.getByRole('radio', { name: asked.mode.allowed }).click()
    await expect.poll(async () => (await request<{ mode: string }>('GET', `/tenants/${slug}/support-access`)).mode).toBe('allowed')
    await ask(why, said.request.begin)
    await goInside()
    await visitOf(why).getByText(asked.state.active, { exact: true }).waitFor()
  })

  it('is nobody else\'s to come into, operator or not', async () => {
    await using other = await newVisitor(browser, { language: 'en' })
    await comeIn(other.page, 'depot', { password: otto.password, said: identity })
    await other.page.goto(new URL(`/act/${await openId()}`, cloud.urls.portal).href)
    await other.page.getByRole('heading', { name: acting.endedTitle }).waitFor()
    await other.page.getByRole('link', { name: acting.backToAccesses }).waitFor()
    expect(await fromInside('GET', '', { page: other.page })).toBe(404)
    expect(await fromInside('GET', '')).toBe(200)
  })

  it('is named in sight wherever one is on a page, and never in front of what has the focus', async () => {
    await inside.setViewportSize({ width: 390, height: 420 })
    await inside.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
    expect(await inside.evaluate<number>('scrollY')).toBeGreaterThan(100)
    const { y, height } = await banner().boundingBox() ?? { y: -1, height: 0 }
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y + height).toBeLessThan(210)
    expect(await inside.evaluate<string[]>(behindBanner(acting.label))).toEqual([])
    await inPlace(inside, 'portal, acting, scrolled')
  })

  it('is left from the banner, with a way back to the customer\'s page', async () => {
    await inside.getByRole('region', { name: acting.label }).getByRole('button', { name: acting.end }).click()
    await inside.getByText(acting.endedWhy.operator).waitFor()
    await visitOf(why).getByText(asked.state.ended, { exact: true }).waitFor()
    await inside.getByRole('link', { name: acting.backToCustomer }).click()
    await inside.waitForURL(at(''))
    await inside.getByRole('button', { name: said.act }).waitFor()
  })

  it('has them out when their time is over, with a page that says so', async () => {
    await ask('Their calendar still does not sync', said.request.begin)
    await goInside()
    await leaveSeconds(await openId(), 12)
    await inside.reload()
    await isOver(acting.endedWhy.expired)
    expect(await fromInside('GET', '')).toBe(404)
  })

  it('says so just as well to whoever comes back to it afterwards, or by the old way in', async () => {
    await ask('Their calendar is one day off', said.request.begin)
    await goInside()
    const id = await openId()
    await leaveSeconds(id, 0)
    await inside.reload()
    await isOver(acting.endedWhy.expired)
    await inside.goto(new URL(`/act/${id}`, cloud.urls.portal).href)
    await isOver(acting.endedWhy.expired)
  })
})

describe('a dialog with a list in it', () => {
  it.each([
    ['/team', team.grant.action, people.searchPlaceholder], ['/tenants', tenants.new, partners.searchPlaceholder],
  ])('closes with Escape, list first: %s', async (place, button, field) => {
    const { page } = operator
    // Behind another tab nothing is moved out of sight.
    await page.bringToFront()
    await page.goto(`${cloud.urls.operator}${place}`)
    await page.getByRole('button', { name: button }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByPlaceholder(field).click()
    await dialog.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.getByRole('option').count()).toBe(0)
    expect(await dialog.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })
})

it('broke no rule of any content security policy', () => {
  expect([...operator.complaints, ...owner.complaints]).toEqual([])
})

async function ask(why: string, button: string): Promise<void> {
  const { page } = operator
  await page.getByRole('button', { name: said.act }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(said.request.reason).fill(why)
  await dialog.getByRole('button', { name: button }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** As the owner sees it. */
function visitOf(why: string): Locator {
  return owner.page.getByRole('listitem').filter({ hasText: why }).first()
}

/** By the link on the customer's page, in a tab of its own. */
async function goInside(): Promise<void> {
  const link = operator.page.getByRole('link', { name: said.openPortal })
  await link.waitFor()
  inside = (await Promise.all([operator.context.waitForEvent('page'), link.click()]))[0]
  const login = inside.getByRole('link', { name: shared.ui.auth.loginAction, exact: true })
  await login.or(banner()).first().waitFor()
  if (await login.isVisible()) await login.click()
  await banner().waitFor()
}

async function isOver(why: string): Promise<void> {
  await inside.waitForURL(url => url.pathname === '/auth/access-ended')
  await inside.getByText(why).waitFor()
  await inside.getByRole('link', { name: acting.backToCustomer }).waitFor()
}

async function openId(): Promise<string> {
  const { items: [open] } = await request<{ items: { id: string }[] }>('GET', `/support-accesses?tenant=${slug}&state=active`)
  return open?.id ?? ''
}

/** Of its half hour nearly all is over. */
async function leaveSeconds(id: string, seconds: number): Promise<void> {
  const password = (await readFile(path.join(cloud.data, 'postgres', 'superuser-password'), 'utf8')).trim()
  const database = new pg.Client({ connectionString: `postgres://postgres:${password}@127.0.0.1:${firstPort + 4}/platform` })
  await database.connect()
  await database.query(`update support_accesses set expires_at = now() + make_interval(secs => $2),
    started_at = now() + make_interval(secs => $2) - interval '30 minutes' where id = $1`, [id, seconds])
  await database.end()
}

/** Runs in the page: what is behind the banner when it has the focus, from the last to the first. */
function behindBanner(label: string): string {
  return `[...document.querySelectorAll('main a[href], main button, main input')].reverse().filter((element) => {
    element.focus()
    const banner = document.querySelector('section[aria-label="${label}"]').getBoundingClientRect()
    return document.activeElement === element && element.getBoundingClientRect().top < banner.bottom
  }).map(element => element.outerHTML.slice(0, 120))`
}

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
async function fromInside(method: string, path: string, { body, page = inside }: { body?: object, page?: Page } = {}): Promise<number> {
  return page.evaluate(async ({ method, path, body }) => {
    const sent = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}
    return (await fetch(path, { method, ...sent })).status
  }, { method, path: `/api/v1/tenants/${slug}${path}`, body })
}

async function request<T>(method: 'GET' | 'POST' | 'PUT', route: string, body?: object): Promise<T> {
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

interface Newcomer { password: string, said: typeof identity | typeof danishIdentity }

/** Whoever administers it, by their invitation. */
async function comeIn(page: Page, slug: string, { password, said }: Newcomer): Promise<void> {
  const { url } = await request<{ url: string }>('POST', `/tenants/${slug}/members/${(await firstMember(slug)).id}/invitation`)
  await page.goto(url)
  await page.getByLabel(said.choose.label, { exact: true }).fill(password)
  await page.getByRole('button', { name: said.choose.submit }).click()
  await page.waitForURL(`${cloud.urls.portal}/`)
}

async function firstMember(slug: string): Promise<{ id: string, personId: string }> {
  const { items: [member] } = await request<{ items: { id: string, personId: string }[] }>('GET', `/tenants/${slug}/members`)
  if (!member) throw new Error(`${slug} has no member`)
  return member
}
