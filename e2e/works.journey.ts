// What an operator sees when something does not work: a server that is gone, a job that fails, a stream that breaks off.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { MailServer } from '../services/platform-api/test/mail-server.ts'
import { startMailServer } from '../services/platform-api/test/mail-server.ts'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { signInAsOperator } from './sign-in.ts'
import { statusOf } from './tenants.ts'
import { words } from './words.ts'

const { operator: { events, jobs, overview, upstreams }, shared: { ui } } = words.en
const exact = true
const soon = { timeout: 30_000, interval: 200 }
let cloud: RunningCloud
let browser: Browser
let visitor: Visitor
let page: Page
let operator: HttpSession
let post: MailServer

beforeAll(async () => {
  [cloud, browser, post] = await Promise.all([startCloud(4520, { SMTP_URL: 'smtp://127.0.0.1:4539' }), launchBrowser(), startMailServer(4539)])
  visitor = await newVisitor(browser, { language: 'en' })
  page = visitor.page
  operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  await signInAsOperator(page, cloud)
})
afterAll(async () => {
  goOn()
  await visitor?.[Symbol.asyncDispose]()
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
  await post?.[Symbol.asyncDispose]()
})

const goTo = (where: string, within = page) => within.goto(`${cloud.urls.operator}${where}`)
const press = (name: string | RegExp, within = page) =>
  within.getByRole('button', { name, exact: typeof name === 'string' }).first().click()

describe('a server that is killed', () => {
  const files = (within: Page) => within.getByRole('row', { name: new RegExp(`^${upstreams.name.files}`) })
  let list: Page
  let board: Page
  beforeAll(async () => {
    [list, board] = await Promise.all([visitor.context.newPage(), visitor.context.newPage()])
    await Promise.all([goTo('/upstreams', list), goTo('/', board), goTo('/upstreams/files')])
    await files(list).getByText(upstreams.standing.twin, { exact }).waitFor()
  })
  afterAll(() => Promise.all([list.close(), board.close()]))

  it('is said to be gone on every page that shows it, at once and in plain words', async () => {
    await killForGood('files-twin')
    await press(upstreams.probe)
    await page.getByText(upstreams.meaning.silent, { exact }).waitFor()
    await files(list).getByText(upstreams.standing.silent, { exact }).waitFor()
    await board.getByRole('listitem').filter({ hasText: overview.upstream.files }).getByText(overview.health.standing.silent).waitFor()
    await expectAccessible(page, 'an upstream that is gone')
  })

  it('holds up what needs it, and says what waits', async () => {
    await createTenant('waiting')
    await goTo('/jobs')
    const job = page.getByRole('row').filter({ hasText: 'files.space' })
    await job.getByText(jobs.state.retrying, { exact }).waitFor()
    await job.getByText(/file server did not answer/).waitFor()
  })

  it('is back without anybody reloading anything, and what waited is done', async () => {
    goOn()
    await goTo('/upstreams/files')
    await vi.waitFor(async () => {
      await press(upstreams.probe)
      await page.getByText(upstreams.standing.twin, { exact }).waitFor({ timeout: 2000 })
    }, soon)
    await files(list).getByText(upstreams.standing.twin, { exact }).waitFor()
    await board.getByRole('listitem').filter({ hasText: overview.upstream.files }).getByText(overview.health.standIn).waitFor()
    await expect.poll(() => statusOf(operator, 'waiting'), { timeout: 60_000 }).toBe('active')
  })
})

describe('a job that fails', () => {
  const job = (slug: string) => page.getByRole('row').filter({ hasText: 'outgoing-mail' }).filter({ hasText: `${slug} A/S` })

  it('is among what needs attention, with why, and done when it is tried again', async () => {
    post.behaviour = { refuses: 550, with: 'No such mailbox here' }
    await createTenant('refused')
    await goTo('/jobs')
    await job('refused').getByText(jobs.state.failed, { exact }).waitFor(soon)
    await job('refused').getByText(/No such mailbox here/).waitFor()
    await expectAccessible(page, 'jobs that need attention')
    post.behaviour = null
    await job('refused').getByRole('button', { name: jobs.retry }).click()
    await vi.waitFor(() => expect(post.to('anna@refused.example')).toHaveLength(1), soon)
    await job('refused').waitFor({ state: 'detached' })
  })

  it('is cancelled, and never done', async () => {
    post.behaviour = { refuses: 451, with: 'Come back later' }
    await createTenant('unwanted')
    await goTo('/jobs')
    await job('unwanted').getByText(jobs.state.retrying, { exact }).waitFor(soon)
    await job('unwanted').getByRole('button', { name: jobs.cancel }).click()
    await press(jobs.cancelAction)
    await job('unwanted').getByText(jobs.state.failed, { exact }).waitFor()
    expect(await job('unwanted').getByRole('button', { name: jobs.cancel }).count()).toBe(0)
    post.behaviour = null
    expect(post.to('anna@unwanted.example')).toEqual([])
  })
})

describe('a stream that breaks off', () => {
  afterAll(goOn)

  it('is said to be away, and has missed nothing when it is back', async () => {
    const authorization = `Bearer ${await makeToken('partners:write')}`
    await goTo('/events')
    await page.getByText(ui.live.live, { exact }).waitFor()
    await killForGood('operator')
    await page.getByText(ui.live.reconnecting, { exact }).waitFor()
    const made = await fetch(`${cloud.urls.api}/v1/partners`, {
      method: 'POST', headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ slug: 'meanwhile', name: 'Meanwhile IT', marginPct: 10 }),
    })
    expect(made.status).toBe(201)
    expect(await page.getByText(/meanwhile/i).count()).toBe(0)
    goOn()
    await page.getByRole('list', { name: events.title }).getByText(/meanwhile/i).first().waitFor(soon)
    await page.getByText(ui.live.live, { exact }).waitFor()
  })
})

it('breaks no rule of its own content security policy', () => {
  expect(visitor.complaints).toEqual([])
})

/** What brings it back stands still, so that it stays dead. */
async function killForGood(name: 'files-twin' | 'operator'): Promise<void> {
  process.kill(cloud.pids['start'] ?? 0, 'SIGSTOP')
  process.kill(cloud.pids[name] ?? 0, 'SIGKILL')
}

function goOn(): void {
  const start = cloud?.pids['start']
  if (start) process.kill(start, 'SIGCONT')
}

async function makeToken(permission: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const { token } = await operator.request<{ token: string }>('POST', '/api/v1/api-tokens', {
    name: 'Nightly import', permissions: [permission], expiresAt,
  })
  return token
}

async function createTenant(slug: string): Promise<void> {
  const administrator = { name: 'Anna Holm', email: `anna@${slug}.example` }
  await operator.request('POST', '/api/v1/tenants', { name: `${slug} A/S`, slug, plan: 'starter', administrator })
}
