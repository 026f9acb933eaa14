// Whoever looks after a workspace gives its people addresses, and addresses that send on to several; the mail server follows, live.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NameServer } from '../packages/dns/src/testing.ts'
import { named, startNameServer } from '../packages/dns/src/testing.ts'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { expectInPlace } from './in-place.ts'
import { comeIn, invitationOf } from './sign-in.ts'
import { createTenant } from './tenants.ts'
import { filled, words } from './words.ts'

const { portal } = words.en
const { mail, readiness } = portal
const anna = { name: 'Anna Holm', email: 'anna@post.example', password: 'korrekt hest batteri hæfteklamme' }

let names: NameServer
let cloud: RunningCloud
let browser: Browser
let operator: HttpSession
let owner: Visitor
let page: Page

interface Domain { id: string, state: string, challenge: { name: string, value: string } }

/** As the name server's owner and the workspace's do it. */
async function proveDomain(name: string): Promise<void> {
  const at = '/api/v1/tenants/post/domains'
  const { id, challenge } = await operator.request<Domain>('POST', at, { name })
  await names.set(name, [`${challenge.name}. IN TXT "${challenge.value}"`])
  await operator.request('POST', `${at}/${id}/check`)
  await expect.poll(async () => (await operator.request<Domain>('GET', `${at}/${id}`)).state).toBe('verified')
}

