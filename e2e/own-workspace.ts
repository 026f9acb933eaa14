// A customer with a workspace of their own, a mail server that takes what is written to them, and a browser: what journeys of those who
// look after themselves begin with.
import type { Browser } from 'playwright-core'
import { expect, vi } from 'vitest'
import type { NameServer } from '../packages/dns/src/testing.ts'
import type { MailServer } from '../services/platform-api/test/mail-server.ts'
import { startMailServer } from '../services/platform-api/test/mail-server.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { createTenant } from './tenants.ts'

export const anna = { name: 'Anna Holm', email: 'anna@team.example', password: 'korrekt hest batteri hæfteklamme' }

export interface OwnWorkspace extends AsyncDisposable {
  cloud: RunningCloud
  browser: Browser
  operator: HttpSession
  /** In English; nobody has signed in yet. */
  owner: Visitor
  /** In the mail that is the so-manieth to this address. */
  linkIn(mail: number, email: string): Promise<string>
}

/** Anna's, who has been written to. Takes 20 ports. */
export async function startOwnWorkspace(firstPort: number, slug: string, names?: NameServer | null): Promise<OwnWorkspace> {
  const smtp = firstPort + 19
  const variables = { SMTP_URL: `smtp://127.0.0.1:${smtp}`, ...names ? { DNS_RESOLVERS: names.address } : {} }
  const [cloud, browser, post] = await Promise.all([startCloud(firstPort, variables), launchBrowser(), startMailServer(smtp)])
  const operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  const owner = await newVisitor(browser, { language: 'en' })
  await createTenant(operator, { slug, name: 'Teamwork', plan: 'business', administrator: anna })
  return {
    cloud, browser, operator, owner,
    linkIn: (mail, email) => linkIn(post, mail, email),
    async [Symbol.asyncDispose]() {
      await browser.close()
      await cloud[Symbol.asyncDispose]()
      await post[Symbol.asyncDispose]()
    },
  }
}

async function linkIn(post: MailServer, mail: number, email: string): Promise<string> {
  await vi.waitFor(() => expect(post.to(email)).toHaveLength(mail), { timeout: 30_000 })
  const [link] = post.to(email).at(-1)?.text?.match(/https?:\/\/\S+/) ?? []
  return link ?? expect.fail('the mail has no link')
}
