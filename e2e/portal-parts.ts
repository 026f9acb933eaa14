// What people press and read on the portal's pages, where several journeys do.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './accessibility.ts'
import { settled } from './in-place.ts'
import { filled, words } from './words.ts'

const { portal: { firstSteps }, shared: { domain, member, ui } } = words.en
const exact = true

export const press = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact }).first().click()
export const showing = (part: Locator, state: string) => part.getByText(state, { exact }).first().waitFor({ timeout: 30_000 })

export async function titled(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact }).waitFor()
}

export async function goTo(page: Page, address: string, title: string): Promise<void> {
  await page.goto(address)
  await titled(page, title)
  await settled(page)
}

/** Of the dialog that is open, which is gone then. */
export async function settle(page: Page, action: string, what: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await expectAccessible(page, what)
  await press(dialog, action)
  await dialog.waitFor({ state: 'detached' })
}

export async function pick(page: Page, field: string, option: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: field }).click()
  await dialog.getByRole('option', { name: option, exact }).click()
  await page.getByRole('listbox').waitFor({ state: 'detached' })
}

export function memberRow(page: Page, name: string): Locator {
  return page.getByRole('table', { name: member.caption, exact }).getByRole('row').filter({ hasText: name })
}

/** What a new workspace needs, on the home page. */
export const firstStepsOn = (page: Page) => page.getByRole('region', { name: firstSteps.title })

export async function toStep(page: Page, step: keyof typeof firstSteps.step): Promise<void> {
  await firstStepsOn(page).getByRole('link', { name: firstSteps.step[step], exact }).click()
}

export async function chooseFile(page: Page, csv: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
}

/** The record that proves a domain, part by part as the page has it copied, as a line of a zone. */
export async function copyProof(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = async (what: string, before = '') => {
    await press(page.getByRole('region', { name: domain.challenge }), filled(ui.action.copy, { what }))
    const read = () => page.evaluate<string>('navigator.clipboard.readText()')
    // What was copied last is there until this is.
    await expect.poll(read).not.toBe(before)
    return read()
  }
  const name = await copied(domain.recordName)
  return `${name}. IN TXT "${await copied(domain.recordValue, name)}"`
}
