// An operator acts for a customer who lets operators in without being asked: nobody else does, it is in sight, and it has an end.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newVisitor } from './browser.ts'
import { CustomerAccess, harbour } from './customer-access.ts'
import { expectInPlace } from './in-place.ts'
import { comeIn, invitationOf } from './sign-in.ts'
import { createTenant } from './tenants.ts'
import { words } from './words.ts'

const { operator: { access: said }, portal: { acting } } = words.en
const { portal: { operatorAccess: asked } } = words.da
const otto = { name: 'Otto Lind', email: 'otto@depot.example', password: 'correct horse battery staple' }
const firstPort = 4540

let both: CustomerAccess
beforeAll(async () => {
  both = await CustomerAccess.start(firstPort)
})
afterAll(() => both?.[Symbol.asyncDispose]())

/** An operator too, and the first of another customer's people. */
async function haveOtherOperator(): Promise<void> {
  await createTenant(both.http, { slug: 'depot', name: 'Depot', plan: 'starter', administrator: otto })
  const { items: [member] } = await both.request<{ items: { personId: string }[] }>('GET', '/tenants/depot/members')
  await both.request('PUT', `/platform-admins/${member?.personId}`)
}

describe('a customer who lets operators in without being asked', () => {
  const why = 'Their calendar does not sync'

  it('sees at once who has come in', async () => {
    await both.goToAnswer()
    await both.decide('allowed')
    await both.ask(why, said.request.begin)
    await both.goInside()
    await both.visitOf(why).getByText(asked.state.active, { exact: true }).waitFor()
  })

  it('is nobody else\'s to come into, operator or not', async () => {
    await haveOtherOperator()
    await using other = await newVisitor(both.browser, { language: 'en' })
    await comeIn(other.page, both.cloud, await invitationOf(both.http, 'depot', otto.email), otto)
    await other.page.goto(new URL(`/act/${await openId()}`, both.cloud.urls.portal).href)
    await other.page.getByRole('heading', { name: acting.endedTitle }).waitFor()
    await other.page.getByRole('link', { name: acting.backToAccesses }).waitFor()
    expect(await both.fromInside('GET', '', { page: other.page })).toBe(404)
    expect(await both.fromInside('GET', '')).toBe(200)
  })

  it('is named in sight wherever one is on a page, and never in front of what has the focus', async () => {
    await both.inside.setViewportSize({ width: 390, height: 420 })
    await both.inside.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
    expect(await both.inside.evaluate<number>('scrollY')).toBeGreaterThan(100)
    const { y, height } = await both.banner().boundingBox() ?? { y: -1, height: 0 }
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y + height).toBeLessThan(210)
    expect(await both.inside.evaluate<string[]>(behindBanner(acting.label))).toEqual([])
    await expectInPlace(both.inside, 'portal, acting, scrolled')
  })

  it('is left from the banner, with a way back to the customer\'s page', async () => {
    await both.inside.getByRole('region', { name: acting.label }).getByRole('button', { name: acting.end }).click()
    await both.inside.getByText(acting.endedWhy.operator).waitFor()
    await both.visitOf(why).getByText(asked.state.ended, { exact: true }).waitFor()
    await both.inside.getByRole('link', { name: acting.backToCustomer }).click()
    await both.inside.waitForURL(both.at(''))
    await both.inside.getByRole('button', { name: said.act }).waitFor()
  })

  it('has them out when their time is over, with a page that says so', async () => {
    await both.ask('Their calendar still does not sync', said.request.begin)
    await both.goInside()
    await leaveSeconds(await openId(), 12)
    await both.inside.reload()
    await isOver(acting.endedWhy.expired)
    expect(await both.fromInside('GET', '')).toBe(404)
  })

  it('says so just as well to whoever comes back to it afterwards, or by the old way in', async () => {
    await both.ask('Their calendar is one day off', said.request.begin)
    await both.goInside()
    const id = await openId()
    await leaveSeconds(id, 0)
    await both.inside.reload()
    await isOver(acting.endedWhy.expired)
    await both.inside.goto(new URL(`/act/${id}`, both.cloud.urls.portal).href)
    await isOver(acting.endedWhy.expired)
  })
})

it('broke no rule of any content security policy', () => {
  expect([...both.operator.complaints, ...both.owner.complaints]).toEqual([])
})

async function isOver(why: string): Promise<void> {
  await both.inside.waitForURL(url => url.pathname === '/auth/access-ended')
  await both.inside.getByText(why).waitFor()
  await both.inside.getByRole('link', { name: acting.backToCustomer }).waitFor()
}

async function openId(): Promise<string> {
  const { items: [open] } = await both.request<{ items: { id: string }[] }>('GET', `/support-accesses?tenant=${harbour.slug}&state=active`)
  return open?.id ?? ''
}

/** Of its half hour nearly all is over. */
async function leaveSeconds(id: string, seconds: number): Promise<void> {
  const password = (await readFile(path.join(both.cloud.data, 'postgres', 'superuser-password'), 'utf8')).trim()
  const database = new pg.Client({ connectionString: `postgres://postgres:${password}@127.0.0.1:${firstPort + 4}/platform` })
  await database.connect()
  await database.query(`update support_accesses set expires_at = now() + make_interval(secs => $2),
    started_at = now() + make_interval(secs => $2) - interval '30 minutes' where id = $1`, [id, seconds])
  await database.end()
}

/** Runs in the page: what is behind the banner when it has the focus, from the last to the first. */
function behindBanner(label: string): string {
  return `[...document.querySelectorAll('main a[href], main button, main input')].reverse().filter((element) => {
    element.focus()
    const banner = document.querySelector('section[aria-label="${label}"]').getBoundingClientRect()
    return document.activeElement === element && element.getBoundingClientRect().top < banner.bottom
  }).map(element => element.outerHTML.slice(0, 120))`
}
