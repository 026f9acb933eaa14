// A workspace that is suspended while its people are in it: they are led out at once, told why, and back when it is opened again.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { filled, words } from './words.ts'

const password = 'korrekt hest batteri hæfteklamme'
let cloud: RunningCloud
let browser: Browser
let operator: HttpSession
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4620), launchBrowser()])
  operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
})
afterAll(async () => {
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

type Language = keyof typeof words
interface Person { name: string, email: string }

const seen: [Language, string][] = [['en', 'owner'], ['da', 'member']]

describe.each(seen)('a workspace that is suspended (%s, for its %s)', (language, role) => {
  const { portal, shared } = words[language]
  const slug = `shut-${role}`
  const person = { name: 'Anna Holm', email: `anna@${slug}.example` }
  let visitor: Visitor

  beforeAll(async () => {
    visitor = await newVisitor(browser, { language })
    const owner = role === 'owner' ? person : { name: 'Ole Berg', email: `ole@${slug}.example` }
    await createTenant(slug, owner)
    if (role === 'member') await request('POST', `/tenants/${slug}/members`, { ...person, role })
    await comeIn(visitor.page, slug, person, language)
  })
  afterAll(() => visitor?.[Symbol.asyncDispose]())

  it('leads whoever is in it to the page that says so, live', async () => {
    const { page } = visitor
    await suspend(slug)
    await page.waitForURL(`${cloud.urls.portal}/auth/suspended`)
    await page.getByRole('heading', { name: portal.away.suspendedTitle }).waitFor()
    await page.getByText(portal.away.suspendedText).waitFor()
    await expectAccessible(page, 'suspended')
  })

  it('signs them out of the directory, and leads them to the same page when they sign in again', async () => {
    const { page } = visitor
    await expect.poll(() => isSignedIn(page), { timeout: 15_000 }).toBe(false)
    await page.getByRole('link', { name: shared.ui.action.retry }).click()
    await page.getByRole('link', { name: shared.ui.auth.loginAction, exact: true }).click()
    await signIn(page, person, language)
    await page.waitForURL(`${cloud.urls.portal}/auth/suspended`)
    await page.getByText(filled(shared.ui.auth.signedInAs, { email: person.email })).waitFor()
  })

  it('lets them go on once it is opened again', async () => {
    const { page } = visitor
    await request('POST', `/tenants/${slug}/resume`)
    await page.getByRole('link', { name: shared.ui.action.retry }).click()
    await page.getByRole('heading', { level: 1, name: /Anna/ }).waitFor()
    expect(visitor.complaints).toEqual([])
  })
})

describe('somebody with a second workspace', () => {
  const { portal } = words.en
  const person = { name: 'Bo Lund', email: 'bo@both.example' }
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await newVisitor(browser, { language: 'en' })
    await createTenant('both-shut', person)
    await createTenant('both-open', person)
    await comeIn(visitor.page, 'both-shut', person, 'en')
    await visitor.page.getByRole('button', { name: portal.workspace.switch }).click()
    await visitor.page.getByRole('menuitemcheckbox', { name: 'both-shut' }).click()
  })
  afterAll(() => visitor?.[Symbol.asyncDispose]())

  it('is not sent away, but offered the other', async () => {
    const { page } = visitor
    await suspend('both-shut')
    await page.getByRole('heading', { name: filled(portal.workspace.closedTitle, { name: 'both-shut' }) }).waitFor()
    await expectAccessible(page, 'closed workspace')
    await page.getByRole('button', { name: filled(portal.workspace.goTo, { name: 'both-open' }) }).click()
    await page.getByText(portal.readiness.part['directory-group'], { exact: true }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
  })

  it('stays signed in, also when everything upstream has followed', async () => {
    await expect.poll(async () => (await readTenant('both-shut')).resources[0]?.reason, { timeout: 15_000 }).toBe('tenant_suspended')
    expect(await isSignedIn(visitor.page)).toBe(true)
    expect(visitor.complaints).toEqual([])
  })
})

function request<T = unknown>(method: 'GET' | 'POST', path: string, body?: object) {
  return operator.request<T>(method, `/api/v1${path}`, body)
}

async function createTenant(slug: string, administrator: Person): Promise<void> {
  await request('POST', '/tenants', { name: slug, slug, plan: 'starter', administrator })
  await vi.waitFor(async () => expect((await readTenant(slug)).status).toBe('active'), { timeout: 30_000 })
}

function readTenant(slug: string) {
  return request<{ status: string, resources: { reason: string | null }[] }>('GET', `/tenants/${slug}`)
}

async function suspend(slug: string): Promise<void> {
  expect(await request('POST', `/tenants/${slug}/suspend`, { reason: 'billing' })).toMatchObject({ status: 'suspended' })
}

/** By an invitation link, to their home, where the page listens. */
async function comeIn(page: Page, slug: string, { email }: Person, language: Language): Promise<void> {
  const { identity } = words[language]
  await page.goto(await invitationOf(slug, email))
  await page.getByLabel(identity.choose.label, { exact: true }).fill(password)
  const listening = page.waitForResponse(answer => answer.url().endsWith('/api/v1/events') && answer.ok())
  await page.getByRole('button', { name: identity.choose.submit }).click()
  await page.waitForURL(`${cloud.urls.portal}/`)
  await listening
}

async function invitationOf(slug: string, email: string): Promise<string> {
  const member = await vi.waitFor(async () => {
    const { items } = await request<{ items: { id: string, email: string, state: string }[] }>('GET', `/tenants/${slug}/members`)
    const found = items.find(item => item.email === email)
    expect(found?.state).toBe('invited')
    return found
  }, { timeout: 30_000 })
  return (await request<{ url: string }>('POST', `/tenants/${slug}/members/${member?.id}/invitation`)).url
}

async function signIn(page: Page, { email }: Person, language: Language): Promise<void> {
  const { identity } = words[language]
  await page.getByLabel(identity.email).fill(email)
  await page.getByLabel(identity.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: identity.signIn.submit }).click()
}

async function isSignedIn(page: Page): Promise<boolean> {
  const answer = await page.request.get(`${cloud.urls.portal}/auth/session`)
  return (await answer.json() as { authenticated: boolean }).authenticated
}
