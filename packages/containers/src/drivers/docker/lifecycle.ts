// From a wish to a container that runs, and its end.
import { createTurns } from '@dezky/runtime'
import type { Containers } from '../../containers.ts'
import { ContainersConflict, ContainersRejected, ContainersUnavailable } from '../../errors.ts'
import type { InstanceWish, ObservedInstance } from '../../instance.ts'
import { instanceLabel } from '../../mark.ts'
import type { Connection } from '../engine/connection.ts'
import { execIn } from '../engine/exec.ts'
import { inspect } from '../engine/inspect.ts'
import { containerPath } from '../engine/names.ts'
import { type Inspected, instanceOf } from '../engine/observed.ts'
import { reasonOf, statusOf } from '../engine/refusal.ts'
import { terminalIn } from '../engine/terminal.ts'
import type { Asked } from '../engine/transport.ts'
import { inspectNamed, inspectOurs, isOurs, listInstances } from './instances.ts'
import { comesBack, containerOf, staysAway } from './wish.ts'

export interface Host { connection: Connection, owner: string, timeoutMs: number }

type LifecycleVerbs = Pick<Containers, 'run' | 'start' | 'observe' | 'list' | 'listForeign' | 'stop' | 'remove' | 'exec' | 'terminal'>

export function lifecycleVerbs(host: Host): LifecycleVerbs {
  const { connection, owner } = host
  const inTurn = createTurns()
  return {
    async observe(id) {
      const found = await inspect(connection, id)
      return found && instanceOf(found)
    },
    list: () => listInstances(connection, labels => isOurs(labels, owner)),
    listForeign: () => listInstances(connection, labels => !isOurs(labels, owner)),
    // The engine gives a name away before it knows the container by it.
    run: wish => inTurn(wish.name, () => run(host, wish)),
    async start(id) {
      return started(host, await requireInspected(host, id))
    },
    stop: (id, graceSeconds) => stop(host, id, graceSeconds),
    remove: id => remove(host, id),
    exec: async (id, argv, timeoutMs) => execIn(connection, (await requireInspected(host, id)).Id, argv, timeoutMs),
    terminal: async (id, argv, size) => terminalIn(connection, (await requireInspected(host, id)).Id, argv, size),
  }
}

async function requireInspected({ connection, owner }: Host, id: string): Promise<Inspected> {
  const found = await inspectOurs(connection, owner, id)
  if (!found) throw new ContainersRejected('other', `There is no container ${id}.`)
  return found
}

async function run(host: Host, wish: InstanceWish): Promise<ObservedInstance> {
  const body = containerOf(wish, host.owner)
  const found = await existing(host, wish) ?? await create(host, wish, body)
  return found ? started(host, found) : startAndLook(host, wish.name)
}

async function existing({ connection, owner }: Host, { name, labels }: InstanceWish): Promise<Inspected | null> {
  const found = await inspectNamed(connection, owner, name)
  if (found && found.Config.Labels?.[instanceLabel] !== labels[instanceLabel]) {
    throw new ContainersConflict(`The container ${name} was made for something else.`)
  }
  return found
}

/** Null of one that was made: that is as it was asked for. */
async function create(host: Host, wish: InstanceWish, body: object): Promise<Inspected | null> {
  const refused = await host.connection.sendUnless([409], { method: 'POST', path: '/containers/create', query: { name: wish.name }, body })
  if (refused === null) return null
  const found = await existing(host, wish)
  if (!found) throw new ContainersUnavailable(`Somebody else is making or removing the container ${wish.name}.`)
  return found
}

async function started(host: Host, found: Inspected): Promise<ObservedInstance> {
  await setPolicy(host.connection, found, comesBack)
  return startAndLook(host, found.Id)
}

async function startAndLook({ connection }: Host, id: string): Promise<ObservedInstance> {
  await start(connection, id)
  const now = await inspect(connection, id)
  if (!now) throw new ContainersUnavailable(`The container ${id} was gone as soon as it was started.`)
  return instanceOf(now)
}

async function setPolicy(connection: Connection, { Id, HostConfig }: Inspected, policy: { Name: string }): Promise<void> {
  if (HostConfig?.RestartPolicy?.Name === policy.Name) return
  await connection.sendUnless([404], { method: 'POST', path: `${containerPath(Id)}/update`, body: { RestartPolicy: policy } })
}

async function start(connection: Connection, id: string): Promise<void> {
  try {
    await connection.sendUnless([304], { method: 'POST', path: `${containerPath(id)}/start` })
  }
  catch (error) {
    throw await whyNotStarted(connection, id, error) ?? error
  }
}

/** The engine calls it its own fault (500) when a container cannot be started, and notes at the container why. */
async function whyNotStarted(connection: Connection, id: string, error: unknown): Promise<ContainersRejected | null> {
  if (!(error instanceof ContainersUnavailable) || statusOf(error.cause) !== 500) return null
  const why = (await inspect(connection, id).catch(() => null))?.State.Error
  return why ? new ContainersRejected(reasonOf(why) ?? 'other', `The container host cannot start it: ${why}`, { cause: error }) : null
}

async function stop({ connection, owner, timeoutMs }: Host, id: string, graceSeconds: number): Promise<void> {
  const found = await inspectOurs(connection, owner, id)
  if (!found) return
  const asked: Asked = { method: 'POST', path: `${containerPath(found.Id)}/stop`, query: { t: Math.ceil(graceSeconds) } }
  await connection.sendUnless([304, 404], asked, { timeoutMs: timeoutMs + graceSeconds * 1_000 })
  // Not before: one that ends by itself in that very moment could not be changed.
  await setPolicy(connection, found, staysAway)
}

async function remove({ connection, owner }: Host, id: string): Promise<void> {
  const found = await inspectOurs(connection, owner, id)
  if (!found) return
  const path = containerPath(found.Id)
  const refused = await connection.sendUnless([404, 409], { method: 'DELETE', path, query: { force: true, v: false } })
  // Somebody is removing it already.
  if (refused === 409) await connection.sendUnless([404], { method: 'POST', path: `${path}/wait`, query: { condition: 'removed' } })
}
