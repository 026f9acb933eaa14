// An operator changes what a tenant pays for, reads who did that, and lets programs in: one that calls, and one that is called.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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

const { operator: { audit, billing, tenant, tokens, webhooks }, shared } = words.en
const exact = true
let cloud: RunningCloud
let browser: Browser
let visitor: Visitor
let page: Page

beforeAll(async () => {
  [cloud, browser] = await Promise.all([
    startCloud(4860, { WEBHOOK_ALLOW_HTTP: 'true', WEBHOOK_ALLOW_PRIVATE: 'true' }), launchBrowser(),
  ])
  const operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  const administrator = { name: 'Anna Holm', email: 'anna@paying.example' }
  await operator.request('POST', '/api/v1/tenants', { name: 'Paying', slug: 'paying', plan: 'starter', administrator })
  visitor = await newVisitor(browser, { language: 'en' })
  page = visitor.page
})
afterAll(async () => {
  await visitor?.[Symbol.asyncDispose]()
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact }).waitFor()
const press = (name: string, within: Page | ReturnType<Page['locator']> = page) =>
  within.getByRole('button', { name, exact }).first().click()

describe('a subscription', () => {
  it('is where its tenant is', async () => {
    await signInAsOperator(page, cloud, '/tenants/paying')
    await heading('Paying')
    await page.getByRole('link', { name: tenant.tab.billing, exact }).click()
    await page.getByText(filled(billing.seatsUsed, { used: '1', sold: '5' })).waitFor()
    await expectAccessible(page, 'billing')
  })

  it('is changed as it was previewed: what is due, what comes next', async () => {
    await press(billing.change.action)
    const panel = page.getByRole('dialog')
    await panel.getByRole('spinbutton').fill('12')
    await panel.getByRole('spinbutton').blur()
    await panel.getByText(billing.preview.due, { exact }).waitFor()
    await panel.getByText('€72.00', { exact }).first().waitFor()
    await expectAccessible(page, 'a change of subscription')
    await press(billing.change.apply, panel)
    await page.getByText(filled(billing.seatsUsed, { used: '1', sold: '12' })).waitFor()
  })

  it('ends with its period, and says what that takes, until that is called off', async () => {
    await press(billing.more)
    await page.getByRole('menuitem', { name: billing.end.action }).click()
    await page.getByRole('dialog').getByText(billing.effects.lost, { exact }).waitFor()
    await press(billing.end.confirm, page.getByRole('dialog'))
    await page.getByText(billing.outlook.endsMore).waitFor()
    await press(billing.outlook.goOn)
    await page.getByText(billing.outlook.goesOn, { exact }).waitFor()
  })
})

describe('the audit trail', () => {
  it('shows the change as it was and as it became', async () => {
    await page.getByRole('link', { name: billing.whoDidIt }).click()
    await page.getByRole('link', { name: audit.action.subscription.change }).last().click()
    const entry = page.getByRole('dialog')
    expect(await entry.locator('del').first().textContent()).toBe('5')
    expect(await entry.locator('ins').first().textContent()).toBe('12')
    await entry.getByText(cloud.admin.email, { exact }).waitFor()
    await expectAccessible(page, 'an entry of the trail')
    await page.keyboard.press('Escape')
    await entry.waitFor({ state: 'detached' })
  })

  it('is proven on the spot', async () => {
    await press(audit.proof.action)
    await page.getByRole('dialog').getByText(audit.proof.valid, { exact }).waitFor()
    await expectAccessible(page, 'the proof of the trail')
    await page.keyboard.press('Escape')
  })
})

describe('an API token', () => {
  let secret = ''
  const call = () => fetch(`${cloud.urls.api}/v1/tenants/paying`, { headers: { authorization: `Bearer ${secret}` } })

  it('is shown once, and lets a program in', async () => {
    await page.goto(`${cloud.urls.operator}/tokens`)
    await heading(tokens.title)
    await press(tokens.new)
    await page.getByLabel(tokens.field.name, { exact }).fill('Nightly import')
    await page.getByRole('checkbox', { name: tokens.permission['tenant-read'] }).click()
    await press(tokens.create)
    secret = await page.locator('[data-secret] input, input[data-secret]').inputValue()
    await expectAccessible(page, 'a new token')
    await press(tokens.kept)
    expect((await call()).status).toBe(200)
  })

  it('is refused as soon as it is revoked', async () => {
    const row = page.getByRole('row', { name: /Nightly import/ }).first()
    await row.getByRole('button').click()
    await press(tokens.revoke, page.getByRole('dialog'))
    await row.getByText(tokens.state.revoked, { exact }).waitFor()
    // The row knows it from the event, a moment before the last replica does.
    await expect.poll(async () => (await call()).status, { timeout: 1000 }).toBe(401)
    expect(await (await call()).json()).toMatchObject({ code: 'token_revoked' })
  })
})

describe('a webhook', () => {
  const received: string[] = []
  let status = 204
  const receiver = createServer((request, response) => {
    received.push(String(request.headers['webhook-id']))
    request.resume().on('end', () => response.writeHead(status).end('what the endpoint says'))
  })
  beforeAll(() => new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve)))
  afterAll(() => {
    receiver.close()
    receiver.closeAllConnections()
  })
  const newest = () => page.getByRole('row', { name: /webhook\.test/ }).first()

  it('is sent a test, and delivers it', async () => {
    await page.goto(`${cloud.urls.operator}/webhooks`)
    await press(webhooks.new)
    await page.getByLabel(webhooks.field.url, { exact }).fill(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`)
    await press(webhooks.create)
    await press(tokens.kept)
    await press(webhooks.test)
    await newest().getByText(webhooks.delivery.state.delivered, { exact }).waitFor()
    await expectAccessible(page, 'a webhook')
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

  it('says why an endpoint fails, and delivers once it is mended', async () => {
    status = 500
    await press(webhooks.test)
    await newest().getByText(/500/).waitFor()
    await page.getByText(webhooks.state.failing, { exact }).waitFor()
    status = 204
    await newest().getByText(webhooks.delivery.state.delivered, { exact }).waitFor({ timeout: 60_000 })
    await page.getByText(webhooks.state.active, { exact }).waitFor({ timeout: 30_000 })
    expect(visitor.complaints).toEqual([])
  })
})
