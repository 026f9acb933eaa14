// A tenant's page as operators live with it: edited by two at once, shut and opened, deleted and brought back, changed behind our back.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { changeQuota, quotaOf } from './file-space.ts'
import { HttpSession } from './http-session.ts'
import { comeIn, invitationOf, signInAsOperator } from './sign-in.ts'
import { createTenant, statusOf } from './tenants.ts'
import { filled, words } from './words.ts'

const { operator: said, portal } = words.en
const slug = 'harbour'
const name = 'Harbour A/S'
const anna = { name: 'Anna Holm', email: 'anna@harbour.example', password: 'korrekt hest batteri hæfteklamme' }

let cloud: RunningCloud
let browser: Browser
let operator: HttpSession
let olga: Visitor
let per: Visitor
let visitor: Visitor
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4840), launchBrowser()])
  operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  olga = await newVisitor(browser, { language: 'en' })
  per = await newVisitor(browser, { language: 'en' })
  visitor = await newVisitor(browser, { language: 'en' })
  await createTenant(operator, { slug, name, plan: 'business', administrator: anna })
  await Promise.all([olga, per].map(({ page }) => signInAsOperator(page, cloud, `/tenants/${slug}`)))
})
afterAll(async () => {
  await Promise.all([olga, per, visitor].map(each => each?.[Symbol.asyncDispose]()))
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

describe('two operators who edit the same part', () => {
  const edit = filled(said.editing.editWhat, { what: said.company.title })
  const legalName = (page: Page) => page.getByLabel(said.company.legalName)

  it('the slower one sees what changed, keeps what was typed, and chooses', async () => {
    for (const { page } of [olga, per]) {
      await page.goto(at(''))
      await page.getByRole('button', { name: edit }).click()
    }
    await legalName(per.page).fill('Harbour Holding A/S')
    await per.page.getByRole('button', { name: said.editing.save, exact: true }).click()
    await per.page.getByText('Harbour Holding A/S').waitFor()
    await legalName(olga.page).fill('Harbour Group A/S')
    await olga.page.getByRole('button', { name: said.editing.save, exact: true }).click()
    await olga.page.getByRole('alert').getByText('Harbour Holding A/S').waitFor()
    expect(await legalName(olga.page).inputValue()).toBe('Harbour Group A/S')
    await expectAccessible(olga.page, 'tenant, edited by two')
    await olga.page.getByRole('button', { name: said.editing.saveMine }).click()
    await per.page.getByText('Harbour Group A/S').waitFor()
  })

  it('others than they are not in each other\'s way', async () => {
    await olga.page.getByRole('button', { name: edit }).click()
    await per.page.getByRole('button', { name: filled(said.editing.editWhat, { what: said.tenant.details }) }).click()
    await per.page.getByLabel(said.tenant.name).fill(`${name} Nord`)
    await per.page.getByRole('button', { name: said.editing.save, exact: true }).click()
    await olga.page.getByRole('heading', { level: 1, name: `${name} Nord` }).waitFor()
    await olga.page.getByLabel(said.company.vatNumber).fill('DK12345678')
    await olga.page.getByRole('button', { name: said.editing.save, exact: true }).click()
    await per.page.getByText('DK12345678').waitFor()
  })

  it('see the same of the platform\'s settings', async () => {
    const { settings } = said
    const addresses = (page: Page) => page.getByLabel(settings.field.resolvers)
    for (const { page } of [olga, per]) {
      await page.goto(`${cloud.urls.operator}/settings`)
      await page.getByRole('button', { name: `${settings.change}: ${settings.name.resolvers}` }).click()
    }
    await addresses(per.page).fill('192.0.2.1')
    await per.page.getByRole('button', { name: settings.save, exact: true }).click()
    await olga.page.getByText('192.0.2.1').waitFor()
    await addresses(olga.page).fill('192.0.2.2')
    await olga.page.getByRole('button', { name: settings.save, exact: true }).click()
    const conflict = olga.page.getByRole('alert')
    await conflict.getByText('192.0.2.1').waitFor()
    await conflict.getByText('192.0.2.2').waitFor()
    await expectAccessible(olga.page, 'setting, decided by two')
    await olga.page.getByRole('button', { name: said.editing.saveMine }).click()
    await per.page.getByText('192.0.2.2').waitFor()
    await olga.page.getByRole('button', { name: settings.reset }).click()
    await per.page.getByText(settings.systemResolvers).waitFor()
    await Promise.all([olga, per].map(({ page }) => page.goto(at(''))))
  })
})

describe('suspending from the danger zone', () => {
  beforeAll(async () => {
    await comeIn(visitor.page, cloud, await invitationOf(operator, slug, anna.email), anna)
    await visitor.page.getByRole('heading', { level: 1, name: /Anna/ }).waitFor()
  })

  it('says what will happen, and leads the people out within five seconds', async () => {
    const { page } = olga
    await page.goto(at('/danger'))
    await step(page, 'suspend').getByText(said.danger.effect.shut['files-space']).waitFor()
    await step(page, 'restore').getByText(said.danger.whyNot.restore).waitFor()
    await expectAccessible(page, 'danger zone')
    await step(page, 'suspend').getByRole('button').click()
    await page.getByRole('dialog').getByLabel(said.danger.field.note).fill('Invoice 1042 is three months overdue.')
    await expectAccessible(page, 'suspending')
    await page.getByRole('dialog').getByRole('button', { name: said.danger.action.suspend, exact: true }).click()
    await visitor.page.waitForURL(`${cloud.urls.portal}/auth/suspended`, { timeout: 5_000 })
    await page.getByText(said.tenants.status.suspended, { exact: true }).first().waitFor()
  })

  it('lets them in again', async () => {
    await give(olga.page, 'resume')
    await vi.waitFor(async () => expect(await statusOf(operator, slug)).toBe('active'), { timeout: 10_000 })
    await visitor.page.getByRole('heading', { name: portal.away.suspendedTitle }).waitFor()
  })
})

it('deletes with the name typed, and restores', async () => {
  const { page } = olga
  await page.goto(at('/danger'))
  await step(page, 'delete').getByRole('button').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: said.danger.action.delete }).click()
  await dialog.getByText(filled(said.danger.wrong.slug, { slug })).waitFor()
  await dialog.getByRole('textbox').fill(slug)
  await dialog.getByRole('button', { name: said.danger.action.delete }).click()
  await page.getByText(said.tenants.status.deleted, { exact: true }).first().waitFor()
  await step(page, 'suspend').getByText(said.danger.whyNot.suspend).waitFor()
  await give(page, 'restore')
  await page.getByText(said.tenants.status.active, { exact: true }).first().waitFor()
  await vi.waitFor(async () => expect(await isAtRest()).toBe(true), { timeout: 30_000, interval: 200 })
})

