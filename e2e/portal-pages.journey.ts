// Each page of the customer's portal as it looks, in both languages; and for each role, whether navigation, page and API say the same of
// whom it is for. The pictures are kept in results/portal-pages, to be looked at.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import { rememberShifts } from './pages/layout-shifts.ts'
import { PageTour } from './pages/page-tour.ts'
import { answerOf, expectRefused, navigationOf, open, pagesOf } from './pages/role-matrix.ts'
import type { Role } from './portal-pages.ts'
import { elsewhere, makeSomethingToShow, makeWorkspace, people, portalPages, roles, workspace, workspacePages } from './portal-pages.ts'
import { comeIn, invitationOf, signInToPortal } from './sign-in.ts'
import type { Language } from './words.ts'
import { words } from './words.ts'

const pictures = new URL('./results/portal-pages/', import.meta.url).pathname
let cloud: RunningCloud
let browser: Browser
let operator: HttpSession
let made: Promise<void> | undefined
/** The owner's browsers, one for each language. */
const owner = {} as Record<Language, Visitor>

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4580), launchBrowser()])
  operator = await HttpSession.signIn(cloud.urls.operator, cloud.admin)
  await makeWorkspace(operator)
  for (const language of ['en', 'da'] as const) {
    owner[language] = await newVisitor(browser, { language })
    await owner[language].context.addInitScript({ content: rememberShifts })
  }
  await comeIn(owner.en.page, cloud, await invitationOf(operator, workspace.slug, people.owner.email), people.owner)
  await signInToPortal(owner.da.page, cloud, people.owner, 'da')
})
afterAll(async () => {
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

const inLanguage = (language: Language, pictures: string) => new PageTour<void>({
  pages: portalPages, pictures, at: () => cloud.urls.portal, visitor: () => owner[language],
  shown: () => made ??= makeSomethingToShow(operator, cloud),
})
const english = inLanguage('en', 'portal-pages')
const danish = inLanguage('da', 'portal-pages-danish')

english.describeEmpty()
for (const width of [390, 1024, 1440]) english.describeAt(width)
english.describeKeyboard()
english.describeFailing()
describe('in Danish', () => {
  for (const width of [390, 1024, 1440]) danish.describeAt(width)
})

it('has every page there is', async () => {
  const files = [...await pagesOf('apps/portal'), ...await pagesOf('packages/ui')].filter(path => !elsewhere.includes(path))
  expect(portalPages.map(({ path }) => path()).sort()).toEqual(files.sort())
})

const addressOf = (reads: string) => reads.startsWith('/api/') ? reads : `/api/v1/tenants/${workspace.slug}${reads}`

describe.each(roles)('for whoever has the role %s', (role) => {
  let visitor: Visitor
  beforeAll(async () => {
    await (made ??= makeSomethingToShow(operator, cloud))
    visitor = await newVisitor(browser, { language: 'en' })
    if (role === 'owner') await signInToPortal(visitor.page, cloud, people.owner)
    else await comeIn(visitor.page, cloud, await invitationOf(operator, workspace.slug, people[role].email), people[role])
  })
  afterAll(() => visitor?.[Symbol.asyncDispose]())

  it('the navigation leads to the pages that are for them, and to no other', async () => {
    const theirs = workspacePages.filter(page => page.for.includes(role) && !page.notInNavigation).map(({ path }) => path())
    expect((await navigationOf(visitor.page)).sort()).toEqual(theirs.sort())
  })

  it.each(workspacePages)('$name opens when it is for them, and says so when it is not', async (page) => {
    const opened = await open(visitor.page, `${cloud.urls.portal}${page.path()}`)
    if (page.for.includes(role)) expect(opened.title).toEqual(expect.stringMatching(page.title))
    else {
      expectRefused(opened)
      await expectAccessible(visitor.page, `${page.name}, not for ${role}`)
      await visitor.page.screenshot({ path: `${pictures}${page.name}-not-for-${role}.png` })
    }
    expect(visitor.complaints).toEqual([])
  })

  it.each(workspacePages.filter(({ reads }) => reads))('what $name reads is answered to them just the same', async (page) => {
    const { status, code } = await answerOf(visitor.page, addressOf(page.reads ?? ''))
    expect([status, code]).toEqual(page.for.includes(role) ? [200, undefined] : [403, 'permission_missing'])
  })
})

describe('a role that changes while one is on a page', () => {
  const page = workspacePages.find(({ for: whom }) => !whom.includes('member')) ?? expect.fail('every page is for everybody')

  async function give(role: Role): Promise<void> {
    const members = `/api/v1/tenants/${workspace.slug}/members`
    const { items } = await operator.request<{ items: { id: string, email: string, version: number }[] }>('GET', members)
    const { id, version } = items.find(({ email }) => email === people.member.email) ?? expect.fail('they are not a member')
    const changed = await operator.request('PATCH', `${members}/${id}`, { role }, { 'if-match': `"${String(version)}"` })
    expect(changed).toMatchObject({ role })
  }

  it('takes the page away, and gives it, without anybody reloading anything', async () => {
    await using visitor = await newVisitor(browser, { language: 'en' })
    await signInToPortal(visitor.page, cloud, people.member)
    expectRefused(await open(visitor.page, `${cloud.urls.portal}${page.path()}`))
    await give('admin')
    await visitor.page.getByRole('heading', { level: 1, name: page.title }).waitFor()
    await give('member')
    await visitor.page.getByRole('heading', { level: 1, name: words.en.portal.notYours.title }).waitFor()
    expect(await navigationOf(visitor.page)).toEqual(['/'])
  })
})
