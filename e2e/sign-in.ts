import type { Page } from 'playwright-core'
import type { RunningCloud } from './cloud.ts'
import { words } from './words.ts'

/** The first administrator, through the pages they go through. */
export async function signInAsOperator(page: Page, { urls, admin }: Pick<RunningCloud, 'urls' | 'admin'>): Promise<void> {
  const { shared, identity } = words.en
  await page.goto(urls.operator)
  await page.getByRole('link', { name: shared.ui.auth.loginAction, exact: true }).click()
  await page.getByLabel(identity.email).fill(admin.email)
  await page.getByLabel(identity.password, { exact: true }).fill(admin.password)
  await page.getByRole('button', { name: identity.signIn.submit }).click()
  await page.waitForURL(url => url.href.startsWith(urls.operator) && !url.pathname.startsWith('/auth'))
}