it('shows what was changed behind our back with its values, and sets it right', async () => {
  const { page } = olga
  const wanted = await quotaOf(cloud, 'Harbour')
  await changeQuota(cloud, 'Harbour', 1_048_576)
  await page.goto(at('/resources'))
  await page.getByRole('button', { name: said.reconcilePlan.open, exact: true }).click()
  const plan = page.getByRole('dialog')
  await plan.getByText(said.reconcilePlan.step['ensure-space']).waitFor()
  await plan.getByRole('row', { name: new RegExp(said.resource.field.quotaBytes) }).getByText('1 MB').waitFor()
  await expectAccessible(page, 'plan')
  await plan.getByRole('button', { name: said.reconcile.all }).click()
  await vi.waitFor(async () => expect(await quotaOf(cloud, 'Harbour')).toBe(wanted), { timeout: 30_000, interval: 200 })
  await page.getByText(/All \d+ resources are as they should be/).first().waitFor()
})

it('breaks no rule of its own content security policy', () => {
  expect([...olga.complaints, ...per.complaints, ...visitor.complaints]).toEqual([])
})

function at(tab: string): string {
  return `${cloud.urls.operator}/tenants/${slug}${tab}`
}

type Step = keyof typeof said.danger.title

function step(page: Page, command: Step) {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: said.danger.title[command], exact: true }) })
}

async function give(page: Page, command: Step): Promise<void> {
  await step(page, command).getByRole('button').click()
  await page.getByRole('dialog').getByRole('button', { name: said.danger.action[command], exact: true }).click()
}

interface Resource { state: string, reconciling: { generation: number, observedGeneration: number, nextTryAt: string | null } }

/** Nothing is looked at again for a while: what is changed now is found by whoever asks, and not set right before. */
async function isAtRest(): Promise<boolean> {
  const { items } = await operator.request<{ items: Resource[] }>('GET', `/api/v1/tenants/${slug}/resources`)
  return items.every(({ state, reconciling: { generation, observedGeneration, nextTryAt } }) =>
    state === 'ok' && generation === observedGeneration && Date.parse(nextTryAt ?? '') > Date.now() + 600_000)
}
