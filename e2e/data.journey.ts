// A customer takes everything with them and deletes their workspace: what they take proves itself, its people are led out and told, and are
// back when it is restored.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unzipped } from '../services/platform-api/test/zip.ts'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { expectInPlace, settled } from './in-place.ts'
import { comeIn, fillIn, invitationOf, pressSignIn, signInToPortal } from './sign-in.ts'
import { createTenant, statusOf } from './tenants.ts'
import { filled, words } from './words.ts'

const { portal: { away, dataPage: said }, ownWords: own, operator: { audit }, shared } = words.en
const dezky = fileURLToPath(new URL('../tools/dezky/bin.mjs', import.meta.url))
const slug = 'west-wind'
const name = 'West Wind A/S'
const password = 'korrekt hest batteri hæfteklamme'
const anna = { name: 'Anna Holm', email: 'anna@west-wind.example', password }
const bo = { name: 'Bo Lund', email: 'bo@west-wind.example', password }
const exact = true

let cloud: RunningCloud
let browser: Browser
let operator: HttpSession
let folder: string
let owner: Visitor
let member: Visitor
let page: Page

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4680), launchBrowser()])
  operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  ;[owner, member] = await Promise.all([newVisitor(browser, { language: 'en' }), newVisitor(browser, { language: 'en' })])
  page = owner.page
  folder = await mkdtemp(path.join(tmpdir(), 'dezky-export-'))
  await createTenant(operator, { slug, name, plan: 'starter', administrator: anna })
  await operator.request('POST', `/api/v1/tenants/${slug}/members`, { name: bo.name, email: bo.email, role: 'member' })
  await comeIn(member.page, cloud, await invitationOf(operator, slug, bo.email), bo)
  await comeIn(page, cloud, await invitationOf(operator, slug, anna.email), anna)
  await page.getByRole('navigation', { name: shared.ui.shell.navigation }).getByRole('link', { name: said.title, exact }).click()
  await page.getByRole('heading', { level: 1, name: said.title, exact }).waitFor()
})
afterAll(async () => {
  await Promise.all([owner, member].map(visitor => visitor?.[Symbol.asyncDispose]()))
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
  if (folder) await rm(folder, { recursive: true })
})

const press = (name: string) => page.getByRole('button', { name, exact }).click()

describe('taking the data away', () => {
  it('begins with a press, and is there without anybody looking again', async () => {
    await page.getByText(said.none).waitFor()
    await settled(page)
    await expectInPlace(page, 'data, nothing exported')
    await press(said.start)
    await page.getByText(said.state.ready, { exact }).waitFor()
    await expectInPlace(page, 'data, exported')
  })

  it('shows step by step how far one has come', async () => {
    // A real one of a small workspace is ready before anybody could look at it.
    await page.route('**/data-exports?*', async (route) => {
      const answer = await route.fetch()
      const { items, nextCursor } = await answer.json() as { items: { progress: object[] }[], nextCursor: null }
      const halfway = items.map(({ progress, ...item }) => ({
        ...item, state: 'running', expiresAt: null, sha256: null,
        progress: progress.map((part, at) => ({ ...part, state: at < 4 ? 'done' : at === 4 ? 'running' : 'waiting' })),
      }))
      await route.fulfill({ response: answer, json: { items: halfway, nextCursor } })
    })
    await page.reload()
    await page.getByText(said.state.running, { exact }).waitFor()
    await page.getByRole('progressbar', { name: said.progress }).waitFor()
    await page.getByText(said.part.audit, { exact }).waitFor()
    await expectInPlace(page, 'data, exporting')
    expect(await page.getByRole('button', { name: said.start, exact }).isDisabled()).toBe(true)
    await page.unroute('**/data-exports?*')
    await page.reload()
  })

  it('gives a file whose audit trail proves itself', async () => {
    const link = page.getByRole('link', { name: /^Download the export of/ })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toMatch(/^west-wind-.*\.zip$/)
    const files = await unzipped(await readFile(await download.path()))
    expect([...files.keys()]).toEqual(expect.arrayContaining(['README.txt', 'manifest.json', 'audit/audit.jsonl']))
    await mkdir(path.join(folder, 'audit'))
    for (const file of ['audit.jsonl', 'checkpoints.jsonl', 'keys.json']) {
      await writeFile(path.join(folder, 'audit', file), files.get(`audit/${file}`) ?? expect.fail(`${file} is not there`))
    }
    const signed = ['--checkpoints', 'audit/checkpoints.jsonl', '--keys', 'audit/keys.json']
    const command = [dezky, 'audit', 'verify', 'audit/audit.jsonl', ...signed]
    // Where npm was started counts for more than where the program is.
    const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: folder, env: { ...process.env, INIT_CWD: folder } })
    expect(stdout).toMatch(/entries hold/)
    const trail = files.get('audit/audit.jsonl')?.toString() ?? ''
    expect(trail).toContain('data_export.start')
  })

  it('stands in the audit trail, and is over when it is deleted', async () => {
    await page.getByRole('link', { name: own.audit.title, exact }).click()
    await page.getByRole('link', { name: audit.action.data_export.download, exact }).first().waitFor()
    await page.getByRole('link', { name: said.title, exact }).click()
    await page.getByRole('button', { name: /^Delete the export of/ }).click()
    const dialog = page.getByRole('dialog', { name: said.removeTitle })
    await expectAccessible(page, 'deleting an export')
    await dialog.getByRole('button', { name: said.remove, exact }).click()
    await page.getByText(said.none).waitFor()
  })
})

