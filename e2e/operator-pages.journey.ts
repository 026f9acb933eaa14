// Each page of the operator app as it looks: three widths, light and dark, with data, without any, and when the API fails.
// The pictures are kept in results/operator-pages, to be looked at.
import { mkdir } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { expectNotWider, settled } from './in-place.ts'
import { keyboardFaults } from './keyboard.ts'
import type { Shown } from './operator-pages.ts'
import { makeSomethingToShow, operatorPages } from './operator-pages.ts'
import { signInAsOperator } from './sign-in.ts'
import { words } from './words.ts'

const pictures = new URL('./results/operator-pages/', import.meta.url).pathname
const nobody: Shown = { tenant: 'nobody', person: 'nobody' }
const withoutData = operatorPages.filter(({ needsData }) => !needsData)
const reading = operatorPages.filter(({ readsNothing }) => !readsNothing)
let cloud: RunningCloud
let browser: Browser
let visitor: Visitor
let shown = nobody

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4960), launchBrowser(), mkdir(pictures, { recursive: true })])
  visitor = await newVisitor(browser, { language: 'en' })
  await visitor.context.addInitScript({ content: rememberShifts })
  await signInAsOperator(visitor.page, cloud)
})
afterAll(async () => {
  await visitor?.[Symbol.asyncDispose]()
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

async function haveSomethingToShow(): Promise<void> {
  if (shown === nobody) shown = await makeSomethingToShow(await HttpSession.signIn(cloud.urls.operator, cloud.admin))
}

async function open(path: string): Promise<Page> {
  const { page } = visitor
  await page.goto(`${cloud.urls.operator}${path}`)
  await settled(page)
  return page
}

async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.screenshot({ path: `${pictures}${name}-${colorScheme}.png`, fullPage: true })
  }
}

async function expectInPlace(page: Page): Promise<void> {
  await expectNotWider(page)
  const shifted: Shift[] = await page.evaluate('shifts')
  expect(shifted.reduce((sum, { value }) => sum + value, 0), JSON.stringify(shifted)).toBeLessThan(0.02)
}

interface Shift { value: number, what: string[] }

/** Runs in the page, before anything else does. */
const rememberShifts = `globalThis.shifts = []
new PerformanceObserver(list => list.getEntries().forEach(({ value, hadRecentInput, sources }) => hadRecentInput || shifts.push(
  { value, what: sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? '') }))).observe({ type: 'layout-shift', buffered: true })`

describe('on an empty platform', () => {
  it.each(withoutData)('$name has a sentence for it', async ({ name, path }) => {
    const page = await open(path(nobody))
    expect(await page.getByRole('alert').count()).toBe(0)
    await expectInPlace(page)
    await picture(page, `${name}-empty`)
  })
})

describe.each([390, 1024, 1440])('%i pixels wide', (width) => {
  beforeAll(async () => {
    await haveSomethingToShow()
    await visitor.page.setViewportSize({ width, height: 900 })
  })

  it.each(operatorPages)('$name fits, stays in place and is accessible', async ({ name, path }) => {
    const page = await open(path(shown))
    await expectInPlace(page)
    await expectAccessible(page, name)
    await picture(page, `${name}-${String(width)}`)
    expect(visitor.complaints).toEqual([])
  })
})

describe('by keyboard', () => {
  beforeAll(async () => {
    await haveSomethingToShow()
    await visitor.page.setViewportSize({ width: 1440, height: 900 })
  })

  it.each(operatorPages)('$name is complete', async ({ path }) => {
    expect(await keyboardFaults(await open(path(shown)))).toEqual([])
  })
})

describe('when the API fails', () => {
  it.each(reading)('$name says so, and recovers', async ({ name, path }) => {
    const { page } = visitor
    await page.route(failing, route => route.fulfill({
      status: 503, contentType: 'application/problem+json', body: JSON.stringify({ code: 'internal_error', status: 503 }),
    }))
    await page.goto(`${cloud.urls.operator}${path(shown)}`)
    await page.getByRole('alert').first().waitFor()
    await picture(page, `${name}-failing`)
    await page.unroute(failing)
    // Each part that failed offers another try; what an event brings back meanwhile needs none.
    const retry = page.getByRole('button', { name: words.en.shared.ui.action.retry }).first()
    await expect.poll(async () => {
      await retry.click({ timeout: 1000 }).catch(() => undefined)
      return page.getByRole('alert').count()
    }, { timeout: 20_000 }).toBe(0)
  })
})

/** Everything but who is signed in: without that there is no page at all. */
function failing({ pathname }: URL): boolean {
  return pathname.startsWith('/api/') && pathname !== '/api/v1/users/me' && pathname !== '/api/v1/events'
}
