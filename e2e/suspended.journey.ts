// A workspace that is suspended while its people are in it: they are led out at once, told why, and back when it is opened again.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { comeIn, fillIn, invitationOf, pressSignIn } from './sign-in.ts'
import { createTenant } from './tenants.ts'
import type { Language } from './words.ts'
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

const seen: [Language, string][] = [['en', 'owner'], ['da', 'member']]

describe.each(seen)('a workspace that is suspended (%s, for its %s)', (language, role) => {
  const { portal, shared } = words[language]
  const slug = `shut-${role}`
  const person = { name: 'Anna Holm', email: `anna@${slug}.example` }
  let visitor: Visitor

  beforeAll(async () => {
    visitor = await newVisitor(browser, { language })
    const owner = role === 'owner' ? person : { name: 'Ole Berg', email: `ole@${slug}.example` }
    await createTenant(operator, { slug, name: slug, plan: 'starter', administrator: owner })
    if (role === 'member') await request('POST', `/tenants/${slug}/members`, { ...person, role })
    await comeIn(visitor.page, cloud, await invitationOf(operator, slug, person.email), { password, language })
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
    await pressSignIn(page, language)
    await fillIn(page, { ...person, password }, language)
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
    await createTenant(operator, { slug: 'both-shut', name: 'both-shut', plan: 'starter', administrator: person })
    await createTenant(operator, { slug: 'both-open', name: 'both-open', plan: 'starter', administrator: person })
    await comeIn(visitor.page, cloud, await invitationOf(operator, 'both-shut', person.email), { password })
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

function readTenant(slug: string) {
  return request<{ status: string, resources: { reason: string | null }[] }>('GET', `/tenants/${slug}`)
}

async function suspend(slug: string): Promise<void> {
  expect(await request('POST', `/tenants/${slug}/suspend`, { reason: 'billing' })).toMatchObject({ status: 'suspended' })
}

async function isSignedIn(page: Page): Promise<boolean> {
  const answer = await page.request.get(`${cloud.urls.portal}/auth/session`)
  return (await answer.json() as { authenticated: boolean }).authenticated
}
