// The deployer as it runs for real, with its pages, and somebody signed in at them.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startWorld, type World } from '../services/deployer/test/world.ts'
import { buildApps } from '../tools/start/build.ts'
import startPostgres from '../tools/test/cluster.setup.ts'
import { launchBrowser, newVisitor, type Visitor } from './browser.ts'
import { rememberShifts } from './pages/layout-shifts.ts'
import type { Language } from './words.ts'
import { words } from './words.ts'

export interface DeployerCloud extends AsyncDisposable {
  url: string
  world: World
  visitor: Visitor
}

const password = 'korrekt hest batteri'

export async function startDeployerCloud(port: number, language: Language = 'en'): Promise<DeployerCloud> {
  await using stack = new AsyncDisposableStack()
  const url = `http://localhost:${String(port)}`
  const logs = await mkdtemp(path.join(tmpdir(), 'dezky-deployer-'))
  stack.defer(() => rm(logs, { recursive: true, force: true }))
  stack.defer(await startPostgres())
  const root = fileURLToPath(new URL('..', import.meta.url))
  await buildApps(['deployer'], { root, logs, signal: new AbortController().signal, say: () => undefined })
  const world = stack.use(await startWorld({ environment: { PORT: String(port), PUBLIC_URL: url, ADMIN_PASSWORD: password } }))
  const browser = await launchBrowser()
  stack.defer(() => browser.close())
  const visitor = stack.use(await newVisitor(browser, { language }))
  await visitor.context.addInitScript({ content: rememberShifts })
  await signIn(visitor, url, language)
  const kept = stack.move()
  return { url, world, visitor, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

async function signIn({ page }: Visitor, url: string, language: Language): Promise<void> {
  const { signIn: said } = words[language].deployer
  await page.goto(`${url}/sign-in`)
  await page.getByLabel(said.username).fill('admin')
  await page.getByLabel(said.password).fill(password)
  await page.getByRole('button', { name: said.action, exact: true }).click()
  await page.waitForURL(`${url}/`)
}
