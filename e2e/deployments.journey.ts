// `npm start` where a Docker Engine answers: the deployer is there, and operators see what it ships as it ships it.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, pushSampleImage, type Registry, startEngine, startRegistry } from '@dezky/containers/testing'
import { type Proxy, startProxy } from '@dezky/ingress/testing'
import { Api } from '../services/deployer/test/api.ts'
import { canRun } from '../services/deployer/test/world.ts'
import type { Visitor } from './browser.ts'
import { launchBrowser, newVisitor } from './browser.ts'
import { type RunningCloud, startCloud } from './cloud.ts'
import { expectInPlace } from './in-place.ts'
import { signInAsOperator } from './sign-in.ts'
import { filled, words } from './words.ts'

const { operator: { deployments }, deployer: { signIn }, shared: { stages, step } } = words.en
const [exact, soon] = [true, { timeout: 40_000 }]

describe.skipIf(!canRun)('a cloud with a Docker Engine', () => {
  let [engine, registry, proxy]: [Engine, Registry, Proxy] | [] = []
  let cloud: RunningCloud
  let browser: Browser
  let visitor: Visitor
  let page: Page
  let deployer: Api

  beforeAll(async () => {
    [engine, registry, proxy, browser] = await Promise.all([startEngine(), startRegistry(), startProxy({ slots: 8 }), launchBrowser()])
    for (const version of ['1.0.0', '1.1.0']) await pushSampleImage(registry, { name: 'team/portal', tag: version, version })
    cloud = await startCloud(5340, { DOCKER_HOST: `unix://${engine.socketPath}` })
    const { deployerToken } = JSON.parse(await readFile(path.join(cloud.data, 'secrets.json'), 'utf8')) as { deployerToken: string }
    deployer = new Api(cloud.urls.deployer ?? '', deployerToken)
    visitor = await newVisitor(browser, { language: 'en' })
    page = visitor.page
    await signInAsOperator(page, cloud, '/deployments')
  })
  afterAll(async () => {
    await visitor?.[Symbol.asyncDispose]()
    await browser?.close()
    await cloud?.[Symbol.asyncDispose]()
    for (const part of [proxy, registry, engine]) await part?.[Symbol.asyncDispose]()
  })

  const board = () => page.getByRole('group', { name: stages.caption })

  it('has a deployer that knows this machine, opened from the operator portal', async () => {
    await page.getByText(deployments.emptyTitle).waitFor()
    await expectInPlace(page, 'deployments where there are none')
    const [opened] = await Promise.all([
      visitor.context.waitForEvent('page'), page.getByRole('link', { name: deployments.open }).click(),
    ])
    await opened.getByLabel(signIn.username).fill('admin')
    await opened.getByLabel(signIn.password).fill(cloud.admin.password)
    await opened.getByRole('button', { name: signIn.action, exact }).click()
    await opened.waitForURL(`${cloud.urls.deployer}/`)
    await opened.goto(`${cloud.urls.deployer}/hosts`)
    await opened.getByText('this-machine', { exact }).waitFor()
    await opened.close()
  })

  it('shows what is on its way, and then what runs', async () => {
    await deployer.post('/registries', { name: 'local', host: registry?.host, insecure: true })
    await deployer.post('/ingresses', { name: 'front', options: { driver: 'haproxy', ...proxy?.options } })
    const health = { kind: 'http', intervalMs: 50, inARow: 2, deadlineSeconds: 10 }
    await deployer.post('/projects', { name: 'portal', repository: `${registry?.host}/team/portal`, configuration: { health } })
    await deployer.post('/projects/portal/stages', {
      name: 'prod', host: 'this-machine', ingress: 'front', configuration: { watchSeconds: 5, stopSeconds: 1 },
    })
    await deployer.post('/projects/portal/stages/prod/deployments', { tag: '1.0.0' })
    await page.getByText(filled(deployments.to, { release: '1.0.0', stage: 'prod', project: 'portal' })).waitFor(soon)
    await page.getByText(step.watch.doing, { exact }).waitFor(soon)
    await expectInPlace(page, 'a deployment under way')
    await page.getByText(deployments.underWay, { exact }).waitFor({ state: 'detached', ...soon })
    await board().getByText(stages.standing.running, { exact }).waitFor(soon)
    await board().getByRole('link', { name: /1\.0\.0/ }).waitFor()
    await expectInPlace(page, 'what runs')
  })

  it('leads from a release to the deployer\'s own page of its stage', async () => {
    expect(await board().getByRole('link', { name: /1\.0\.0/ }).getAttribute('href')).toBe(`${cloud.urls.deployer}/projects/portal/stages/prod`)
  })

  it('says when the deployer does not answer, and shows everything again once it does', async () => {
    const pid = cloud.pids['deployer'] ?? 0
    process.kill(pid, 'SIGSTOP')
    await page.getByText(deployments.silent.title).waitFor(soon)
    process.kill(pid, 'SIGCONT')
    await board().getByText(stages.standing.running, { exact }).waitFor(soon)
  })

  it('starts again with the same key', async () => {
    await cloud.stop()
    await cloud.start()
    await page.goto(`${cloud.urls.operator}/deployments`)
    await board().getByText(stages.standing.running, { exact }).waitFor(soon)
  })

  it('says what is missing where there is no engine', async () => {
    await cloud.stop()
    await cloud.start({ DOCKER_HOST: 'none' })
    await page.goto(`${cloud.urls.operator}/deployments`)
    await page.getByText(deployments.missing.title).waitFor(soon)
    await expectInPlace(page, 'no deployer')
  })
})
