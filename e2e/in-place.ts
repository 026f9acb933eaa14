// Whether a page is as it should be when everything on it is there.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './accessibility.ts'

/** Everything there. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await expect.poll(() => page.locator('[aria-busy="true"]').count(), { timeout: 10_000 }).toBe(0)
}

export async function expectNotWider(page: Page, what = 'wider than the screen'): Promise<void> {
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'), what).toBeLessThanOrEqual(0)
}

/** It fits, and is accessible. */
export async function expectInPlace(page: Page, what: string): Promise<void> {
  await expectNotWider(page, what)
  await expectAccessible(page, what)
}
