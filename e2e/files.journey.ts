// Whoever looks after a workspace sees what room there is for its files, and who has a place there; both follow by themselves.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { quotaOf } from './file-space.ts'
import { HttpSession } from './http-session.ts'
import { comeIn, invitationOf, signInToPortal } from './sign-in.ts'
import { createTenant } from './tenants.ts'
import { words } from './words.ts'

const { files, readiness } = words.en.portal
const anna = { name: 'Anna Holm', email: 'anna@harbour.example', password: 'korrekt hest batteri hæfteklamme' }

let cloud: RunningCloud
let browser: Browser
let operator: HttpSession
let owner: Visitor
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(5220), launchBrowser()])
  operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  await createTenant(operator, { slug: 'harbour', name: 'Harbour A/S', plan: 'business', administrator: anna })
  owner = await newVisitor(browser, { language: 'en' })
  await comeIn(owner.page, cloud, await invitationOf(operator, 'harbour', anna.email), anna)
})
afterAll(async () => {
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

async function override(key: string, value: number | boolean): Promise<void> {
  const { value: said } = await operator.request<{ value: unknown }>(
    'PUT', `/api/v1/tenants/harbour/entitlements/${key}/override`, { value, note: 'As agreed', expiresAt: null })
  expect(said).toBe(value)
}

function limiting(page: Page) {
  const dialog = page.getByRole('dialog', { name: files.limit.title })
  return {
    dialog, limit: dialog.getByRole('spinbutton', { name: files.limit.gigabytes }),
    save: dialog.getByRole('button', { name: files.limit.action }),
  }
}

it('is reached from the navigation, and tells what room there is', async () => {
  const { page } = owner
  await page.getByRole('link', { name: files.title, exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: files.title }).waitFor()
  await page.getByText(readiness['files-space'].ok).waitFor()
  await page.getByRole('progressbar', { name: files.usedBar }).waitFor()
  await page.getByRole('row', { name: anna.name }).getByText(files.accounts.told.ok).waitFor()
  await expectAccessible(page, 'files')
})

it('follows the room the workspace is given, and takes in whoever comes', async () => {
  const { page } = owner
  await override('storage', 7 * 1024 ** 3)
  await page.getByText(files.usedOf.replace('{used}', '0 byte').replace('{room}', '7 GB')).waitFor()
  await operator.request('POST', '/api/v1/tenants/harbour/members', { name: 'Bo Lund', email: 'bo@harbour.example', role: 'member' })
  await page.getByRole('row', { name: 'Bo Lund' }).getByText(files.accounts.told.ok).waitFor()
  await page.getByText(files.memberCount.split(' | ')[1]?.replace('{count}', '2') ?? '').waitFor()
})

it('is held to a limit of its own, wherever somebody looks at it, and by the file server itself', async () => {
  const { page } = owner
  await using other = await newVisitor(browser, { language: 'en' })
  const elsewhere = other.page
  await signInToPortal(elsewhere, cloud, anna)
  await elsewhere.getByRole('link', { name: files.title, exact: true }).first().click()
  await elsewhere.getByText(files.quotaNone).waitFor()

  const { dialog, limit, save } = limiting(page)
  await page.getByRole('button', { name: files.limit.change }).click()
  await dialog.getByText(files.limit.used.replace('{used}', '0 byte')).waitFor()
  await dialog.getByRole('radio', { name: files.limit.own }).click()
  await limit.fill('8')
  await limit.blur()
  await save.click()
  await dialog.getByText(files.limit.wrong.replace('{room}', '7 GB')).waitFor()
  await expectAccessible(page, 'a limit that is too high')
  await limit.fill('3')
  await limit.blur()
  await save.click()
  await dialog.waitFor({ state: 'detached' })

  const held = files.usedOf.replace('{used}', '0 byte').replace('{room}', '3 GB')
  for (const shown of [page, elsewhere]) await shown.getByText(held).waitFor()
  expect(await quotaOf(cloud, 'Harbour')).toBe(3 * 1024 ** 3)

  await override('storage', 2 * 1024 ** 3)
  await page.getByText(files.quotaHeld.replace('{quota}', '3 GB').replace('{room}', '2 GB')).waitFor()
  await expect.poll(() => quotaOf(cloud, 'Harbour')).toBe(2 * 1024 ** 3)
})

it('says so when somebody else has decided meanwhile, and is set over that knowingly', async () => {
  const { page } = owner
  const { dialog, limit, save } = limiting(page)
  await page.getByRole('button', { name: files.limit.change }).click()
  await limit.fill('1')
  await limit.blur()
  const { version } = await operator.request<{ version: number }>(
    'PUT', '/api/v1/tenants/harbour/files/quota', { quotaBytes: null }, { 'if-match': '"1"' })
  expect(version).toBe(2)
  await save.click()
  await dialog.getByRole('alert').getByText(words.en.shared.ui.problem.version_stale).waitFor()
  await save.click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(files.usedOf.replace('{used}', '0 byte').replace('{room}', '1 GB')).waitFor()
})

it('says what follows when more is in use than it may hold', async () => {
  const { page } = owner
  // Nobody can put files into the server that stands in here.
  const reading = '**/tenants/harbour/files'
  await page.route(reading, async (route) => {
    const answer = await route.fetch()
    const told = await answer.json() as { space: { observed: { usedBytes: number } } }
    told.space.observed.usedBytes = 5 * 1024 ** 3
    await route.fulfill({ response: answer, json: told })
  })
  await page.reload()
  await page.getByText(files.over).waitFor()
  await expectAccessible(page, 'files that are full')
  const { dialog } = limiting(page)
  await page.getByRole('button', { name: files.limit.change }).click()
  await dialog.getByText(files.limit.less.replace('{used}', '5 GB')).waitFor()
  await expectAccessible(page, 'a limit below what is in use')
  await dialog.getByRole('button', { name: words.en.shared.ui.action.cancel }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.unroute(reading)
  await page.reload()
})

it('says that files are closed once they are no part of what the workspace may use', async () => {
  const { page } = owner
  await override('files', false)
  await page.getByText(readiness['files-space'].skipped).waitFor()
  await page.getByRole('row', { name: anna.name }).getByText(files.accounts.told.skipped).waitFor()
  await expectAccessible(page, 'files that are closed')
})
