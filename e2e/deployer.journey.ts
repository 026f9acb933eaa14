// Somebody ships with the deployer's own pages: signs in, deploys an image by its name, reads why another failed, and goes back.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canRun, startWorld, type World } from '../services/deployer/test/world.ts'
import { buildApps } from '../tools/start/build.ts'
import startPostgres from '../tools/test/cluster.setup.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import { expectInPlace, settled } from './in-place.ts'
import { keyboardFaults } from './keyboard.ts'
import { filled, words } from './words.ts'

const { deployDialog, deployment, failure, failureCard, overview, pipeline, quick, signIn, state } = words.en.deployer
const { stages, ui } = words.en.shared
const [exact, url, password] = [true, 'http://localhost:5450', 'korrekt hest batteri']
const soon = { timeout: 40_000 }

describe.skipIf(!canRun)('somebody who ships', () => {
  let stopPostgres: () => Promise<void>
  let logs: string
  let world: World
  let browser: Browser
  let visitor: Visitor
  let page: Page
  let board: Page

  beforeAll(async () => {
    logs = await mkdtemp(path.join(tmpdir(), 'dezky-deployer-'))
    stopPostgres = await startPostgres()
    const root = fileURLToPath(new URL('..', import.meta.url))
    await buildApps(['deployer'], { root, logs, signal: new AbortController().signal, say: () => undefined })
    const environment = { PORT: '5450', PUBLIC_URL: url, ADMIN_PASSWORD: password }
    ;[world, browser] = await Promise.all([startWorld({ environment }), launchBrowser()])
    await Promise.all([
      world.push({ name: 'team/shop', version: '1.0.0' }), world.push({ name: 'team/shop', version: '1.1.0' }),
      world.push({ name: 'team/shop', version: '2.0.0', behaviour: 'crashes' }),
    ])
    visitor = await newVisitor(browser, { language: 'en' })
    page = visitor.page
  })
  afterAll(async () => {
    await visitor?.[Symbol.asyncDispose]()
    await browser?.close()
    await world?.[Symbol.asyncDispose]()
    await stopPostgres?.()
    await rm(logs, { recursive: true, force: true })
  })

  const press = (name: string, within = page) => within.getByRole('button', { name, exact }).first().click()
  const served = () => world.served('stage-prod-shop.localhost')

  async function fillIn(typed: string): Promise<void> {
    await page.getByLabel(signIn.username).fill('admin')
    await page.getByLabel(signIn.password).fill(typed)
    await press(signIn.action)
  }

  async function deploy(tag: string): Promise<void> {
    await page.goto(`${url}/projects/shop/stages/prod`)
    await press(pipeline.deployTag)
    await page.getByLabel(deployDialog.image).fill(tag)
    await page.getByRole('dialog').getByRole('button', { name: deployDialog.action, exact }).click()
    await page.waitForURL(/\/deployments\//)
  }

  const headed = (release: string) =>
    page.getByRole('heading', { name: filled(deployment.heading, { release, stage: 'prod' }), exact }).waitFor()
  const says = (word: string) => page.getByText(word, { exact }).first().waitFor(soon)

  it('is led to where they sign in, told when it was wrong, and back to where they were going', async () => {
    await page.goto(`${url}/hosts`)
    await page.waitForURL(/\/sign-in\?returnTo=/)
    await fillIn('not the password')
    await page.getByText(signIn.refused.wrong).waitFor()
    await expectInPlace(page, 'signing in')
    await fillIn(password)
    await page.waitForURL(`${url}/hosts`)
    await page.getByText('here', { exact }).waitFor()
  })

  it('deploys an image by its name, and sees it come to life on every page', async () => {
    await page.goto(url)
    board = await visitor.context.newPage()
    await board.goto(url)
    await board.getByText(overview.emptyTitle).waitFor()
    await page.bringToFront()
    await page.getByRole('link', { name: overview.emptyAction }).click()
    await page.getByLabel(quick.image, { exact }).fill(`${world.registry.host}/team/shop:1.0.0`)
    await expectInPlace(page, 'quick deploy')
    await press(quick.action)
    await headed('1.0.0')
    await board.getByRole('rowheader', { name: /^shop/ }).waitFor()
    await says(state.succeeded)
    await board.getByText(stages.standing.running, { exact }).waitFor(soon)
    expect(await served()).toBe('1.0.0')
    await expectInPlace(page, 'a deployment that succeeded')
    await expectInPlace(board, 'the overview')
  })

  it('sets how long a new one is watched, where the stage is set up', async () => {
    const { stageSettings, settings } = words.en.deployer
    await page.goto(`${url}/projects/shop/stages/prod/settings`)
    await page.getByLabel(stageSettings.watchSeconds).fill('0')
    await press(settings.save)
    await page.getByText(settings.saved, { exact }).waitFor()
    await expectInPlace(page, 'the settings of a stage')
  })

  it('reads why an image does not run, while the one before goes on', async () => {
    await deploy('2.0.0')
    await says(state.failed)
    const card = page.getByRole('article', { name: failure.crashed })
    await card.getByText('sample 2.0.0 cannot go on').first().waitFor()
    expect(await card.getByRole('definition').allInnerTexts()).toContain('3')
    await card.getByText(failureCard.lines).waitFor()
    await expectInPlace(page, 'a deployment that failed')
    expect(await keyboardFaults(page)).toEqual([])
    await board.getByText(filled(stages.lastFailed, { release: '2.0.0' })).waitFor()
    expect(await keyboardFaults(board)).toEqual([])
    expect(await served()).toBe('1.0.0')
  })

  it('deploys the next one, sees that nobody noticed, and goes back', async () => {
    await deploy('1.1.0')
    await says(state.succeeded)
    await page.getByRole('figure').getByText(words.en.deployer.proof.title).waitFor()
    expect(await served()).toBe('1.1.0')
    await press(deployment.action.rollBack)
    await page.getByRole('dialog').getByRole('button', { name: deployment.action.rollBack }).click()
    await headed('1.0.0')
    await expect.poll(served).toBe('1.0.0')
  })

  it('opens a shell in what runs, types, and finds it in the audit trail', async () => {
    const { terminal, trail } = words.en.deployer
    const refused: string[] = []
    page.on('console', message => message.type() === 'error' && refused.push(message.text()))
    await page.goto(`${url}/projects/shop/stages/prod`)
    await page.getByRole('link', { name: terminal.open }).click()
    await page.getByText(/^In shop-prod-/).waitFor(soon)
    await page.keyboard.type('echo $((6 * 7)) is the answer\n')
    await page.getByText(/42 is the answer/).first().waitFor()
    await expectInPlace(page, 'a terminal')
    await page.keyboard.type('exit\n')
    await page.getByRole('button', { name: terminal.again }).waitFor()
    expect(refused).toEqual([])
    await page.goto(`${url}/audit`)
    await page.getByText(trail.did.openTerminal).first().waitFor()
  })

  it.each(['/', '/projects/shop', '/projects/shop/stages/prod'])('finds %s whole on a telephone, and by keyboard', async (where) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${url}${where}`)
    await settled(page)
    await expectInPlace(page, where)
    expect(await keyboardFaults(page)).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('signs out, and every open page knows', async () => {
    await page.getByRole('button', { name: new RegExp(ui.shell.account) }).click()
    await page.getByRole('menuitem', { name: ui.shell.signOut }).click()
    await page.getByText(signIn.signedOut).waitFor()
    await board.reload()
    await board.waitForURL(/\/sign-in/)
    expect(visitor.complaints).toEqual([])
  })
})
