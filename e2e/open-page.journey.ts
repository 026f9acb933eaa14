// A page that stays open: it learns that its session has ended, and no name is too wide for it.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { fillIn } from './sign-in.ts'
import { words } from './words.ts'

const { shared } = words.en
const wide = 'W'.repeat(120)
let cloud: RunningCloud
let browser: Browser
let olga: Visitor
beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4745), launchBrowser()])
  olga = await newVisitor(browser, { language: 'en' })
  await olga.page.goto(`${cloud.urls.operator}/auth/oidc/login?returnTo=/tenants`)
  await fillIn(olga.page, cloud.admin)
  await olga.page.waitForURL(`${cloud.urls.operator}/tenants`)
})
afterAll(async () => {
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

it.each([390, 1024, 1440])('holds a name without a space in a window of %i pixels', async (width) => {
  const operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  const administrator = { name: wide, email: `w@wide-${width}.example` }
  await operator.request('POST', '/api/v1/tenants', { name: wide, slug: `wide-${width}`, plan: 'starter', administrator })
  await olga.page.setViewportSize({ width, height: 900 })
  for (const path of ['/tenants', `/tenants/wide-${width}/users`]) {
    await olga.page.goto(cloud.urls.operator + path)
    await olga.page.getByRole('cell', { name: wide }).first().waitFor()
    expect(await hiddenSideways(), path).toBe(0)
  }
})

it('says that its session has ended when it ended in another tab, and knows the way back', async () => {
  await olga.page.goto(`${cloud.urls.operator}/tenants`)
  await olga.page.getByText(shared.ui.live.live, { exact: true }).first().waitFor()
  await using other = await olga.context.newPage()
  await other.goto(`${cloud.urls.operator}/tenants`)
  await other.getByRole('button', { name: shared.ui.shell.account }).click()
  await other.getByRole('menuitem', { name: shared.ui.shell.signOut }).click()
  await olga.page.waitForURL('**/auth/expired?returnTo=/tenants')
  await olga.page.getByRole('heading', { name: shared.ui.auth.expiredTitle }).waitFor()
  expect(olga.complaints).toEqual([])
})

/** How many pixels of the page, or of anything in it that scrolls sideways, are out of sight. */
function hiddenSideways(): Promise<number> {
  return olga.page.evaluate<number>(`Math.max(...[...document.querySelectorAll('html, .overflow-x-auto:not(nav)')]
    .map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))`)
}
