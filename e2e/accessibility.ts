import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Fails with every WCAG 2.2 AA fault axe finds on the page as it stands, in light and in dark. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // Every page has one; before it is there, there is nothing to look at.
  await page.locator('h1').first().waitFor({ state: 'attached' })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await axeFaults(page, 'html'), `${name}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

/** What axe finds wrong within `part` (a selector), as it is shown now. */
export async function axeFaults(page: Page, part: string): Promise<string[]> {
  if (!await page.evaluate('"axe" in globalThis')) await page.evaluate(await source)
  return page.evaluate<string[]>(runAxe(part))
}

/**
 * Runs in the page. Left out are the sentinels at both ends of the region of notifications: they are hidden and focusable by
 * design, and pass focus on the moment they get it.
 */
const runAxe = (part: string) => `axe.run(
  { include: [${JSON.stringify(part)}], exclude: ['[role="region"] > span[aria-hidden="true"][tabindex="0"]'] },
  { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(node => node.html.slice(0, 160)).join(' | ')))`
