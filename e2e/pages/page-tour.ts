// Goes through the pages of an app: at each width, light and dark, without data, by keyboard and when the API fails. The pictures are
// kept in results/, to be looked at.
import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '../accessibility.ts'
import type { Visitor } from '../browser.ts'
import { expectNotWider, settled } from '../in-place.ts'
import { keyboardFaults } from '../keyboard.ts'
import { words } from '../words.ts'
import type { Shift } from './layout-shifts.ts'

export interface TouredPage<Shown> {
  /** What its pictures are called. */
  name: string
  path: (shown: Shown) => string
  /** It is about one thing, so it is not there while there is nothing. */
  needsData?: true
  /** It reads nothing of the API, so that failing shows nothing on it. */
  readsNothing?: true
}

export interface Tour<Shown> {
  pages: readonly TouredPage<Shown>[]
  /** Folder of the pictures, below results/. */
  pictures: string
  /** Where the app is; known once the cloud runs. */
  at: () => string
  visitor: () => Visitor
  /** Made the first time it is asked for. */
  shown: () => Shown | Promise<Shown>
}

export class PageTour<Shown> {
  readonly #tour: Tour<Shown>
  readonly #pictures: string

  constructor(tour: Tour<Shown>) {
    this.#tour = tour
    this.#pictures = new URL(`../results/${tour.pictures}/`, import.meta.url).pathname
  }

  /** Before there is anything to show; `nothing` names what is not there. */
  describeEmpty(nothing: Shown): void {
    describe('without any data', () => {
      it.each(this.#tour.pages.filter(({ needsData }) => !needsData))('$name has a sentence for it', async ({ name, path }) => {
        const page = await this.#open(path(nothing))
        expect(await page.getByRole('alert').count()).toBe(0)
        await expectStill(page)
        await this.#picture(page, `${name}-empty`)
      })
    })
  }

  describeAt(width: number): void {
    describe(`${String(width)} pixels wide`, () => {
      const shown = this.#prepare(width)

      it.each(this.#tour.pages)('$name fits, stays in place and is accessible', async ({ name, path }) => {
        const page = await this.#open(path(shown()))
        await expectNotWider(page)
        await expectStill(page)
        await expectAccessible(page, name)
        await this.#picture(page, `${name}-${String(width)}`)
        expect(this.#tour.visitor().complaints).toEqual([])
      })
    })
  }

  describeKeyboard(): void {
    describe('by keyboard', () => {
      const shown = this.#prepare(1440)

      it.each(this.#tour.pages)('$name is complete', async ({ path }) => {
        expect(await keyboardFaults(await this.#open(path(shown())))).toEqual([])
      })
    })
  }

  describeFailing(): void {
    describe('when the API fails', () => {
      const shown = this.#prepare(1440)

      it.each(this.#tour.pages.filter(({ readsNothing }) => !readsNothing))('$name says so, and recovers', async ({ name, path }) => {
        const { page } = this.#tour.visitor()
        await page.route(failing, route => route.fulfill({
          status: 503, contentType: 'application/problem+json', body: JSON.stringify({ code: 'internal_error', status: 503 }),
        }))
        await page.goto(`${this.#tour.at()}${path(shown())}`)
        await page.getByRole('alert').first().waitFor()
        await this.#picture(page, `${name}-failing`)
        await page.unroute(failing)
        await recover(page)
      })
    })
  }

  #prepare(width: number): () => Shown {
    let shown: { value: Shown } | undefined
    beforeAll(async () => {
      shown = { value: await this.#tour.shown() }
      await this.#tour.visitor().page.setViewportSize({ width, height: 900 })
    })
    return () => (shown ?? expect.fail('there is nothing to show')).value
  }

  async #open(path: string): Promise<Page> {
    const { page } = this.#tour.visitor()
    await page.goto(`${this.#tour.at()}${path}`)
    await settled(page)
    // The page that says that there is none is whole and accessible, too.
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).not.toContain(words.en.shared.ui.error.brokenTitle)
    return page
  }

  async #picture(page: Page, name: string): Promise<void> {
    await mkdir(this.#pictures, { recursive: true })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.screenshot({ path: `${this.#pictures}${name}-${colorScheme}.png`, fullPage: true })
    }
  }
}

async function expectStill(page: Page): Promise<void> {
  const shifted: Shift[] = await page.evaluate('shifts')
  expect(shifted.reduce((sum, { value }) => sum + value, 0), JSON.stringify(shifted)).toBeLessThan(0.02)
}

/** Each part that failed offers another try; what an event brings back meanwhile needs none. */
async function recover(page: Page): Promise<void> {
  const retry = page.getByRole('button', { name: words.en.shared.ui.action.retry }).first()
  await expect.poll(async () => {
    await retry.click({ timeout: 1000 }).catch(() => undefined)
    return page.getByRole('alert').count()
  }, { timeout: 20_000 }).toBe(0)
}

/** Everything but who is signed in: without that there is no page at all. */
function failing({ pathname }: URL): boolean {
  return pathname.startsWith('/api/') && pathname !== '/api/v1/users/me' && pathname !== '/api/v1/events'
}
