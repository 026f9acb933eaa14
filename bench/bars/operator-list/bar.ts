// The operator's list of 100,000 tenants as somebody uses it: how soon it is there, and whether typing and scrolling ever wait for it.
import type { Page } from 'playwright-core'
import { launchBrowser, newVisitor } from '../../../e2e/browser.ts'
import type { RunningCloud } from '../../../e2e/cloud.ts'
import { fillIn } from '../../../e2e/sign-in.ts'
import type { Bar } from '../../bar.ts'
import { median } from '../../bar.ts'
import { largeCloud } from './cloud.ts'

interface Figures { shown: number, typing: number, moving: number }

export const operatorTenantsList: Bar = {
  name: 'operator-tenants-list', title: 'the operator\'s tenants among 100,000, from navigation to rows that can be used', limit: 1000,
  better: 'lower', unit: 'ms', measure: async () => (await figures()).shown,
}

export const operatorTenantsTyping: Bar = {
  name: 'operator-tenants-typing', title: 'longest time the page is busy in one piece while one types there', limit: 50,
  better: 'lower', unit: 'ms', measure: async () => (await figures()).typing,
}

/** What Web Vitals call a good answer to a press: within 200 ms. */
export const operatorTenantsMoving: Bar = {
  name: 'operator-tenants-moving', title: 'the same while one scrolls through a thousand of them, and sorts', limit: 200,
  better: 'lower', unit: 'ms', measure: async () => (await figures()).moving,
}

let measured: Promise<Figures> | undefined

/** All come from one browser in one cloud. */
function figures(): Promise<Figures> {
  return measured ??= measureAll()
}

async function measureAll(): Promise<Figures> {
  await using cloud = await largeCloud({ tenants: 100_000, partners: 1000, people: 500_000 })
  const browser = await launchBrowser()
  try {
    await using visitor = await newVisitor(browser, { language: 'en' })
    const { page } = visitor
    await page.addInitScript(watchPage)
    await signIn(page, cloud)
    const times: number[] = []
    for (let round = -1; round < 7; round++) {
      const time = await openList(page, cloud)
      if (round >= 0) times.push(time)
    }
    console.log(`  shown after ${times.map(time => time.toFixed(0)).join(', ')} ms`)
    return { shown: median(times), typing: await typeInto(page), moving: await moveAbout(page) }
  }
  finally {
    await browser.close()
  }
}

/** Runs in the page. A task is long from 50 ms on: when there is none, nothing was. */
const watchPage = `window.longest = window.shrunk = 0
  let height = 0
  requestAnimationFrame(function look() {
    const now = document.documentElement.scrollHeight
    if (scrollY > 0) window.shrunk = Math.max(window.shrunk, height - now)
    height = now
    requestAnimationFrame(look)
  })
  new MutationObserver(() => { window.shownAt ??= document.querySelector('a.row-link') ? performance.now() : undefined })
    .observe(document, { childList: true, subtree: true })
  new PerformanceObserver(list => { for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration) })
    .observe({ type: 'longtask' })`

async function signIn(page: Page, { urls, admin }: RunningCloud): Promise<void> {
  await page.goto(`${urls.operator}/auth/oidc/login?returnTo=/tenants`)
  await fillIn(page, admin)
  await page.waitForURL(`${urls.operator}/**`)
}

async function openList(page: Page, { urls }: RunningCloud): Promise<number> {
  await page.goto(`${urls.operator}/tenants`, { waitUntil: 'commit' })
  await page.locator('a.row-link').first().waitFor()
  return Number(await page.evaluate('window.shownAt'))
}

async function typeInto(page: Page): Promise<number> {
  const search = page.locator('[data-page-search] input, input[data-page-search]').first()
  await page.waitForLoadState('networkidle')
  await page.evaluate('window.longest = 0')
  await search.pressSequentially('north harbour logistics', { delay: 70 })
  await page.waitForLoadState('networkidle')
  for (let again = 0; again < 23; again++) await search.press('Backspace', { delay: 20 })
  await page.waitForLoadState('networkidle')
  return longest(page, 'typing')
}

async function moveAbout(page: Page): Promise<number> {
  await page.evaluate('window.longest = 0')
  await scroll(page)
  await longest(page, 'scrolling through a thousand')
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click()
  await page.waitForLoadState('networkidle')
  return longest(page, 'scrolling and sorting')
}

async function scroll(page: Page): Promise<void> {
  for (let steps = 0; steps < 400; steps++) {
    await page.mouse.wheel(0, 1200)
    await page.evaluate('new Promise(requestAnimationFrame)')
    if (await page.evaluate('document.documentElement.scrollHeight') as number > 48_000) break
  }
  console.log(`  ${await page.locator('tbody tr').count()} rows in the page after a thousand`)
  const shrunk = Number(await page.evaluate('window.shrunk'))
  if (shrunk > 0) throw new Error(`The page got ${shrunk} pixels shorter while it was scrolled: rows jump.`)
}

async function longest(page: Page, doing: string): Promise<number> {
  const value = Number(await page.evaluate('window.longest'))
  console.log(`  ${value.toFixed(0)} ms at most while ${doing}`)
  return value
}
