// Where deployments are measured: the deployer as it runs in production, with a real engine, registry and proxy, and one stage.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pushNodeImage } from '@dezky/containers/testing'
import type { DeploymentDetails } from '@dezky/contracts/deployer'
import { type NginxProxyManagerTwin, startNginxProxyManager } from '@dezky/twins/nginx-proxy-manager'
import { canRun, type SeededStage, startWorld, type World } from '../../../services/deployer/test/world.ts'

export type Proxy = 'haproxy' | 'nginx-proxy-manager'

/** `address`: where the proxy answers everybody. */
export interface Place extends AsyncDisposable {
  world: World
  stage: SeededStage
  hostName: string
  address: { host: string, port: number }
}

/** At the pace of production: tests are more eager. */
async function openWorld(): Promise<World> {
  if (!canRun) throw new Error('Deployments cannot be measured here: it takes root, and docker.io, docker-registry, busybox-static and haproxy.')
  return startWorld({ pace: {} })
}

export async function openPlace(proxy: Proxy, configuration: object, project: object = {}): Promise<Place> {
  await using stack = new AsyncDisposableStack()
  const world = stack.use(await openWorld())
  const npm = proxy === 'nginx-proxy-manager' ? stack.use(await startNginxProxyManager()) : null
  if (npm) await addIngress(world, npm)
  const stage = await world.stage({ project })
  const hostName = 'crowd.example'
  await world.api.post(`/projects/${stage.project}/stages`, {
    name: 'live', host: 'here', ingress: npm ? 'npm' : 'front', configuration: { hostName, watchSeconds: 0, ...configuration },
  })
  const owned = stack.move()
  return {
    world, hostName, address: npm?.publicAddress ?? world.proxy.options.publicAddress,
    stage: { ...stage, path: `/projects/${stage.project}/stages/live` },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

async function addIngress({ api }: World, { url, identity, secret, publicAddress }: NginxProxyManagerTwin): Promise<void> {
  const options = { driver: 'nginx-proxy-manager', url, identity, publicAddress }
  await api.post('/ingresses', { name: 'npm', options, password: secret })
}

/** Answers its digest. */
export async function pushBackend({ registry }: World): Promise<string> {
  const program = fileURLToPath(new URL('./backend.ts', import.meta.url))
  const ws = dirname(fileURLToPath(import.meta.resolve('ws/package.json')))
  return (await pushNodeImage(registry, { name: 'team/app', tag: 'backend', program, packages: [ws] })).digest
}

const lookEveryMs = 500

/** Once it has ended; a figure of deployments that fail is none. */
export async function deployed({ world, stage }: Pick<Place, 'world' | 'stage'>, digest: string): Promise<DeploymentDetails> {
  const deployment = await world.ended(await world.deploy(stage, digest), lookEveryMs)
  if (deployment.state === 'succeeded') return deployment
  throw new Error(`A deployment has ${deployment.state}: ${deployment.failure?.message}`)
}

export function stepOf({ steps }: DeploymentDetails, wanted: string): { beganAt: number, endedAt: number, ms: number } {
  const { startedAt, endedAt } = steps.find(({ name }) => name === wanted) ?? {}
  if (!startedAt || !endedAt) throw new Error(`The deployment has not been at ${wanted}.`)
  const [began, ended] = [Date.parse(startedAt), Date.parse(endedAt)]
  return { beganAt: began, endedAt: ended, ms: ended - began }
}
