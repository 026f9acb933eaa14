// A customer's owner looks after their people and their domains by themselves: invites and sees off, keeps out and lets in again, brings
// many by a file, and proves a domain to a real name server.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { NameServer } from '../packages/dns/src/testing.ts'
import { named, startNameServer } from '../packages/dns/src/testing.ts'
import type { MailServer } from '../services/platform-api/test/mail-server.ts'
import { startMailServer } from '../services/platform-api/test/mail-server.ts'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { expectInPlace, settled } from './in-place.ts'
import { comeIn, signInToPortal } from './sign-in.ts'
import { createTenant } from './tenants.ts'
import { filled, words } from './words.ts'

const { portal, shared } = words.en
const { member, domain, departure, invitation, ui } = shared
const { memberImport } = portal
const exact = true
const slug = 'teamwork'
const password = 'korrekt hest batteri hæfteklamme'
const anna = { name: 'Anna Holm', email: 'anna@team.example', password }
const bo = { name: 'Bo Lund', email: 'bo@team.example', password }

let names: NameServer | undefined
let post: MailServer
let cloud: RunningCloud
let browser: Browser
let operator: HttpSession
let owner: Visitor
let guest: Visitor
let page: Page

beforeAll(async () => {
  names = named ? await startNameServer({ 'team.example': [] }) : undefined
  const resolvers: Record<string, string> = names ? { DNS_RESOLVERS: names.address } : {}
  ;[cloud, browser, post] = await Promise.all([
    startCloud(4900, { ...resolvers, SMTP_URL: 'smtp://127.0.0.1:4919' }), launchBrowser(), startMailServer(4919),
  ])
  operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  ;[owner, guest] = await Promise.all([newVisitor(browser, { language: 'en' }), newVisitor(browser, { language: 'en' })])
  page = owner.page
  await createTenant(operator, { slug, name: 'Teamwork', plan: 'business', administrator: anna })
  await comeIn(page, cloud, await linkIn(1, anna.email), anna)
})
afterAll(async () => {
  await guest?.[Symbol.asyncDispose]()
  await owner?.[Symbol.asyncDispose]()
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
  await post?.[Symbol.asyncDispose]()
  await names?.[Symbol.asyncDispose]()
})

const rowOf = (name: string) => page.getByRole('table', { name: member.caption, exact }).getByRole('row').filter({ hasText: name })
const showing = (row: Locator, state: string) => row.getByText(state, { exact }).first().waitFor({ timeout: 30_000 })
const press = (name: string, within: Page | Locator = page) => within.getByRole('button', { name, exact }).first().click()

async function goTo(path: string, title: string): Promise<void> {
  await page.goto(`${cloud.urls.portal}${path}`)
  await page.getByRole('heading', { level: 1, name: title, exact }).waitFor()
  await settled(page)
}

/** From the home page, by what is still to be done. */
async function toStep(step: 'domain_proven' | 'somebody_invited'): Promise<void> {
  const steps = page.getByRole('region', { name: portal.firstSteps.title })
  await steps.getByRole('link', { name: portal.firstSteps.step[step], exact }).click()
}

async function choose(name: string, action: string): Promise<void> {
  await press(filled(member.actionsFor, { name }))
  await page.getByRole('menuitem', { name: action, exact }).click()
}

/** Of the dialog that is open, which is gone then. */
async function settle(action: string, what: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await expectAccessible(page, what)
  await press(action, dialog)
  await dialog.waitFor({ state: 'detached' })
}

async function pick(dialog: Locator, field: string, option: string): Promise<void> {
  await dialog.getByRole('combobox', { name: field }).click()
  await dialog.getByRole('option', { name: option, exact }).click()
  await page.getByRole('listbox').waitFor({ state: 'detached' })
}

async function invite({ name, email }: { name: string, email: string }): Promise<void> {
  await press(member.add)
  const form = page.getByRole('dialog')
  await form.getByLabel(member.column.name, { exact }).fill(name)
  await form.getByLabel(member.email, { exact }).fill(email)
  await settle(member.addAction, 'inviting')
  await showing(rowOf(name), member.state.invited)
}

