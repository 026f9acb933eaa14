// An operator and a customer's owner beside each other: what both journeys need of one who acts for the other. The owner has a phone,
// and reads Danish.
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { comeIn, invitationOf, pressSignIn, signInAsOperator } from './sign-in.ts'
import { createTenant } from './tenants.ts'
import { words } from './words.ts'

const { operator: { access: said }, portal: { acting }, shared } = words.en
const { portal: { operatorAccess: asked }, shared: danish } = words.da

export const harbour = { slug: 'harbour', name: 'Harbour A/S' }
export const anna = { name: 'Anna Holm', email: 'anna@harbour.example', password: 'korrekt hest batteri hæfteklamme' }

interface Everybody { cloud: RunningCloud, browser: Browser, http: HttpSession, operator: Visitor, owner: Visitor }

export class CustomerAccess implements AsyncDisposable {
  readonly cloud: RunningCloud
  readonly browser: Browser
  readonly http: HttpSession
  readonly operator: Visitor
  readonly owner: Visitor
  /** The operator's tab with the customer's portal, once they are in it. */
  #inside: Page | undefined

  constructor({ cloud, browser, http, operator, owner }: Everybody) {
    [this.cloud, this.browser, this.http, this.operator, this.owner] = [cloud, browser, http, operator, owner]
  }

  static async start(firstPort: number): Promise<CustomerAccess> {
    const [cloud, browser] = await Promise.all([startCloud(firstPort), launchBrowser()])
    const http = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
    const operator = await newVisitor(browser, { language: 'en' })
    const owner = await newVisitor(browser, { language: 'da', width: 390 })
    const started = new CustomerAccess({ cloud, browser, http, operator, owner })
    await createTenant(http, { ...harbour, plan: 'business', administrator: anna })
    await comeIn(owner.page, cloud, await invitationOf(http, harbour.slug, anna.email), { ...anna, language: 'da' })
    await signInAsOperator(operator.page, cloud, `/tenants/${harbour.slug}`)
    return started
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.operator, this.owner].map(each => each[Symbol.asyncDispose]()))
    await this.browser.close()
    await this.cloud[Symbol.asyncDispose]()
  }

  get inside(): Page {
    return this.#inside ?? expect.fail('nobody is inside yet')
  }

  /** Of the customer's page at the operator. */
  at(tab: string): string {
    return `${this.cloud.urls.operator}/tenants/${harbour.slug}${tab}`
  }

  async request<T>(method: 'GET' | 'POST' | 'PUT', route: string): Promise<T> {
    return this.http.request<T>(method, `/api/v1${route}`)
  }

  /** The owner, to where they say who may come in. */
  async goToAnswer(): Promise<void> {
    const { page } = this.owner
    await page.getByRole('button', { name: danish.ui.shell.openNavigation }).click()
    await page.getByRole('dialog').getByRole('link', { name: asked.title, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: asked.title }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** What the owner says of being come to. */
  async decide(mode: 'ask' | 'allowed'): Promise<void> {
    await this.owner.page.getByRole('radio', { name: asked.mode[mode] }).click()
    await expect.poll(async () => (await this.request<{ mode: string }>('GET', `/tenants/${harbour.slug}/support-access`)).mode).toBe(mode)
  }

  async ask(why: string, button: string): Promise<void> {
    const { page } = this.operator
    await page.getByRole('button', { name: said.act }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(said.request.reason).fill(why)
    await dialog.getByRole('button', { name: button }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  /** As the owner sees it. */
  visitOf(why: string): Locator {
    return this.owner.page.getByRole('listitem').filter({ hasText: why }).first()
  }

  /** By the link on the customer's page, in a tab of its own; signed in at the directory already, so with no password. */
  async goInside(): Promise<void> {
    const link = this.operator.page.getByRole('link', { name: said.openPortal })
    await link.waitFor()
    this.#inside = (await Promise.all([this.operator.context.waitForEvent('page'), link.click()]))[0]
    const login = this.inside.getByRole('link', { name: shared.ui.auth.loginAction, exact: true })
    await login.or(this.banner()).first().waitFor()
    if (await login.isVisible()) await pressSignIn(this.inside)
    await this.banner().waitFor()
  }

  banner(): Locator {
    return this.inside.getByRole('region', { name: acting.label }).getByText(harbour.name)
  }

  /** As the portal's own pages ask. */
  async fromInside(method: string, path: string, { body, page = this.inside }: { body?: object, page?: Page } = {}): Promise<number> {
    return page.evaluate(async ({ method, path, body }) => {
      const sent = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}
      return (await fetch(path, { method, ...sent })).status
    }, { method, path: `/api/v1/tenants/${harbour.slug}${path}`, body })
  }
}
