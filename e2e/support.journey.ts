// A tenant's owner asks from the portal's session, an operator answers in the browser: live, with files, and with a note that nobody
// else sees.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { comeIn, invitationOf, signInAsOperator } from './sign-in.ts'
import { createTenant } from './tenants.ts'
import { filled, words } from './words.ts'

const person = { name: 'Anna Holm', email: 'anna@asking.example', password: 'korrekt hest batteri hæfteklamme' }
const { operator: { support }, shared } = words.en
const secret = 'They have not paid since May'

interface Ticket { number: number, status: string }
interface Message { text: string, internal: boolean, from: string, files: { id: string, name: string }[] }

let cloud: RunningCloud
let browser: Browser
let operator: HttpSession
let visitor: Visitor
let owner: Visitor
let page: Page
let ticket: Ticket

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4880), launchBrowser()])
  operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  ;[visitor, owner] = await Promise.all([newVisitor(browser, { language: 'en' }), newVisitor(browser, { language: 'en' })])
  page = visitor.page
  await createTenant(operator, { slug: 'asking', name: 'Asking', plan: 'starter', administrator: person })
  await comeIn(owner.page, cloud, await invitationOf(operator, 'asking', person.email), person)
})
afterAll(async () => {
  await visitor?.[Symbol.asyncDispose]()
  await owner?.[Symbol.asyncDispose]()
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

interface Answer<Body> { status: number, body: Body }

/** As the owner's own page would ask. */
async function ask<Body>(method: string, path: string, body?: object | string): Promise<Answer<Body>> {
  return owner.page.evaluate(async ({ method, path, body }) => {
    const type = typeof body === 'string' ? 'application/octet-stream' : 'application/json'
    const payload = typeof body === 'object' ? JSON.stringify(body) : body
    const headers = body === undefined ? {} : { 'content-type': type }
    const response = await fetch(`/api/v1/tenants/asking${path}`, { method, headers, ...payload === undefined ? {} : { body: payload } })
    const text = await response.text()
    return { status: response.status, body: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text }
  }, { method, path, body }) as Promise<Answer<Body>>
}

const conversation = async () => (await ask<{ items: Message[] }>('GET', `/tickets/${ticket.number}/messages`)).body.items

describe('a ticket', () => {
  it('appears in the queue as it is opened, with what was attached', async () => {
    await signInAsOperator(page, cloud, '/support')
    await page.getByText(support.emptyTitle).waitFor()
    await expectAccessible(page, 'support, empty')
    const file = await ask<{ id: string }>('POST', '/ticket-files?name=bounce.txt', '550 Refused')
    const wish = { subject: 'Mail does not arrive', text: 'Since yesterday.', priority: 'urgent', fileIds: [file.body.id] }
    ticket = (await ask<Ticket>('POST', '/tickets', wish)).body
    const row = page.getByRole('row', { name: /Mail does not arrive/ })
    await row.getByText(support.status.new, { exact: true }).waitFor()
    await row.getByText(support.priority.urgent, { exact: true }).waitFor()
    await expectAccessible(page, 'support')
    await row.getByRole('link').click()
    await page.getByText('Since yesterday.').waitFor()
    await expectAccessible(page, 'ticket')
  })

  it('has its keys listed beside those of every page', async () => {
    await page.locator('body').press('?')
    const list = page.getByRole('dialog')
    for (const label of [shared.ui.shortcuts.page, support.answer, support.note, shared.ui.shortcuts.everywhere]) {
      await list.getByText(label, { exact: true }).waitFor()
    }
    await expectAccessible(page, 'keys of a ticket')
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'hidden' })
  })

  it('hands out its file only to be kept', async () => {
    const link = page.getByRole('link', { name: /bounce\.txt/ })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toBe('bounce.txt')
  })

  it('is taken, and noted on, with a file; the note stays inside', async () => {
    await page.getByRole('button', { name: support.takeIt }).click()
    await page.getByRole('combobox', { name: support.column.assignee }).getByText(/^Me/).waitFor()
    await page.locator('body').press('n')
    await page.getByRole('textbox', { name: support.noteLabel }).fill(secret)
    const ledger = { name: 'ledger.txt', mimeType: 'text/plain', buffer: Buffer.from('What they owe') }
    await page.locator('[data-file-picker]').setInputFiles(ledger)
    await page.getByRole('listitem').filter({ hasText: 'ledger.txt' }).waitFor()
    await page.getByRole('button', { name: support.addNote }).click()
    await page.getByRole('article').filter({ hasText: secret }).getByText(support.note).waitFor()
    await page.getByRole('link', { name: /ledger\.txt/ }).waitFor()
    await expectAccessible(page, 'ticket with a note')
    expect(JSON.stringify(await conversation())).not.toMatch(/not paid|ledger/)
  })

  it('refuses what is too large or of no kind that is taken, each file by itself', async () => {
    // After a note the place to write has the focus, where a key is a letter.
    await page.getByRole('radio', { name: support.answer, exact: true }).check({ force: true })
    await page.locator('[data-file-picker]').setInputFiles([
      { name: 'tool.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ\0\0') },
      { name: 'large.txt', mimeType: 'text/plain', buffer: Buffer.alloc(10 * 1024 * 1024 + 1, 'x') },
      { name: 'trace.txt', mimeType: 'text/plain', buffer: Buffer.from('fine') },
    ])
    const files = page.getByRole('form', { name: support.composing }).getByRole('listitem')
    await files.filter({ hasText: 'tool.exe' }).getByText(shared.ui.problem.file_type_refused).waitFor()
    await files.filter({ hasText: 'large.txt' }).getByText(shared.ui.problem.file_too_large).waitFor()
    await expectAccessible(page, 'ticket with refused files')
    for (const name of ['tool.exe', 'large.txt']) await page.getByRole('button', { name: filled(support.remove, { name }) }).click()
    expect((await ask('POST', '/ticket-files?name=tool.exe', 'MZ\0\0')).body).toMatchObject({ code: 'file_type_refused' })
    expect((await ask('POST', '/ticket-files?name=large.txt', 'x'.repeat(10 * 1024 * 1024 + 1))).status).toBe(413)
  })

  it('shows what is answered meanwhile, keeps what was being written, and warns', async () => {
    const field = page.getByRole('textbox', { name: support.answerLabel })
    await field.fill('It is on its way')
    await ask('POST', `/tickets/${ticket.number}/messages`, { text: 'By the way, it is only one sender.' })
    await page.getByText('By the way, it is only one sender.').waitFor()
    await page.getByText(filled(support.arrived, { name: person.name })).waitFor()
    expect(await field.inputValue()).toBe('It is on its way')
    await page.reload()
    await field.waitFor()
    await expect.poll(() => field.inputValue(), { timeout: 15_000 }).toBe('It is on its way')
  })

  it('is answered and resolved, and the owner sees the answer and no note', async () => {
    await page.getByRole('button', { name: support.sendAndResolve }).click()
    await page.getByRole('article').filter({ hasText: 'It is on its way' }).waitFor()
    await page.getByRole('banner').or(page.getByRole('main')).getByText(support.status.resolved, { exact: true }).first().waitFor()
    expect((await ask<Ticket>('GET', `/tickets/${ticket.number}`)).body).toMatchObject({ status: 'resolved', assignee: null })
    const said = (await conversation()).map(({ from, text, internal }) => [from, text, internal])
    expect(said).toEqual([
      ['us', 'It is on its way', false], ['customer', 'By the way, it is only one sender.', false], ['customer', 'Since yesterday.', false],
    ])
    expect(visitor.complaints).toEqual([])
  })

  it('is opened for a tenant on its own page, with a file', async () => {
    await page.goto(`${cloud.urls.operator}/tenants/asking/support`)
    await page.getByRole('row', { name: /Mail does not arrive/ }).waitFor()
    await expectAccessible(page, 'tickets of a tenant')
    await page.getByRole('button', { name: support.open.title }).click()
    const dialog = page.getByRole('dialog', { name: support.open.title })
    await dialog.getByLabel(support.open.subject).fill('Your certificate ends')
    await dialog.getByRole('button', { name: support.open.action }).click()
    await dialog.getByText(support.open.problem.text).waitFor()
    await dialog.getByLabel(support.open.text).fill('On Friday.')
    const steps = { name: 'steps.txt', mimeType: 'text/plain', buffer: Buffer.from('Renew it') }
    await dialog.locator('[data-file-picker]').setInputFiles(steps)
    await dialog.getByRole('listitem').filter({ hasText: 'steps.txt' }).waitFor()
    await expectAccessible(page, 'new ticket')
    await dialog.getByRole('button', { name: support.open.action }).click()
    await page.getByRole('heading', { level: 1, name: 'Your certificate ends' }).waitFor()
    await page.getByRole('link', { name: /steps\.txt/ }).waitFor()
    const { body: { items } } = await ask<{ items: { subject: string }[] }>('GET', '/tickets')
    expect(items[0]).toMatchObject({ subject: 'Your certificate ends' })
    expect(visitor.complaints).toEqual([])
  })
})
