// What follows, everywhere, from what operators decide for the whole platform.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { changeQuota, quotaOf } from './file-space.ts'
import { HttpSession } from './http-session.ts'
import { signInAsOperator } from './sign-in.ts'
import { createTenant } from './tenants.ts'
import { words } from './words.ts'

const { operator: { newTenant, reconcile, resource, settings, tenants, upstreams } } = words.en
const exact = true
const soon = { timeout: 30_000 }
const forge = { slug: 'forge', name: 'Forge A/S', plan: 'starter', administrator: { name: 'Anna Holm', email: 'anna@forge.example' } }
let cloud: RunningCloud
let browser: Browser
let visitor: Visitor
let page: Page

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4560), launchBrowser()])
  visitor = await newVisitor(browser, { language: 'en' })
  page = visitor.page
  await createTenant(await HttpSession.signIn(cloud.urls.operator, cloud.admin), forge)
  await signInAsOperator(page, cloud)
})
afterAll(async () => {
  await visitor?.[Symbol.asyncDispose]()
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

const goTo = (where: string) => page.goto(`${cloud.urls.operator}${where}`)
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).first().click()
const change = (name: string) => press(`${settings.change}: ${name}`)
const form = () => page.locator('main form')
async function save(): Promise<void> {
  await press(settings.save)
  await form().waitFor({ state: 'detached' })
}

it('keeps a name free from that moment on', async () => {
  await goTo('/settings')
  await change(settings.name.slugs)
  await form().getByRole('textbox').fill('harbour')
  await save()
  await goTo('/tenants')
  await press(tenants.new)
  await page.getByLabel(newTenant.slug).fill('harbour')
  await page.getByText(newTenant.problem.slug_reserved, { exact }).waitFor()
})

it('has others asked about names', async () => {
  await goTo('/settings')
  await change(settings.name.resolvers)
  await form().getByRole('textbox').fill('127.0.0.1:4578')
  await save()
  await goTo('/upstreams/dns')
  await press(upstreams.probe)
  await page.getByText('127.0.0.1:4578').first().waitFor(soon)
  await page.getByText(upstreams.standing.silent, { exact }).waitFor(soon)
})

it('leaves drift alone, and repairs it once that is wanted again', async () => {
  await decideOnSpaces(settings.mode.report)
  const wanted = await quotaOf(cloud, 'Forge')
  await changeQuota(cloud, 'Forge', 1_048_576)
  await goTo('/tenants/forge/resources')
  await press(new RegExp(`${resource.kind['files-space']}`))
  await page.getByRole('menuitem', { name: reconcile.look }).click()
  await page.getByRole('row').filter({ hasText: resource.kind['files-space'] }).getByText(resource.state.drifted).waitFor(soon)
  expect(await quotaOf(cloud, 'Forge')).toBe(1_048_576)
  await decideOnSpaces(settings.mode.repair)
  await expect.poll(() => quotaOf(cloud, 'Forge'), { timeout: 30_000 }).toBe(wanted)
  expect(visitor.complaints).toEqual([])
})

async function decideOnSpaces(mode: string): Promise<void> {
  await goTo('/settings')
  await change(settings.name.modes)
  await form().getByLabel('files.space').click()
  await page.getByRole('option', { name: mode }).click()
  await save()
}
