// An administrator sets the deployer up: people, keys, who is told, webhooks, what holds everywhere; and takes a document up.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canRun } from '../services/deployer/test/world.ts'
import { type DeployerCloud, startDeployerCloud } from './deployer-cloud.ts'
import { shipSomething } from './deployer-pages.ts'
import { filled, words } from './words.ts'

const { channels, events, general, hooks, keys, log, people, places, settings, transfer } = words.en.deployer
const { tokens } = words.en.shared
const [exact, password] = [true, 'hæfteklamme-hæfteklamme']

describe.skipIf(!canRun)('an administrator of the deployer', () => {
  let cloud: DeployerCloud
  let page: Page

  beforeAll(async () => {
    cloud = await startDeployerCloud(5490)
    page = cloud.visitor.page
  })
  afterAll(() => cloud?.[Symbol.asyncDispose]())

  const dialog = () => page.getByRole('dialog')
  const press = (name: string, within: Pick<Page, 'getByRole'> = page) =>
    within.getByRole('button', { name, exact }).first().click()
  const go = (path: string) => page.goto(`${cloud.url}${path}`)

  async function choose(of: string, what: string): Promise<void> {
    await press(filled(places.actionsOf, { name: of }))
    await page.getByRole('menuitem', { name: what, exact }).click()
  }

  it('makes an account, and disables it', async () => {
    await go('/settings/people')
    await press(people.add)
    await dialog().getByLabel(people.username).fill('birgit')
    await dialog().getByLabel(people.name, { exact }).fill('Birgit Lund')
    await dialog().getByLabel(people.firstPassword).fill(password)
    await press(people.add, dialog())
    await page.getByText('Birgit Lund').waitFor()
    await choose('birgit', people.disable)
    await press(people.disable, dialog())
    await page.getByText(people.disabled, { exact }).waitFor()
  })

  it('makes a key that is shown once and works, and revokes it', async () => {
    await go('/settings/keys')
    await press(keys.add)
    await dialog().getByLabel(people.name).fill('CI')
    await dialog().getByLabel(keys.everywhere).check()
    await press(keys.add, dialog())
    const secret = await page.locator('[data-secret]').inputValue()
    const ask = async () => (await fetch(`${cloud.url}/v1/me`, { headers: { authorization: `Bearer ${secret}` } })).status
    expect(await ask()).toBe(200)
    await press(tokens.kept)
    await page.getByText('CI', { exact }).waitFor()
    await expect.poll(() => page.locator('[data-secret]').count()).toBe(0)
    await press(filled(keys.revokeTitle, { name: 'CI' }))
    await press(keys.revoke, dialog())
    await page.getByText(keys.emptyTitle).waitFor()
    expect(await ask()).toBe(401)
  })

  it('adds a channel, and reads why a test does not arrive', async () => {
    await go('/settings/notifications')
    await press(channels.add)
    await dialog().getByLabel(places.name).fill('team')
    await dialog().getByLabel(channels.url).fill('https://127.0.0.1:9/hook')
    await press(channels.add, dialog())
    await dialog().getByRole('alert').or(page.getByText(channels.madeUp)).first().waitFor()
    expect(await page.getByText('private network').count()).toBeGreaterThan(0)
  })

  it('changes what holds everywhere, and is told at its field what is wrong', async () => {
    await go('/settings/general')
    await page.getByLabel(general.pattern).fill('same')
    await press(settings.save)
    await page.getByText(settings.wrong).waitFor()
    await page.getByLabel(general.pattern).fill('{stage}.{project}.{domain}')
    await press(settings.save)
    await page.getByText(settings.saved, { exact }).waitFor()
    expect(await cloud.world.api.get('/settings')).toMatchObject({ hostNamePattern: '{stage}.{project}.{domain}' })
  })

  it('gives a registry a new secret, sees what it tells as it does, and takes it up again', async () => {
    await go('/registries/local')
    await press(hooks.rotate)
    await press(hooks.rotate, dialog())
    const secret = await page.locator('[data-secret]').inputValue()
    await press(tokens.kept)
    await page.getByText(hooks.emptyDeliveries).waitFor()
    const body = JSON.stringify({ image: 'team/shop', tag: '7.0.0' })
    const tell = (shown: string) => fetch(`${cloud.url}/hooks/local`, {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${shown}` }, body,
    })
    expect((await tell('the one before')).status).toBe(401)
    await page.getByText(hooks.is.refused).waitFor()
    expect((await tell(secret)).status).toBe(202)
    await page.getByRole('row', { name: /team\/shop:7\.0\.0/ }).getByRole('button').click()
    await page.getByLabel(hooks.body).getByText('"tag": "7.0.0"').waitFor()
    await press(hooks.replay, dialog())
    await page.getByText(hooks.replayed).waitFor()
  })

  it('sees of a document what it would change, and takes up exactly that', async () => {
    await go('/transfer')
    await page.getByLabel(transfer.document).fill(await exported())
    await press(transfer.plan)
    await page.getByText('projects/fresh', { exact }).waitFor()
    await press(transfer.apply)
    await page.getByText(transfer.done).waitFor()
    expect(await cloud.world.api.get('/projects/fresh')).toMatchObject({ name: 'fresh' })
  })

  async function exported(): Promise<string> {
    const text = await (await cloud.world.api.send('GET', '/config/export')).text()
    const project = '  - name: fresh\n    repository: registry.example/fresh\n'
    return text.includes('projects: []') ? text.replace('projects: []', `projects:\n${project}`) : `${text}\nprojects:\n${project}`
  }

  it('sees everything that has happened, and only what it is about', async () => {
    await go('/events')
    await page.getByText('settings.changed').first().waitFor()
    await press(events.group.images)
    await page.getByText('webhook.received').first().waitFor()
    await expect.poll(() => page.getByText('settings.changed').count()).toBe(0)
  })

  it('scrolls and searches a log of 100,000 lines, of which it draws what is in sight', async () => {
    const { instance } = await shipSomething(cloud.world)
    const lines = Array.from({ length: 100_000 }, (_, at) => `event: line\nid: ${at}\ndata: ${JSON.stringify({
      at: '2030-01-01T00:00:00.000Z', stream: 'stdout', text: `line ${at} of many`,
    })}\n\n`)
    const asked = /\/logs\/stream/
    await page.route(asked, route => route.request().url().includes('after=')
      ? route.abort()
      : route.fulfill({ contentType: 'text/event-stream', body: lines.join('') }))
    await go(`/instances?instance=${instance}`)
    const frame = page.getByRole('log')
    await frame.getByText('line 99999 of many').waitFor()
    expect(await frame.locator('p').count()).toBeLessThan(150)
    await frame.evaluate(shown => shown.scrollTop = shown.scrollHeight / 2)
    await frame.getByText(/^line 5\d{4} of many$/).first().waitFor()
    expect(await frame.locator('p').count()).toBeLessThan(150)
    await page.getByLabel(log.search).fill('line 54321 of')
    await frame.getByText('54321').waitFor()
    expect(await frame.locator('p').count()).toBe(1)
    await page.unroute(asked)
  })
})
