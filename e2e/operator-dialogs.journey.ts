// Each dialog, panel and menu of the operator app: it fits, is accessible, takes the focus and gives it back.
// The pictures are kept in results/operator-dialogs, to be looked at.
import { mkdir } from 'node:fs/promises'
import type { Browser, ElementHandle, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { settled } from './in-place.ts'
import type { DialogsShown, OperatorDialog } from './operator-dialogs.ts'
import { makeDialogsSomethingToShow, operatorDialogs } from './operator-dialogs.ts'
import { signInAsOperator } from './sign-in.ts'
import { words } from './words.ts'

const { operator: { people, partners, team, tenants } } = words.en
const pictures = new URL('./results/operator-dialogs/', import.meta.url).pathname
const patient = { timeout: 10_000 }
let cloud: RunningCloud
let browser: Browser
let visitor: Visitor
let shown: DialogsShown
/** Where the page is, unless something may still be open on it. */
let at = ''

beforeAll(async () => {
  [cloud, browser] = await Promise.all([
    // Nobody listens where mail goes, so it stays a job.
    startCloud(4500, { SMTP_URL: 'smtp://127.0.0.1:9', WEBHOOK_ALLOW_HTTP: 'true', WEBHOOK_ALLOW_PRIVATE: 'true' }),
    launchBrowser(), mkdir(pictures, { recursive: true }),
  ])
  visitor = await newVisitor(browser, { language: 'en' })
  visitor.page.setDefaultTimeout(patient.timeout)
  await signInAsOperator(visitor.page, cloud)
  shown = await makeDialogsSomethingToShow(await HttpSession.signIn(cloud.urls.operator, cloud.admin))
})
afterAll(async () => {
  await visitor?.[Symbol.asyncDispose]()
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

describe.each([[1440, 'light'], [390, 'dark']] as const)('%i pixels wide, %s', (width, colorScheme) => {
  beforeAll(async () => {
    at = ''
    await visitor.page.setViewportSize({ width, height: 900 })
    await visitor.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  })

  it.each(operatorDialogs.filter(({ only = width }) => only === width))('$name', async (dialog) => {
    const { page } = visitor
    await goTo(page, dialog.path(shown))
    const opener = await open(page, dialog)
    const top = page.locator(`[role="${dialog.is}"]:visible`).last()
    await stands(page, top)
    await expectToFit(page, top)
    expect(await top.evaluate(node => node.matches(':focus, :focus-within')), 'the focus is inside').toBe(true)
    expect(await axeFaults(page, `[role="${dialog.is}"]`)).toEqual([])
    await page.screenshot({ path: `${pictures}${dialog.name}-${String(width)}.png` })
    await close(page, top)
    await expect.poll(() => opener(), { ...patient, message: 'the focus is back' }).toBe(true)
    await closeAll(page)
    at = dialog.path(shown)
    expect(visitor.complaints).toEqual([])
  })
})

describe('a list in a dialog', () => {
  it.each([
    ['/team', team.grant.action, people.searchPlaceholder], ['/tenants', tenants.new, partners.searchPlaceholder],
  ])('is the first to close with Escape: %s', async (path, button, field) => {
    const { page } = visitor
    await goTo(page, path)
    await page.getByRole('button', { name: button }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByPlaceholder(field).click()
    await dialog.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.getByRole('option').count()).toBe(0)
    expect(await dialog.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })
})

async function goTo(page: Page, path: string): Promise<void> {
  if (at !== path) {
    await page.goto(`${cloud.urls.operator}${path}`)
    await settled(page)
  }
  at = ''
}

/** Answers whether the focus is on what opened it: of a menu's item, that is the menu's button. */
async function open(page: Page, { press }: OperatorDialog): Promise<() => Promise<boolean>> {
  let opener: ElementHandle | undefined
  for (const [role, name] of press) {
    if (role === 'key') await page.keyboard.press(String(name))
    else {
      const target = await locate(page, role, name).elementHandle() ?? undefined
      if (role !== 'menuitem') opener = target
      await target?.click()
    }
  }
  return async () => opener === undefined || opener.evaluate(node => node.matches(':focus'))
}

/** What is open already is last in the page, and in front of everything else. */
function locate(page: Page, role: 'button' | 'link' | 'menuitem', name: string | RegExp): Locator {
  return page.locator('[role="dialog"]:visible, body').last().getByRole(role, { name, exact: typeof name === 'string' }).first()
}

/** Everything there, and nothing in motion. */
async function stands(page: Page, top: Locator): Promise<void> {
  await top.waitFor()
  await expect.poll(() => top.locator('[aria-busy="true"], [role="listbox"]:not(:has([role="option"]))').count(), patient).toBe(0)
  await page.evaluate('Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getTiming().iterations !== Infinity).map(({ finished }) => finished)).then(() => null)')
}

async function expectToFit(page: Page, top: Locator): Promise<void> {
  const { x, y, width, height } = await top.boundingBox() ?? expect.fail('it is nowhere')
  const screen = page.viewportSize() ?? expect.fail('there is no screen')
  const beyond = [-x, -y, x + width - screen.width, y + height - screen.height]
  expect(Math.max(...beyond), 'beyond the screen').toBeLessThanOrEqual(1)
  expect(await top.evaluate(node => node.scrollWidth - node.clientWidth), 'wider than itself').toBeLessThanOrEqual(0)
}

/** A list that is open within it takes the first Escape. */
async function close(page: Page, top: Locator): Promise<void> {
  const closing = await top.elementHandle()
  const lists = top.getByRole('listbox')
  const listed = await lists.count()
  await page.keyboard.press('Escape')
  if (listed > 0) {
    await expect.poll(() => lists.count(), patient).toBeLessThan(listed)
    if (await closing?.isVisible()) await page.keyboard.press('Escape')
  }
  await closing?.waitForElementState('hidden')
}

async function closeAll(page: Page): Promise<void> {
  const others = page.locator('[role="dialog"]:visible')
  while (await others.count() > 0) await close(page, others.last())
}
