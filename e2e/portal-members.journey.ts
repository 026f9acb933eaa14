// A customer's owner looks after their people by themselves: invites and sees off, keeps out and lets in again.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { newVisitor } from './browser.ts'
import { expectInPlace, settled } from './in-place.ts'
import type { OwnWorkspace } from './own-workspace.ts'
import { anna, startOwnWorkspace } from './own-workspace.ts'
import { memberRow, pick, press, settle, showing, titled, toStep } from './portal-parts.ts'
import { comeIn, signInToPortal } from './sign-in.ts'
import { filled, words } from './words.ts'

const { member, departure, invitation } = words.en.shared
const exact = true
const bo = { name: 'Bo Lund', email: 'bo@team.example', password: anna.password }

let team: OwnWorkspace
let guest: Visitor
beforeAll(async () => {
  team = await startOwnWorkspace(4900, 'teamwork')
  guest = await newVisitor(team.browser, { language: 'en' })
  await comeIn(team.owner.page, team.cloud, await team.linkIn(1, anna.email), anna)
})
afterAll(() => team?.[Symbol.asyncDispose]())

const rowOf = ({ name }: { name: string }) => memberRow(team.owner.page, name)

async function choose({ name }: { name: string }, action: string): Promise<void> {
  const { page } = team.owner
  await press(page, filled(member.actionsFor, { name }))
  await page.getByRole('menuitem', { name: action, exact }).click()
}

async function invite(person: { name: string, email: string }): Promise<void> {
  const { page } = team.owner
  await press(page, member.add)
  const form = page.getByRole('dialog')
  await form.getByLabel(member.column.name, { exact }).fill(person.name)
  await form.getByLabel(member.email, { exact }).fill(person.email)
  await settle(page, member.addAction, 'inviting')
  await showing(rowOf(person), member.state.invited)
}

interface Resource { kind: string, state: string, reason: string | null }
const resources = async () =>
  (await team.operator.request<{ items: Resource[] }>('GET', '/api/v1/tenants/teamwork/resources?limit=100')).items
/** Where whoever is kept out is out of by now. */
const shut = async () => (await resources()).filter(({ reason }) => reason === 'member_disabled').map(({ kind }) => kind).sort()
const unsettled = async () =>
  (await resources()).filter(({ state, reason }) => reason === 'member_disabled' || !['ok', 'skipped'].includes(state))

it('is where the first steps lead', async () => {
  const { page } = team.owner
  await toStep(page, 'somebody_invited')
  await titled(page, member.title)
  await showing(rowOf(anna), member.state.active)
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    await expectInPlace(page, `members, ${String(width)}`)
  }
})

it('invites somebody, gives them another role, and writes to them anew', async () => {
  const { page } = team.owner
  await invite(bo)
  const first = await team.linkIn(1, bo.email)
  await choose(bo, member.changeRole.title)
  await pick(page, member.column.role, member.role.admin)
  await settle(page, member.changeRole.action, 'changing a role')
  await showing(rowOf(bo), member.role.admin)
  await showing(rowOf(bo), member.state.invited)
  const second = await team.linkIn(2, bo.email)
  await press(page, filled(invitation.actionFor, { name: bo.name }))
  await settle(page, invitation.done, 'an invitation')
  const third = await team.linkIn(3, bo.email)
  expect(new Set([first, second, third]).size).toBe(3)
  await comeIn(guest.page, team.cloud, third, bo)
  await showing(rowOf(bo), member.state.active)
})

it('takes an invitation back', async () => {
  const cleo = { name: 'Cleo Dahl', email: 'cleo@team.example' }
  await invite(cleo)
  await choose(cleo, member.revoke.action)
  await settle(team.owner.page, member.revoke.action, 'withdrawing')
  await rowOf(cleo).waitFor({ state: 'detached' })
})

it('keeps somebody out at once, and lets them in again', async () => {
  const { page } = team.owner
  const { portal } = team.cloud.urls
  await guest.page.goto(`${portal}/administration/members`)
  await titled(guest.page, member.title)
  await choose(bo, member.disable.action)
  await settle(page, member.disable.action, 'disabling')
  await showing(rowOf(bo), member.state.disabled)
  await guest.page.waitForURL(`${portal}/auth/**`)
  await expect.poll(shut).toEqual(expect.arrayContaining(['directory.person', 'files.member', 'ready']))
  await choose(bo, member.enable.action)
  await showing(rowOf(bo), member.state.active)
  await expect.poll(unsettled).toEqual([])
  await signInToPortal(guest.page, team.cloud, bo)
})

it('sees somebody off, with what was decided for their mail and their files', async () => {
  const { page } = team.owner
  await choose(bo, member.remove.menu)
  const { parting } = member
  await pick(page, parting.mailLabel, parting.mail.keep)
  await page.getByRole('dialog').getByLabel(parting.mailDays).fill('14')
  await pick(page, parting.filesLabel, parting.files.erase)
  await settle(page, member.remove.action, 'removing')
  await rowOf(bo).waitFor({ state: 'detached' })
  const left = page.getByRole('table', { name: departure.title }).getByRole('row').filter({ hasText: bo.name })
  await showing(left, departure.gone)
  await expectAccessible(page, 'somebody has left')
})

it('breaks no rule of the content security policy, and asks no other host for anything', () => {
  expect([...team.owner.complaints, ...guest.complaints]).toEqual([])
})
