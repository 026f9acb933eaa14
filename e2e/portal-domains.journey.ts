// A customer's owner proves a domain to a real name server by what the page says to publish.
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NameServer } from '../packages/dns/src/testing.ts'
import { named, startNameServer } from '../packages/dns/src/testing.ts'
import { expectAccessible } from './accessibility.ts'
import { expectInPlace } from './in-place.ts'
import type { OwnWorkspace } from './own-workspace.ts'
import { anna, startOwnWorkspace } from './own-workspace.ts'
import { copyProof, firstStepsOn, press, settle, showing, titled, toStep } from './portal-parts.ts'
import { comeIn } from './sign-in.ts'
import { words } from './words.ts'

const { portal: { firstSteps }, shared: { domain } } = words.en

describe.skipIf(!named)('a domain', () => {
  let names: NameServer
  let team: OwnWorkspace
  beforeAll(async () => {
    names = await startNameServer({ 'team.example': [] })
    team = await startOwnWorkspace(5340, 'teamwork', names)
    await comeIn(team.owner.page, team.cloud, await team.linkIn(1, anna.email), anna)
  })
  afterAll(async () => {
    await team?.[Symbol.asyncDispose]()
    await names?.[Symbol.asyncDispose]()
  })

  const row = () => team.owner.page.getByRole('table', { name: domain.title }).getByRole('row').filter({ hasText: 'team.example' })
  const panel = (): Locator => team.owner.page.getByRole('dialog')

  it('is claimed, and says what to publish', async () => {
    const { page } = team.owner
    await toStep(page, 'domain_proven')
    await titled(page, domain.title)
    await press(page, domain.claim.menu)
    await panel().getByLabel(domain.column.name, { exact: true }).fill('team.example')
    await settle(page, domain.claim.action, 'claiming')
    await showing(row(), domain.state.pending)
    await row().getByRole('link').click()
    await panel().getByText(domain.proof.awaited).waitFor()
    await expectAccessible(page, 'a domain that is not proven')
  })

  it('is proven by what is copied into its zone', async () => {
    await names.set('team.example', [await copyProof(team.owner.page)])
    await press(panel(), domain.check)
    await showing(panel(), domain.state.verified)
  })

  it('has records, each beside what is published, and a history', async () => {
    const { page } = team.owner
    const records = panel().getByRole('region', { name: domain.records })
    await showing(records, 'MX')
    await records.getByText(domain.record.missing, { exact: true }).first().waitFor()
    await panel().getByRole('region', { name: domain.history.title }).getByRole('listitem').first().waitFor()
    await expectInPlace(page, 'a domain that is proven')
    await page.keyboard.press('Escape')
    await panel().waitFor({ state: 'detached' })
    await showing(row(), domain.state.verified)
    await page.goto(team.cloud.urls.portal)
    const step = firstStepsOn(page).getByRole('listitem').filter({ hasText: firstSteps.step.domain_proven })
    await step.getByText(firstSteps.done).waitFor()
    expect(team.owner.complaints).toEqual([])
  })
})