describe('deleting the workspace', () => {
  it('says what happens when, and wants the short name', async () => {
    await page.getByText(said.restorableText).waitFor()
    await page.getByText(said.shut.files).waitFor()
    await press(said.delete)
    const dialog = page.getByRole('dialog', { name: filled(said.deleteTitle, { name }) })
    await dialog.getByText(said.restorableText).waitFor()
    await expectInPlace(page, 'deleting the workspace')
    await dialog.getByRole('textbox').fill('west')
    await dialog.getByRole('button', { name: said.delete }).click()
    await dialog.getByText(filled(said.wrongSlug, { slug })).waitFor()
    await dialog.getByRole('textbox').fill(slug)
    await dialog.getByRole('button', { name: said.delete }).click()
  })

  it('leads everybody out as it happens: the owner is told until when it can be restored, the others that it is gone', async () => {
    const title = filled(away.deletedTitle, { name })
    for (const { page } of [owner, member]) {
      await page.waitForURL(`${cloud.urls.portal}/auth/deleted`)
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await expectInPlace(page, 'deleted workspace')
    }
    await page.getByText(/^Nobody can use the workspace any more\. Until \d/).waitFor()
    await member.page.getByText(away.deletedText).waitFor()
    expect(await statusOf(operator, slug)).toBe('deleted')
  })

  it('lets nobody sign in, and says what may be the reason', async () => {
    await expect.poll(reasons, { timeout: 30_000 }).toEqual(['tenant_deleted', 'tenant_deleted'])
    await expect.poll(() => isSignedIn(member.page), { timeout: 15_000 }).toBe(false)
    await member.page.getByRole('link', { name: shared.ui.action.retry }).click()
    await pressSignIn(member.page)
    await fillIn(member.page, bo)
    await member.page.waitForURL(`${cloud.urls.portal}/auth/disabled`)
    await member.page.getByText(own.ui.auth.disabledText).waitFor()
  })

  it('is undone by an operator, and its people are back', async () => {
    await operator.request('POST', `/api/v1/tenants/${slug}/restore`)
    await expect.poll(reasons, { timeout: 30_000 }).toEqual([null, null])
    for (const [{ page }, person] of [[owner, anna], [member, bo]] as const) await signInToPortal(page, cloud, person)
    await page.getByRole('heading', { level: 1, name: /Anna/ }).waitFor()
    await member.page.getByRole('heading', { level: 1, name: /Bo/ }).waitFor()
  })
})

it('no browser complains', () => {
  expect([owner, member].flatMap(({ complaints }) => complaints)).toEqual([])
})

/** Whether the directory has followed with each person: nothing is the matter, or why they are shut out. */
async function reasons(): Promise<(string | null)[]> {
  const of = `/api/v1/tenants/${slug}/resources?limit=100`
  const { items } = await operator.request<{ items: { kind: string, reason: string | null }[] }>('GET', of)
  return items.filter(({ kind }) => kind === 'directory.person').map(({ reason }) => reason)
}

async function isSignedIn(page: Page): Promise<boolean> {
  const answer = await page.request.get(`${cloud.urls.portal}/auth/session`)
  return (await answer.json() as { authenticated: boolean }).authenticated
}
