// Each page of the operator app as it looks: three widths, light and dark, with data, without any, and when the API fails.
// The pictures are kept in results/operator-pages, to be looked at.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import type { RunningCloud } from './cloud.ts'
import { startCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import type { Shown } from './operator-pages.ts'
import { makeSomethingToShow, operatorPages } from './operator-pages.ts'
import { rememberShifts } from './pages/layout-shifts.ts'
import { PageTour } from './pages/page-tour.ts'
import { signInAsOperator } from './sign-in.ts'

let cloud: RunningCloud
let browser: Browser
let visitor: Visitor
let shown: Shown | undefined

beforeAll(async () => {
  [cloud, browser] = await Promise.all([startCloud(4960), launchBrowser()])
  visitor = await newVisitor(browser, { language: 'en' })
  await visitor.context.addInitScript({ content: rememberShifts })
  await signInAsOperator(visitor.page, cloud)
})
afterAll(async () => {
  await visitor?.[Symbol.asyncDispose]()
  await browser?.close()
  await cloud?.[Symbol.asyncDispose]()
})

const tour = new PageTour({
  pages: operatorPages, pictures: 'operator-pages', at: () => cloud.urls.operator, visitor: () => visitor,
  shown: async () => shown ??= await makeSomethingToShow(await HttpSession.signIn(cloud.urls.operator, cloud.admin)),
})

tour.describeEmpty({ tenant: 'nobody', person: 'nobody' })
for (const width of [390, 1024, 1440]) tour.describeAt(width)
tour.describeKeyboard()
tour.describeFailing()
