// The story of the demo: two stages, a load, a good release, a broken one, and the way back; on a real engine behind a real HAProxy.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DeploymentDetails } from '@dezky/contracts/deployer'
import { startWorld, type World } from '../../services/deployer/test/world.ts'
import { buildApps } from '../start/build.ts'
import startPostgres from '../test/cluster.setup.ts'
import { gather } from './crowd.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const port = 4109
const publicUrl = `http://localhost:${port}`

export interface DemoOptions {
  /** Keep everything until Ctrl-C. */
  stay: boolean
  say(line: string): void
}

/** Whether nothing was lost. */
export async function showDeployer({ stay, say }: DemoOptions): Promise<boolean> {
  await using stack = new AsyncDisposableStack()
  const password = randomBytes(9).toString('base64url')
  const world = await openWorld(stack, password, say)
  say(`\n  Everything is up: a Docker Engine, a registry, HAProxy, Postgres, and the deployer at ${publicUrl} (admin, ${password}).\n`)
  const good = await tellStory(world, say)
  if (stay) await untilInterrupted(say)
  return good
}

async function openWorld(stack: AsyncDisposableStack, password: string, say: DemoOptions['say']): Promise<World> {
  stack.defer(await startPostgres())
  const logs = await mkdtemp(join(tmpdir(), 'dezky-demo-'))
  stack.defer(() => rm(logs, { recursive: true, force: true }))
  await buildApps(['deployer'], { root, logs, signal: new AbortController().signal, say: line => say(`  ${line}`) })
  const environment = { PORT: String(port), PUBLIC_URL: publicUrl, ADMIN_PASSWORD: password }
  return stack.use(await startWorld({ environment }))
}

async function tellStory(world: World, say: DemoOptions['say']): Promise<boolean> {
  const [test, prod] = ['/projects/shop/stages/test', '/projects/shop/stages/prod']
  const deploy = (stage: string, wanted: object) => deployed(world, stage, wanted)
  await setUp(world)
  say(`  1.0.0  to test       ${saidOf(await deploy(test, { tag: '1.0.0' }))}`)
  say(`         to prod       ${saidOf(await deploy(prod, { promoteFrom: 'test' }))}`)
  const crowd = gather(world.proxy.options.publicAddress, 'shop.localhost')
  say('         From here on, eight clients ask prod without a pause.')
  say(`  1.1.0  to test       ${saidOf(await deploy(test, { tag: '1.1.0' }))}`)
  say(`         to prod       ${saidOf(await deploy(prod, { promoteFrom: 'test' }))}`)
  const broken = await deploy(prod, { tag: '2.0.0' })
  say(`  2.0.0  to prod       ${saidOf(broken)}`)
  say(`         prod answers  ${await world.served('shop.localhost')}`)
  say(`  1.0.0  back again    ${saidOf(await deploy(prod, { release: 1 }))}`)
  say(`         prod answers  ${await world.served('shop.localhost')}`)
  const { requests, perSecond, lost, longestGapMs } = await crowd.leave()
  say(`\n  The proof: ${requests} requests, ${Math.round(perSecond)} a second, ${lost.length} lost; never more than ${Math.ceil(longestGapMs)} ms `
    + 'between two good answers.')
  for (const problem of lost.slice(0, 5)) say(`    ${problem}`)
  return lost.length === 0 && broken.state === 'failed'
}

async function setUp({ api, registry, push }: World): Promise<void> {
  await push({ name: 'team/shop', version: '1.0.0' })
  await push({ name: 'team/shop', version: '1.1.0' })
  await push({ name: 'team/shop', version: '2.0.0', behaviour: 'crashes' })
  const health = { kind: 'http', intervalMs: 100, inARow: 3, deadlineSeconds: 20 }
  await api.post('/projects', { name: 'shop', repository: `${registry.host}/team/shop`, configuration: { health } })
  const places = { host: 'here', ingress: 'front' }
  await api.post('/projects/shop/stages', { name: 'test', ...places, configuration: { watchSeconds: 0 } })
  const configuration = { hostName: 'shop.localhost', promoteFrom: 'test', watchSeconds: 1 }
  await api.post('/projects/shop/stages', { name: 'prod', ...places, configuration })
}

async function deployed(world: World, path: string, wanted: object): Promise<DeploymentDetails> {
  const { id } = await world.api.post<DeploymentDetails>(`${path}/deployments`, wanted)
  return world.ended(id, 100)
}

function saidOf({ state, startedAt, requestedAt, endedAt, proof, failure }: DeploymentDetails): string {
  const seconds = (Date.parse(endedAt ?? '') - Date.parse(startedAt ?? requestedAt)) / 1000
  const probed = proof && ` · asked ${proof.probes} times meanwhile: ${proof.failed} failed, longest gap ${proof.longestGapMs} ms`
  return `${state} in ${seconds.toFixed(1)} s${failure ? ` · ${failure.message}` : probed ?? ''}`
}

async function untilInterrupted(say: DemoOptions['say']): Promise<void> {
  say('\n  It stays until Ctrl-C.')
  await new Promise<void>(resolve => process.once('SIGINT', resolve).once('SIGTERM', resolve))
}
