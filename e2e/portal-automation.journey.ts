// A customer's owner looks after their workspace by themselves: reads and proves what was done, lets programs in, one that calls and one
// that is called, and asks those who run the platform.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { words } from './words.ts'

const { operator: { tokens, webhooks, audit, support }, portal: { supportPage }, ownWords: own, shared, identity } = words.en
const slug = 'looked-after'
const anna = { name: 'Anna Holm', email: 'anna@looked-after.example' }
const password = 'korrekt hest batteri hæfteklamme'
const exact = true

let cloud: RunningCloud
let browser: Browser
let operator: HttpSession
let owner: Visitor
let page: Page

beforeAll(async () => {
  [cloud, browser] = await Promise.all([
    startCloud(4780, { WEBHOOK_ALLOW_HTTP: 'true', WEBHOOK_ALLOW_PRIVATE: 'true' }), launchBrowser(),
  ])
  operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  owner = await newVisitor(browser, { language: 'en' })
  page = owner.page
  await operator.request('POST', '/api/v1/tenants', { name: 'Looked after', slug, plan: 'starter', administrator: anna })
  await vi.waitFor(async () => expect((await of<{ status: string }>('')).status).toBe('active'), { timeout: 30_000 })
  await comeIn()
})
afterAll(async () => {
  await owner?.[Symbol.asyncDispose]()
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

function of<Answer>(path: string): Promise<Answer> {
  return operator.request('GET', `/api/v1/tenants/${slug}${path}`)
}

/** By the link that is handed out where there is no mail server. */
async function comeIn(): Promise<void> {
  const member = await vi.waitFor(async () => {
    const { items } = await of<{ items: { id: string, state: string }[] }>('/members')
    expect(items[0]?.state).toBe('invited')
    return items[0]
  }, { timeout: 30_000 })
  const { url } = await operator.request<{ url: string }>('POST', `/api/v1/tenants/${slug}/members/${member?.id}/invitation`)
  await page.goto(url)
  await page.getByLabel(identity.choose.label, { exact }).fill(password)
  await page.getByRole('button', { name: identity.choose.submit }).click()
  await page.waitForURL(`${cloud.urls.portal}/`)
}

/** By the navigation, as people do. */
async function goTo(title: string, path: string): Promise<void> {
  await page.getByRole('navigation', { name: shared.ui.shell.navigation }).getByRole('link', { name: title, exact }).click()
  await page.waitForURL(`${cloud.urls.portal}/administration${path}`)
  await page.getByRole('heading', { level: 1, name: title, exact }).waitFor()
}

async function expectInPlace(what: string): Promise<void> {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(() => page.locator('[aria-busy="true"]').count(), { timeout: 10_000 }).toBe(0)
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'), `${what}, ${width}`).toBeLessThanOrEqual(0)
    await expectAccessible(page, `${what}, ${width}`)
  }
}

const press = (name: string, within: Page | Locator = page) => within.getByRole('button', { name, exact }).first().click()

describe('the audit trail', () => {
  const invited = () => page.getByRole('link', { name: audit.action.member.invite, exact })
  const created = () => page.getByRole('link', { name: own.audit.action.tenant.create, exact })

  it('tells what was done in the workspace, in the words of its people', async () => {
    await goTo(own.audit.title, '/audit')
    await created().waitFor()
    await invited().first().waitFor()
    await expectInPlace('audit trail')
  })

  it('is filtered by what was done', async () => {
    await page.getByRole('combobox', { name: audit.filter.action }).click()
    await page.getByRole('option', { name: own.audit.area.tenant, exact }).click()
    await created().waitFor()
    await invited().first().waitFor({ state: 'detached' })
    await page.getByLabel(new RegExp(audit.filter.actor)).click()
    await page.getByRole('option', { name: anna.name }).click()
    await page.getByText(shared.ui.list.nothingFound).waitFor()
    await press(audit.filter.clear)
    await invited().first().waitFor()
  })

  it('shows an entry from top to bottom', async () => {
    await created().click()
    const entry = page.getByRole('dialog')
    await entry.getByText(own.audit.kind.tenant, { exact }).waitFor()
    await expectAccessible(page, 'an entry')
    await page.keyboard.press('Escape')
    await entry.waitFor({ state: 'detached' })
  })

  it('is proven on the spot, and taken home', async () => {
    await press(own.audit.proof.action)
    await page.getByRole('dialog').getByText(own.audit.proof.valid, { exact }).waitFor()
    await expectAccessible(page, 'the proof')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await press(audit.export.action)
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('menuitem', { name: audit.export.csv }).click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toContain('tenant.create')
  })
})

describe('an API token', () => {
  let secret = ''
  const call = () => fetch(`${cloud.urls.api}/v1/tenants/${slug}`, { headers: { authorization: `Bearer ${secret}` } })

  it('is shown once, and lets a program in', async () => {
    await goTo(tokens.title, '/api-tokens')
    await page.getByText(tokens.emptyTitle).waitFor()
    await expectInPlace('API tokens, empty')
    await press(tokens.new)
    await page.getByLabel(tokens.field.name, { exact }).fill('Nightly import')
    await page.getByRole('checkbox', { name: own.tokens.permission['tenant-read'] }).click()
    // What only operators may do is not offered.
    expect(await page.getByRole('checkbox', { name: tokens.permission['plans-write'] }).count()).toBe(0)
    await press(tokens.create)
    secret = await page.locator('[data-secret] input, input[data-secret]').inputValue()
    await expectAccessible(page, 'a new token')
    await press(tokens.kept)
    expect((await call()).status).toBe(200)
    await page.reload()
    await page.getByRole('row', { name: /Nightly import/ }).waitFor()
    expect(await page.content()).not.toContain(secret)
  })

  it('is refused as soon as it is revoked', async () => {
    const row = page.getByRole('row', { name: /Nightly import/ }).first()
    await row.getByRole('button').click()
    await press(tokens.revoke, page.getByRole('dialog'))
    await row.getByText(tokens.state.revoked, { exact }).waitFor()
    await expect.poll(async () => (await call()).status, { timeout: 5000 }).toBe(401)
    await expectInPlace('API tokens')
  })
})

describe('a webhook', () => {
  const received: string[] = []
  const receiver = createServer((request, response) => {
    received.push(String(request.headers['webhook-id']))
    request.resume().on('end', () => response.writeHead(204).end())
  })
  beforeAll(() => new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve)))
  afterAll(() => {
    receiver.close()
    receiver.closeAllConnections()
  })
  const newest = () => page.getByRole('row', { name: /webhook\.test/ }).first()

  it('is sent a test, and delivers it', async () => {
    await goTo(webhooks.title, '/webhooks')
    await press(webhooks.new)
    await page.getByLabel(webhooks.field.url, { exact }).fill(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`)
    await press(webhooks.create)
    await press(tokens.kept)
    await page.waitForURL(`${cloud.urls.portal}/administration/webhooks/*`)
    await press(webhooks.test)
    await newest().getByText(webhooks.delivery.state.delivered, { exact }).waitFor()
    await expectInPlace('a webhook')
  })

  it('sends the same message again when that is asked for', async () => {
    await newest().getByRole('link').click()
    const panel = page.getByRole('dialog')
    await panel.getByText('"webhook.test"').waitFor()
    await expectAccessible(page, 'a delivery')
    const before = received.at(-1)
    const count = received.filter(id => id === before).length
    await press(webhooks.delivery.replay, panel)
    await expect.poll(() => received.filter(id => id === before).length, { timeout: 15_000 }).toBe(count + 1)
    await press(shared.ui.action.close, panel)
  })

  it('is on the list of all', async () => {
    await goTo(webhooks.title, '/webhooks')
    await page.getByRole('row', { name: /127\.0\.0\.1/ }).waitFor()
    await expectInPlace('webhooks')
  })
})

describe('a ticket', () => {
  const secret = 'They have not paid since May'
  let number = ''
  const say = (text: string) => operator.request('POST', `/api/v1/tenants/${slug}/tickets/${number}/messages`, { text })
  const status = (name: string) => page.getByRole('banner').or(page.locator('header')).getByText(name, { exact }).waitFor()

  it('is written by the owner, with a file', async () => {
    await goTo(shared.support.title, '/support')
    await page.getByText(own.support.emptyTitle).waitFor()
    await expectInPlace('tickets, none')
    await press(support.open.title)
    const form = page.getByRole('dialog')
    await form.getByLabel(support.open.subject, { exact }).fill('Mail does not arrive')
    await form.getByLabel(own.support.open.text, { exact }).fill('Since yesterday.')
    const file = { name: 'bounce.txt', mimeType: 'text/plain', buffer: Buffer.from('550 Refused') }
    await form.locator('[data-file-picker]').setInputFiles(file)
    await expectAccessible(page, 'a new ticket')
    await press(own.support.open.action, form)
    await page.waitForURL(`${cloud.urls.portal}/administration/support/*`)
    number = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await page.getByText('Since yesterday.', { exact }).waitFor()
    await page.getByRole('link', { name: /bounce\.txt/ }).waitFor()
    await status(own.support.status.new)
    await expectInPlace('a ticket')
  })

  it('is answered, which the owner sees as it happens, and nothing of what operators note', async () => {
    await operator.request('POST', `/api/v1/tickets/${number}/notes`, { text: secret })
    await say('Try again, please.')
    await page.getByText('Try again, please.', { exact }).waitFor()
    await status(own.support.status.waiting_for_customer)
    expect(await page.getByText(secret).count()).toBe(0)
  })

  it('is answered again by the owner, and settled', async () => {
    await page.getByLabel(own.support.answerLabel, { exact }).fill('It works, thank you.')
    await press(own.support.send)
    await page.getByRole('article').getByText('It works, thank you.', { exact }).waitFor()
    await status(own.support.status.waiting_for_us)
    await press(supportPage.close)
    await status(own.support.status.resolved)
    await expectInPlace('a settled ticket')
    await goTo(shared.support.title, '/support')
    await page.getByRole('row', { name: /Mail does not arrive/ }).getByText(own.support.status.resolved, { exact }).waitFor()
    await expectInPlace('tickets')
  })
})

it('complains of nothing', () => {
  expect(owner.complaints).toEqual([])
})
