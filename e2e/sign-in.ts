// How people come in: by the form of the built-in provider, or by an invitation.
import type { Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import type { RunningCloud } from './cloud.ts'
import type { HttpSession } from './http-session.ts'
import type { Language } from './words.ts'
import { words } from './words.ts'

type Cloud = Pick<RunningCloud, 'urls' | 'admin'>
interface Known { email: string, password: string }

/** The form, wherever one was led to it from. */
export async function fillIn(page: Page, { email, password }: Known, language: Language = 'en'): Promise<void> {
  const { identity } = words[language]
  await page.getByLabel(identity.email).fill(email)
  await page.getByLabel(identity.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: identity.signIn.submit }).click()
}

/** From the page that asks for it. */
export async function pressSignIn(page: Page, language: Language = 'en'): Promise<void> {
  await page.getByRole('link', { name: words[language].shared.ui.auth.loginAction, exact: true }).click()
}

/** The first administrator, through the pages they go through, to where they wanted to go. */
export async function signInAsOperator(page: Page, { urls, admin }: Cloud, path = '/'): Promise<void> {
  await page.goto(`${urls.operator}${path}`)
  await pressSignIn(page)
  await fillIn(page, admin)
  await page.waitForURL(`${urls.operator}${path}`)
}

/** To the portal's home, where the page listens. */
export async function signInToPortal(page: Page, { urls }: Cloud, person: Known, language: Language = 'en'): Promise<void> {
  await page.goto(`${urls.portal}/auth/oidc/login?returnTo=/`)
  await untilHome(page, urls.portal, () => fillIn(page, person, language))
}

interface Newcomer { password: string, language?: Language }

/** By an invitation's link, to the portal's home, where the page listens. */
export async function comeIn(page: Page, { urls }: Cloud, url: string, { password, language = 'en' }: Newcomer): Promise<void> {
  const { choose } = words[language].identity
  await page.goto(url)
  await page.getByLabel(choose.label, { exact: true }).fill(password)
  await untilHome(page, urls.portal, () => page.getByRole('button', { name: choose.submit }).click())
}

async function untilHome(page: Page, portal: string, enter: () => Promise<void>): Promise<void> {
  const listening = page.waitForResponse(answer => answer.url().endsWith('/api/v1/events') && answer.ok())
  await enter()
  await page.waitForURL(`${portal}/`)
  await listening
}

interface Member { id: string, personId: string, email: string, state: string }

/** The link that is handed out where there is no mail server; of somebody who is ready to come in. */
export async function invitationOf(operator: HttpSession, slug: string, email: string): Promise<string> {
  const of = `/api/v1/tenants/${slug}/members`
  const member = await vi.waitFor(async () => {
    const { items } = await operator.request<{ items: Member[] }>('GET', of)
    const found = items.find(item => item.email === email)
    expect(found?.state).toBe('invited')
    return found
  }, { timeout: 30_000 })
  return (await operator.request<{ url: string }>('POST', `${of}/${member?.id}/invitation`)).url
}
