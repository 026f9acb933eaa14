import type { Page } from 'playwright-core'
import { words } from './words.ts'

/** From a surface's own sign-in page through the identity provider's, and back. */
export async function signIn(page: Page, surface: string, person: { email: string, password: string }, language: 'en' | 'da'): Promise<void> {
  const { shared, identity } = words[language]
  await page.goto(surface)
  await page.getByRole('link', { name: shared.ui.auth.loginAction, exact: true }).click()
  await page.getByLabel(identity.email).fill(person.email)
  await page.getByLabel(identity.password, { exact: true }).fill(person.password)
  await page.getByRole('button', { name: identity.signIn.submit }).click()
}
