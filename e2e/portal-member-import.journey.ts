// A customer's owner brings many people by a file: sees what it would do, mends nothing by accident, and need not wait for the end.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectInPlace } from './in-place.ts'
import type { OwnWorkspace } from './own-workspace.ts'
import { anna, startOwnWorkspace } from './own-workspace.ts'
import { chooseFile, goTo, memberRow, press, showing, titled } from './portal-parts.ts'
import { comeIn } from './sign-in.ts'
import { filled, words } from './words.ts'

const { portal: { memberImport }, shared: { member } } = words.en
const file = 'Name;Email;Role\nDorte Lind;dorte@team.example;helpdesk\nErik Krogh;erik@team.example;\nNobody;nowhere;member\n'
  + 'Erik again;ERIK@team.example;member\nKing;king@team.example;king\nAnna Holm;anna@team.example;owner\n'

let team: OwnWorkspace
beforeAll(async () => {
  team = await startOwnWorkspace(5380, 'teamwork')
  await comeIn(team.owner.page, team.cloud, await team.linkIn(1, anna.email), anna)
})
afterAll(() => team?.[Symbol.asyncDispose]())

const to = (path: string, title: string) => goTo(team.owner.page, `${team.cloud.urls.portal}/administration/members${path}`, title)

it('shows them before anything is done, each wrong line with what is wrong', async () => {
  const { page } = team.owner
  await to('', member.title)
  await page.getByRole('link', { name: memberImport.menu }).click()
  await titled(page, memberImport.title)
  await expectInPlace(page, 'importing')
  await chooseFile(page, file)
  const lines = page.getByRole('table', { name: memberImport.preview }).getByRole('row')
  for (const [line, fault] of [['4', 'email_invalid'], ['5', 'duplicate'], ['6', 'role_unknown']] as const) {
    const row = lines.filter({ has: page.getByRole('cell', { name: line, exact: true }) })
    await row.getByText(memberImport.fault[fault]).waitFor()
  }
  await page.getByText('3 lines need mending', { exact: false }).waitFor()
  await expectInPlace(page, 'a preview')
})

it('brings all but those in, and goes on setting them up when the page is closed', async () => {
  const { page } = team.owner
  await press(page, 'Invite 2 people')
  await page.getByText(memberImport.doneText).waitFor()
  await page.goto('about:blank')
  await to('/import', memberImport.title)
  const latest = page.locator('[data-import]').first()
  await latest.getByText(filled(memberImport.did, { added: '2', already: '1', leftOut: '3' })).waitFor()
  await latest.getByText('All 2 set up and invited').waitFor({ timeout: 30_000 })
  await expectInPlace(page, 'imported')
  await to('', member.title)
  await showing(memberRow(page, 'Dorte Lind'), member.role.helpdesk)
  await showing(memberRow(page, 'Erik Krogh'), member.state.invited)
})

it('brings nobody new when the same file comes again', async () => {
  const { page } = team.owner
  await to('/import', memberImport.title)
  await chooseFile(page, file)
  await page.getByText(memberImport.nobody).waitFor()
})

it('breaks no rule of the content security policy, and asks no other host for anything', () => {
  expect(team.owner.complaints).toEqual([])
})
