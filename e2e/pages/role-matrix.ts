// Whether navigation, page and API say the same of whom a page of the portal is for.
import { readdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { settled } from '../in-place.ts'
import { words } from '../words.ts'

const { portal, shared } = words.en

/** Once it is there. */
export async function navigationOf(page: Page): Promise<string[]> {
  await settled(page)
  const links = await page.getByRole('navigation', { name: shared.ui.shell.navigation }).getByRole('link').all()
  return Promise.all(links.map(async link => await link.getAttribute('href') ?? ''))
}

interface Opened {
  title: string
  /** What it asked about workspaces. */
  asked: string[]
}

/** By its address, as typed by hand. */
export async function open(page: Page, url: string): Promise<Opened> {
  const asked: string[] = []
  // What is there may still be asking.
  await page.goto('about:blank')
  const note = (request: { url: () => string }) => asked.push(new URL(request.url()).pathname)
  page.on('request', note)
  await page.goto(url)
  await settled(page)
  page.off('request', note)
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  return { title, asked: asked.filter(path => path.startsWith('/api/v1/tenants/')) }
}

/** What the API answers to the same session. */
export async function answerOf(page: Page, path: string): Promise<{ status: number, code: string | undefined }> {
  return page.evaluate(async (path) => {
    const answer = await fetch(path)
    const { code } = await answer.json() as { code?: string }
    return { status: answer.status, code }
  }, path)
}

/** The addresses of all pages there are, from their files. */
export async function pagesOf(app: string): Promise<string[]> {
  const files = await readdir(new URL(`../../${app}/app/pages`, import.meta.url), { recursive: true })
  return files.filter(file => file.endsWith('.vue')).map(file => `/${file.replace(/\.vue$/, '').replace(/(^|\/)index$/, '')}`)
}

export function expectRefused({ title, asked }: Opened): void {
  expect(title).toBe(portal.notYours.title)
  expect(asked).toEqual([])
}
