// An operator acts for a customer who wants to be asked: with a reason, let in by the owner, seen live, and sent out again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import { anna, CustomerAccess, harbour } from './customer-access.ts'
import { expectInPlace } from './in-place.ts'
import { words } from './words.ts'

const { operator: { access: said, audit }, portal: { acting }, shared } = words.en
const { portal: { operatorAccess: asked } } = words.da
const reason = 'Mail to the sales team bounces'

let both: CustomerAccess
beforeAll(async () => {
  both = await CustomerAccess.start(4900)
})
afterAll(() => both?.[Symbol.asyncDispose]())

it('is told in a sentence that this customer lets nobody in', async () => {
  const { page } = both.operator
  await page.getByRole('button', { name: said.act }).click()
  await page.getByRole('dialog').getByText(said.request.lead.never).waitFor()
  await expectAccessible(page, 'nobody comes in')
  await page.getByRole('dialog').getByRole('button', { name: shared.ui.action.close }).first().click()
})

it('is asked for once the owner says so', async () => {
  await both.goToAnswer()
  await both.owner.page.getByText(asked.none).waitFor()
  await both.decide('ask')
  await expectInPlace(both.owner.page, 'operator access, nobody yet')
  const { page } = both.operator
  await page.getByRole('button', { name: said.act }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(said.request.lead.ask).waitFor()
  await dialog.getByRole('button', { name: said.request.ask }).click()
  await dialog.getByText(said.request.problem.reason).waitFor()
  await dialog.getByLabel(said.request.reason).fill(reason)
  await expectAccessible(page, 'asking for access')
  await dialog.getByRole('button', { name: said.request.ask }).click()
  await page.getByText(said.state.requested, { exact: true }).waitFor()
  await expectAccessible(page, 'tenant, waiting for approval')
})

it('begins when the owner, who sees who asks and why, says yes', async () => {
  const { page } = both.owner
  const visit = page.getByRole('listitem').filter({ hasText: reason })
  await visit.getByText(asked.state.requested, { exact: true }).waitFor()
  await expectInPlace(page, 'operator access, asked')
  await visit.getByRole('button', { name: asked.approve, exact: true }).click()
  await visit.getByText(asked.state.active, { exact: true }).waitFor()
  await both.operator.page.getByRole('link', { name: said.openPortal }).waitFor()
  await expectAccessible(both.operator.page, 'tenant, acting for it')
})

describe('in the portal', () => {
  it('leads into that workspace, and says on every page for whom one acts', async () => {
    await both.goInside()
    await both.inside.waitForURL(`${both.cloud.urls.portal}/`)
    await both.inside.getByText(words.en.portal.readiness.part['directory-group'], { exact: true }).waitFor()
    for (const width of [390, 1440]) {
      await both.inside.setViewportSize({ width, height: 900 })
      await expectInPlace(both.inside, `portal, acting, ${width}`)
    }
    await both.inside.goto(`${both.cloud.urls.portal}/administration/access`)
    await both.inside.getByText(words.en.portal.notYours.acting).waitFor()
    await both.banner().waitFor()
    await expectAccessible(both.inside, 'another page, acting')
  })

  it('shows the owner, live, what is opened', async () => {
    const { getTenant: before, listDomains: now } = asked.did
    const visit = both.owner.page.getByRole('listitem').filter({ hasText: reason }).first()
    await visit.getByText(before, { exact: true }).first().waitFor()
    expect(await visit.getByText(now).count()).toBe(0)
    expect(await both.fromInside('GET', '/domains')).toBe(200)
    await visit.getByText(now).waitFor()
    await expectInPlace(both.owner.page, 'operator access, inside')
  })

  it('may change little, and each change is theirs by name', async () => {
    expect(await both.fromInside('POST', '/members', { body: { name: 'Bo Lund', email: 'bo@harbour.example', role: 'member' } })).toBe(201)
    expect(await both.fromInside('POST', '/suspend', { body: { reason: 'billing' } })).toBe(403)
  })

  it('ends within five seconds when the owner says so, with a page that says why', async () => {
    await both.owner.page.getByRole('button', { name: asked.end }).click()
    await both.inside.waitForURL(url => url.pathname === '/auth/access-ended', { timeout: 5_000 })
    await both.inside.getByRole('heading', { name: acting.endedTitle }).waitFor()
    await both.inside.getByText(acting.endedWhy.owner).waitFor()
    await expectAccessible(both.inside, 'access ended')
    expect(await both.fromInside('GET', '')).toBe(404)
    await both.owner.page.getByText(asked.state.ended, { exact: true }).waitFor()
    await both.operator.page.getByRole('button', { name: said.act }).waitFor()
  })
})

describe('afterwards', () => {
  it('names the operator in the tenant\'s trail', async () => {
    const { page } = both.operator
    await page.goto(both.at('/audit'))
    const me = await both.request<{ name: string }>('GET', '/users/me')
    for (const action of [audit.action.support_access.request, audit.action.member.invite]) {
      await page.getByRole('row').filter({ hasText: action }).filter({ hasText: me.name }).first().waitFor()
    }
    await page.getByRole('row').filter({ hasText: audit.action.support_access.end }).filter({ hasText: anna.name }).waitFor()
  })

  it('stays on the list of who acted for whom', async () => {
    const { page } = both.operator
    await page.goto(`${both.cloud.urls.operator}/access`)
    const row = page.getByRole('row').filter({ hasText: harbour.name })
    await row.getByText(said.endReason.owner).waitFor()
    await row.getByText(reason).waitFor()
    await expectAccessible(page, 'customer access')
  })
})

describe('a customer who says no', () => {
  it('is heard where it was asked', async () => {
    await both.operator.page.goto(both.at(''))
    await both.ask('Just curious about them', said.request.ask)
    await both.visitOf('Just curious about them').getByRole('button', { name: asked.deny, exact: true }).click()
    await both.operator.page.getByRole('status').getByText(said.state.denied, { exact: true }).waitFor()
    await both.operator.page.getByRole('button', { name: said.act }).waitFor()
    await expectAccessible(both.operator.page, 'tenant, not let in')
  })
})

it('broke no rule of any content security policy', () => {
  expect([...both.operator.complaints, ...both.owner.complaints]).toEqual([])
})