/** In the mail that is the so-manieth to this address. */
async function linkIn(mail: number, email: string): Promise<string> {
  await vi.waitFor(() => expect(post.to(email)).toHaveLength(mail), { timeout: 30_000 })
  const [link] = post.to(email).at(-1)?.text?.match(/https?:\/\/\S+/) ?? []
  return link ?? expect.fail('the mail has no link')
}

interface Resource { kind: string, state: string, reason: string | null }
const resources = async () =>
  (await operator.request<{ items: Resource[] }>('GET', `/api/v1/tenants/${slug}/resources?limit=100`)).items
const followed = { timeout: 30_000 }
/** Where whoever is kept out is out of by now. */
const shut = async () => (await resources()).filter(({ reason }) => reason === 'member_disabled').map(({ kind }) => kind).sort()
const unsettled = async () =>
  (await resources()).filter(({ state, reason }) => reason === 'member_disabled' || !['ok', 'skipped'].includes(state))

describe.skipIf(!named)('a domain', () => {
  const row = () => page.getByRole('table', { name: domain.title }).getByRole('row').filter({ hasText: 'team.example' })
  const panel = () => page.getByRole('dialog')

  it('is claimed, and says what to publish', async () => {
    await toStep('domain_proven')
    await page.getByRole('heading', { level: 1, name: domain.title, exact }).waitFor()
    await press(domain.claim.menu)
    await panel().getByLabel(domain.column.name, { exact }).fill('team.example')
    await settle(domain.claim.action, 'claiming')
    await showing(row(), domain.state.pending)
    await row().getByRole('link').click()
    await panel().getByText(domain.proof.awaited).waitFor()
    await expectAccessible(page, 'a domain that is not proven')
  })

  it('is proven by what is copied into its zone', async () => {
    await owner.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    // What was copied last is there until this is.
    const copied = async (what: string, before = '') => {
      await press(filled(ui.action.copy, { what }), panel().getByRole('region', { name: domain.challenge }))
      const read = () => page.evaluate<string>('navigator.clipboard.readText()')
      await expect.poll(read).not.toBe(before)
      return read()
    }
    const name = await copied(domain.recordName)
    const value = await copied(domain.recordValue, name)
    await names?.set('team.example', [`${name}. IN TXT "${value}"`])
    await press(domain.check, panel())
    await panel().getByText(domain.state.verified, { exact }).first().waitFor({ timeout: 30_000 })
  })

  it('has records, each beside what is published, and a history', async () => {
    const records = panel().getByRole('region', { name: domain.records })
    await records.getByText('MX', { exact }).first().waitFor({ timeout: 30_000 })
    await records.getByText(domain.record.missing, { exact }).first().waitFor()
    await panel().getByRole('region', { name: domain.history.title }).getByRole('listitem').first().waitFor()
    await expectInPlace(page, 'a domain that is proven')
    await page.keyboard.press('Escape')
    await panel().waitFor({ state: 'detached' })
    await showing(row(), domain.state.verified)
    await page.goto(cloud.urls.portal)
    const step = page.getByRole('listitem').filter({ hasText: portal.firstSteps.step.domain_proven })
    await step.getByText(portal.firstSteps.done).waitFor()
  })
})

