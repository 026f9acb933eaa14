// An operator reads what the platform wrote to people while there was no mail server to send it through.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { fillIn, pressSignIn } from './sign-in.ts'
import { words } from './words.ts'

let cloud: RunningCloud
let browser: Browser
let operator: HttpSession
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4720), launchBrowser()])
  operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
})
afterAll(async () => {
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

async function createTenant(name: string): Promise<void> {
  const administrator = { name: 'Anna Holm', email: `anna@${name.toLowerCase()}.example` }
  await operator.request('POST', '/api/v1/tenants', { name, slug: name.toLowerCase(), plan: 'starter', administrator })
}

describe.each([['en', 1440], ['da', 390]] as const)('the outbox (%s, %i wide)', (language, width) => {
  const { operator: { outbox }, shared } = words[language]
  const name = `Mailed-${language}`
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await newVisitor(browser, { language, width })
  })
  afterAll(() => visitor?.[Symbol.asyncDispose]())

  it('is there to come to', async () => {
    const { page } = visitor
    await page.goto(`${cloud.urls.operator}/outbox`)
    await pressSignIn(page, language)
    await fillIn(page, cloud.admin, language)
    await page.waitForURL(`${cloud.urls.operator}/outbox`)
    await page.getByRole('heading', { level: 1, name: outbox.title }).waitFor()
    if (language === 'en') await page.getByText(outbox.emptyTitle).waitFor()
    await expectAccessible(page, 'outbox')
  })

  it('shows what is written as it is written', async () => {
    const { page } = visitor
    await createTenant(name)
    const row = page.getByRole('row', { name: new RegExp(name) })
    await row.getByText(outbox.state.kept, { exact: true }).waitFor()
    await expectAccessible(page, 'outbox with mail')
    await row.getByRole('link').click()
  })

  it('lets one read a mail, and says where to get what is not in it', async () => {
    const { page } = visitor
    await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor()
    await page.getByText(outbox.meaning.kept).waitFor()
    await page.getByText(/Hello Anna Holm,/).waitFor()
    await page.getByText(outbox.withoutLink).waitFor()
    await expectAccessible(page, 'mail')
    await page.getByRole('button', { name: outbox.send }).click()
    await page.getByText(shared.ui.problem.mail_server_missing).waitFor()
    expect(visitor.complaints).toEqual([])
  })

  it('says so when there is no such mail', async () => {
    const { page } = visitor
    await page.goto(`${cloud.urls.operator}/outbox/0190a000-0000-7000-8000-000000000000`)
    await page.getByText(outbox.missingTitle).waitFor()
    await page.getByRole('link', { name: outbox.back }).click()
    await page.getByRole('heading', { level: 1, name: outbox.title }).waitFor()
  })
})