describe.skipIf(!named)('the mail of a workspace', () => {
  beforeAll(async () => {
    names = await startNameServer({ 'post.example': [] })
    ;[cloud, browser] = await Promise.all([startCloud(5300, { DNS_RESOLVERS: names.address }), launchBrowser()])
    operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
    await createTenant(operator, { slug: 'post', name: 'Post A/S', plan: 'business', administrator: anna })
    owner = await newVisitor(browser, { language: 'en' })
    page = owner.page
    await comeIn(page, cloud, await invitationOf(operator, 'post', anna.email), anna)
  })
  afterAll(async () => {
    await owner?.[Symbol.asyncDispose]()
    await browser?.close()
    await cloud?.[Symbol.asyncDispose]()
    await names?.[Symbol.asyncDispose]()
  })

  const listRow = (address: string) => page.getByRole('table', { name: mail.lists.title }).getByRole('row').filter({ hasText: address })
  const boxRow = (name: string) => page.getByRole('table', { name: mail.boxes.title }).getByRole('row').filter({ hasText: name })
  const dialog = () => page.getByRole('dialog')
  const openTab = (name: string) => page.getByRole('navigation', { name: mail.tabs }).getByRole('link', { name }).click()

  it('begins without a domain', async () => {
    await page.getByRole('link', { name: mail.title, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: mail.title }).waitFor()
    await page.getByText(mail.boxes.none).waitFor()
    await page.getByRole('link', { name: mail.boxes.toDomains }).waitFor()
    await expectAccessible(page, 'mail without anything')
  })

  it('gives everybody a mailbox once the domain is proven, live', async () => {
    await operator.request('POST', '/api/v1/tenants/post/members', { name: 'Bo Lund', email: 'bo@post.example', role: 'member' })
    await proveDomain('post.example')
    for (const name of ['Anna Holm', 'Bo Lund']) await boxRow(name).getByText(readiness.state.ok, { exact: true }).waitFor()
  })

  it('has a list made, and refuses an address that somebody has', async () => {
    await openTab(mail.lists.title)
    await page.getByText(mail.lists.none).waitFor()
    await page.getByRole('button', { name: mail.lists.new }).click()
    await dialog().getByLabel(mail.field.address, { exact: true }).fill('anna@post.example')
    await dialog().getByLabel(mail.field.name, { exact: true }).fill('Sales')
    await dialog().getByPlaceholder(mail.field.findMember).fill('lund')
    await dialog().getByRole('option', { name: /Bo Lund/ }).click()
    await dialog().getByRole('button', { name: filled(mail.field.drop, { name: 'Bo Lund' }) }).waitFor()
    expect(await dialog().getByPlaceholder(mail.field.findMember).inputValue()).toBe('')
    await dialog().getByLabel(mail.field.others).fill('bookkeeper@firm.example')
    await expectAccessible(page, 'a new mailing list')
    await dialog().getByRole('button', { name: mail.lists.make }).click()
    await dialog().getByText(mail.problem.taken).waitFor()
    await dialog().getByLabel(mail.field.address, { exact: true }).fill('sales@post.example')
    await dialog().getByRole('button', { name: mail.lists.make }).click()
    await dialog().waitFor({ state: 'detached' })
    await listRow('sales@post.example').getByText(mail.lists.count.split(' | ')[1]?.replace('{count}', '2') ?? '').waitFor()
    await listRow('sales@post.example').getByText(readiness.state.ok, { exact: true }).waitFor()
  })

  it('gives a mailbox another address', async () => {
    await openTab(mail.boxes.title)
    await boxRow('Bo Lund').getByRole('button').click()
    await dialog().getByLabel(mail.field.address, { exact: true }).fill('lund@post.example')
    await dialog().getByLabel(mail.field.aliases).fill('bo@post.example')
    await expectAccessible(page, 'a mailbox')
    await dialog().getByRole('button', { name: mail.save }).click()
    await dialog().waitFor({ state: 'detached' })
    await boxRow('Bo Lund').getByText('lund@post.example').waitFor()
    await boxRow('Bo Lund').getByText(filled(mail.boxes.also, { addresses: 'bo@post.example' })).waitFor()
    await boxRow('Bo Lund').getByText(readiness.state.ok, { exact: true }).waitFor()
  })

  it('puts somebody on a list, and takes them off, from the list of members', async () => {
    await page.getByRole('link', { name: words.en.shared.member.title, exact: true }).click()
    const onLists = async () => {
      await page.getByRole('button', { name: filled(words.en.shared.member.actionsFor, { name: 'Anna Holm' }) }).click()
      await page.getByRole('menuitem', { name: mail.lists.title }).click()
      await dialog().getByText(filled(mail.lists.ofMember, { name: 'Anna Holm' })).waitFor()
      return dialog().getByRole('checkbox', { name: 'Sales' })
    }
    const sales = await onLists()
    expect(await sales.isChecked()).toBe(false)
    await expectAccessible(page, 'the mailing lists of somebody')
    await sales.click()
    await expect.poll(() => sales.isChecked()).toBe(true)
    await dialog().getByRole('button', { name: mail.lists.close, exact: true }).first().click()
    await dialog().waitFor({ state: 'detached' })
    const again = await onLists()
    await expect.poll(() => again.isChecked()).toBe(true)
    await again.click()
    await expect.poll(() => again.isChecked()).toBe(false)
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await page.getByRole('link', { name: mail.title, exact: true }).click()
  })

  it('changes a list, and removes it', async () => {
    const act = async (name: string) => {
      await listRow('sales@post.example').getByRole('button').click()
      await page.getByRole('menuitem', { name, exact: true }).click()
    }
    await openTab(mail.lists.title)
    await act(mail.lists.change)
    await dialog().getByRole('button', { name: filled(mail.field.drop, { name: 'Bo Lund' }) }).click()
    await dialog().getByRole('button', { name: mail.save }).click()
    await dialog().waitFor({ state: 'detached' })
    await listRow('sales@post.example').getByText(mail.lists.count.split(' | ')[0]?.replace('{count}', '1') ?? '').waitFor()
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await expectInPlace(page, `mail at ${width} px`)
    }
    await act(mail.lists.remove)
    await dialog().getByText(mail.lists.removeText).waitFor()
    await dialog().getByRole('button', { name: mail.lists.remove, exact: true }).click()
    await listRow('sales@post.example').waitFor({ state: 'detached' })
    await page.getByText(filled(mail.lists.removed, { address: 'sales@post.example' })).first().waitFor()
    expect(owner.complaints).toEqual([])
  })
})