describe('the people of a workspace', () => {
  it('are where the first steps lead', async () => {
    await toStep('somebody_invited')
    await page.getByRole('heading', { level: 1, name: member.title, exact }).waitFor()
    await showing(rowOf(anna.name), member.state.active)
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await settled(page)
      await expectInPlace(page, `members, ${String(width)}`)
    }
  })

  it('are invited, given another role, and written to anew', async () => {
    await invite(bo)
    const first = await linkIn(1, bo.email)
    await choose(bo.name, member.changeRole.title)
    await pick(page.getByRole('dialog'), member.column.role, member.role.admin)
    await settle(member.changeRole.action, 'changing a role')
    await showing(rowOf(bo.name), member.role.admin)
    await showing(rowOf(bo.name), member.state.invited)
    const second = await linkIn(2, bo.email)
    await press(filled(invitation.actionFor, { name: bo.name }))
    await settle(invitation.done, 'an invitation')
    const third = await linkIn(3, bo.email)
    expect(new Set([first, second, third]).size).toBe(3)
    await comeIn(guest.page, cloud, third, bo)
    await showing(rowOf(bo.name), member.state.active)
  })

  it('are invited no longer when it was taken back', async () => {
    const cleo = { name: 'Cleo Dahl', email: 'cleo@team.example' }
    await invite(cleo)
    await choose(cleo.name, member.revoke.action)
    await settle(member.revoke.action, 'withdrawing')
    await rowOf(cleo.name).waitFor({ state: 'detached' })
  })

  it('are kept out at once, and let in again', async () => {
    await guest.page.goto(`${cloud.urls.portal}/administration/members`)
    await guest.page.getByRole('heading', { level: 1, name: member.title, exact }).waitFor()
    await choose(bo.name, member.disable.action)
    await settle(member.disable.action, 'disabling')
    await showing(rowOf(bo.name), member.state.disabled)
    await guest.page.waitForURL(`${cloud.urls.portal}/auth/**`)
    await expect.poll(shut, followed).toEqual(expect.arrayContaining(['directory.person', 'files.member', 'ready']))
    await choose(bo.name, member.enable.action)
    await showing(rowOf(bo.name), member.state.active)
    await expect.poll(unsettled, followed).toEqual([])
    await signInToPortal(guest.page, cloud, bo)
  })

  it('leave with what was decided for their mail and their files', async () => {
    await choose(bo.name, member.remove.menu)
    const dialog = page.getByRole('dialog')
    await pick(dialog, member.parting.mailLabel, member.parting.mail.keep)
    await dialog.getByLabel(member.parting.mailDays).fill('14')
    await pick(dialog, member.parting.filesLabel, member.parting.files.erase)
    await settle(member.remove.action, 'removing')
    await rowOf(bo.name).waitFor({ state: 'detached' })
    const left = page.getByRole('table', { name: departure.title }).getByRole('row').filter({ hasText: bo.name })
    await left.getByText(departure.gone, { exact }).first().waitFor({ timeout: 30_000 })
    await expectAccessible(page, 'somebody has left')
  })
})

describe('many people at once', () => {
  const file = 'Name;Email;Role\nDorte Lind;dorte@team.example;helpdesk\nErik Krogh;erik@team.example;\nNobody;nowhere;member\n'
    + 'Erik again;ERIK@team.example;member\nKing;king@team.example;king\nAnna Holm;anna@team.example;owner\n'
  const lines = () => page.getByRole('table', { name: memberImport.preview })

  it('are shown before anything is done, each wrong line with what is wrong', async () => {
    await goTo('/administration/members', member.title)
    await page.getByRole('link', { name: memberImport.menu }).click()
    await page.getByRole('heading', { level: 1, name: memberImport.title, exact }).waitFor()
    await expectInPlace(page, 'importing')
    await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
    for (const [line, fault] of [['4', 'email_invalid'], ['5', 'duplicate'], ['6', 'role_unknown']] as const) {
      const row = lines().getByRole('row').filter({ has: page.getByRole('cell', { name: line, exact }) })
      await row.getByText(memberImport.fault[fault]).waitFor()
    }
    await page.getByText('3 lines need mending', { exact: false }).waitFor()
    await expectInPlace(page, 'a preview')
  })

  it('come in but for those, and go on being set up when the page is closed', async () => {
    await press('Invite 2 people')
    await page.getByText(memberImport.doneText).waitFor()
    await page.goto('about:blank')
    await goTo('/administration/members/import', memberImport.title)
    const latest = page.locator('[data-import]').first()
    await latest.getByText(filled(memberImport.did, { added: '2', already: '1', leftOut: '3' })).waitFor()
    await latest.getByText('All 2 set up and invited').waitFor({ timeout: 30_000 })
    await expectInPlace(page, 'imported')
    await goTo('/administration/members', member.title)
    await showing(rowOf('Dorte Lind'), member.role.helpdesk)
    await showing(rowOf('Erik Krogh'), member.state.invited)
  })

  it('are nobody new when the same file comes again', async () => {
    await goTo('/administration/members/import', memberImport.title)
    await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
    await page.getByText(memberImport.nobody).waitFor()
  })

  it('break no rule of the content security policy, and ask no other host for anything', () => {
    expect([...owner.complaints, ...guest.complaints]).toEqual([])
  })
})
