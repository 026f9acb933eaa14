// The first administrator of a workspace, from the mail that invites them to a colleague who works in it. What is left to do stays open in
// one tab, and follows by itself what is done in another.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NameServer } from '../packages/dns/src/testing.ts'
import { named, startNameServer } from '../packages/dns/src/testing.ts'
import type { Visitor } from './browser.ts'
import { newVisitor } from './browser.ts'
import { expectInPlace, settled } from './in-place.ts'
import type { OwnWorkspace } from './own-workspace.ts'
import { anna, startOwnWorkspace } from './own-workspace.ts'
import { navigationOf } from './pages/role-matrix.ts'
import { chooseFile, copyProof, firstStepsOn, memberRow, press, settle, showing, titled, toStep } from './portal-parts.ts'
import { comeIn } from './sign-in.ts'
import { filled, words } from './words.ts'

const { portal, operator: { company, editing }, shared: { domain, member } } = words.en
const { firstSteps, memberImport, launcher } = portal
const exact = true
const own = '/api/v1/tenants/firstly'
const dorte = { name: 'Dorte Lind', email: 'dorte@team.example', password: anna.password }
const file = `Name;Email;Role\n${dorte.name};${dorte.email};\nErik Krogh;erik@team.example;helpdesk\nCarl Berg;carl@team.example;billing\n`

describe.skipIf(!named)('the first administrator', () => {
  let names: NameServer
  let team: OwnWorkspace
  let guest: Visitor
  /** What is left to do is read in the one, and done in the other. */
  let home: Page
  let desk: Page
  let proof = ''

  beforeAll(async () => {
    names = await startNameServer({ 'team.example': [] })
    team = await startOwnWorkspace(5460, 'firstly', names)
    home = team.owner.page
    guest = await newVisitor(team.browser, { language: 'en' })
  })
  afterAll(async () => {
    await team?.[Symbol.asyncDispose]()
    await names?.[Symbol.asyncDispose]()
  })

  async function done(): Promise<string[]> {
    const said = await firstStepsOn(home).getByRole('listitem').allTextContents()
    const isDone = (step: string) => said.some(text => text.trim().startsWith(firstSteps.done) && text.includes(step))
    return Object.entries(firstSteps.step).filter(([, step]) => isDone(step)).map(([step]) => step)
  }

  async function toDesk(step: keyof typeof firstSteps.step, title: string): Promise<void> {
    await desk.goto(team.cloud.urls.portal)
    await toStep(desk, step)
    await titled(desk, title)
    await settled(desk)
  }

  it('comes in by the mail, and finds what is left to do, which is everything', async () => {
    await comeIn(home, team.cloud, await team.linkIn(1, anna.email), anna)
    await firstStepsOn(home).getByRole('listitem').first().waitFor()
    expect(await firstStepsOn(home).getByRole('listitem').count()).toBe(Object.keys(firstSteps.step).length)
    expect(await done()).toEqual([])
    await expectInPlace(home, 'everything is left to do')
  })

  it('ticks nothing by hand', async () => {
    const steps = firstStepsOn(home)
    for (const role of ['button', 'checkbox', 'radio', 'switch'] as const) expect(await steps.getByRole(role).count(), role).toBe(0)
    for (const step of await steps.getByRole('listitem').all()) await step.click({ position: { x: 9, y: 11 } })
    expect(home.url()).toBe(`${team.cloud.urls.portal}/`)
    const written = await home.evaluate(async path => (await fetch(path, { method: 'POST' })).status, `${own}/first-steps`)
    expect([404, 405]).toContain(written)
    expect(await done()).toEqual([])
  })

  it('proves a domain', async () => {
    desk = await team.owner.context.newPage()
    await toDesk('domain_proven', domain.title)
    await press(desk, domain.claim.menu)
    await desk.getByRole('dialog').getByLabel(domain.column.name, { exact }).fill('team.example')
    await settle(desk, domain.claim.action, 'claiming')
    await desk.getByRole('link', { name: 'team.example' }).click()
    proof = await copyProof(desk)
    await names.set('team.example', [proof])
    await press(desk.getByRole('dialog'), domain.check)
    await expect.poll(done).toEqual(['domain_proven'])
  })

  it('invites somebody, who counts for as long as they are invited', async () => {
    const cleo = { name: 'Cleo Dahl', email: 'cleo@team.example', role: 'member' }
    const { id } = await team.operator.request<{ id: string }>('POST', `${own}/members`, cleo)
    await expect.poll(done).toEqual(['domain_proven', 'somebody_invited'])
    await team.operator.request('DELETE', `${own}/members/${id}/invitation`)
    await expect.poll(done).toEqual(['domain_proven'])
  })

  it('invites three by a file, seen before it is done', async () => {
    await toDesk('somebody_invited', member.title)
    await desk.getByRole('link', { name: memberImport.menu }).click()
    await titled(desk, memberImport.title)
    await chooseFile(desk, file)
    await press(desk, 'Invite 3 people')
    await desk.getByText(memberImport.doneText).waitFor()
    await expect.poll(done).toEqual(['domain_proven', 'somebody_invited'])
    await toDesk('somebody_joined', member.title)
    for (const name of [dorte.name, 'Erik Krogh', 'Carl Berg']) await showing(memberRow(desk, name), member.state.invited)
  })

  it('is joined by one of them, who opens files with the sign-in they have', async () => {
    const { page, context } = guest
    await comeIn(page, team.cloud, await team.linkIn(1, dorte.email), dorte)
    await expect.poll(done).toEqual(['domain_proven', 'somebody_invited', 'somebody_joined'])
    const tile = page.getByRole('region', { name: launcher.title }).getByRole('link', { name: launcher.app.files })
    const [files] = await Promise.all([context.waitForEvent('page'), tile.click()])
    await files.getByText(`Signed in as ${dorte.name} (${dorte.email})`).waitFor()
  })

  it('leaves nothing of it to whoever administers nothing', async () => {
    await settled(guest.page)
    expect(await firstStepsOn(guest.page).count()).toBe(0)
    expect(await navigationOf(guest.page)).toEqual(['/'])
    expect(await guest.page.request.get(`${team.cloud.urls.portal}${own}/first-steps`).then(answer => answer.status())).toBe(403)
  })

  it('publishes what mail needs, from the file that says it', async () => {
    await toDesk('records_right', domain.title)
    await desk.getByRole('link', { name: 'team.example' }).click()
    const [zone] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('link', { name: domain.zoneFile }).click()])
    await names.set('team.example', [proof, ...(await readFile(await zone.path(), 'utf8')).split('\n')])
    await press(desk.getByRole('dialog'), domain.check)
    await expect.poll(done).toContain('records_right')
  })

  it('says who pays, and has one thing left to decide', async () => {
    await toDesk('billing_details', portal.billingPage.title)
    await press(desk, filled(editing.editWhat, { what: company.title }))
    const said = { legalName: 'Team A/S', country: 'DK', line1: 'Havnegade 1', postalCode: '1058', city: 'København' } as const
    for (const [field, value] of Object.entries(said)) await desk.getByLabel(company[field as keyof typeof said], { exact }).fill(value)
    await press(desk, editing.save)
    await expect.poll(done).toEqual(Object.keys(firstSteps.step).filter(step => step !== 'second_factor_required'))
    await home.bringToFront()
    await expectInPlace(home, 'one thing left to do')
    await desk.bringToFront()
    await toDesk('second_factor_required', portal.security.title)
    expect([...team.owner.complaints, ...guest.complaints]).toEqual([])
  })
})
