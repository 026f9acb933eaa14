// What happens to instances of ours: of tasks on the engine that we speak with it is told by the engine, of others found by looking.
import { PassThrough } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import type { ContainerEvent } from '../../instance.ts'
import { ownerLabel } from '../../mark.ts'
import type { Connection } from '../engine/connection.ts'
import { containerEventOf, type Happening, happeningsOver } from '../engine/events.ts'
import { secondsOf } from '../engine/logs.ts'
import { refusalOf } from '../engine/refusal.ts'
import { serviceLabel } from '../engine/swarm-mark.ts'
import { createChanges } from './changes.ts'
import { ownNodeId } from './facts.ts'
import { nodesAway } from './node.ts'
import { listServices } from './service.ts'
import { listTasks, orphaned } from './task.ts'

const lookEveryMs = 1_000

export interface Watching { connection: Connection, owner: string }

/** From the moment it is called, by our clock: services that are there by then are known when they go. */
export function watchOver({ connection, owner }: Watching, signal: AbortSignal, now = new Date()): AsyncIterable<ContainerEvent> {
  const known = labelsOfServices(connection, owner)
  known.catch(() => undefined)
  return watching({ connection, owner, signal, now, known })
}

type Labels = Map<string, Record<string, string>>

interface Watch extends Watching { signal: AbortSignal, now: Date, known: Promise<Labels> }

async function* watching(watch: Watch): AsyncGenerator<ContainerEvent> {
  const { signal } = watch
  const over = new AbortController()
  const told = new PassThrough({ objectMode: true, signal: AbortSignal.any([signal, over.signal]) })
  const tell = (event: ContainerEvent) => void told.write(event)
  const sources = AbortSignal.any([signal, over.signal])
  Promise.all([hear({ ...watch, signal: sources }, tell), look({ ...watch, signal: sources }, tell)])
    .catch((error: unknown) => told.destroy(refusalOf(error)))
  try {
    yield* told
  }
  catch (error) {
    if (!signal.aborted) throw refusalOf(error)
  }
  finally {
    over.abort()
  }
}

type Tell = (event: ContainerEvent) => void

async function hear({ connection, owner, signal, now, known }: Watch, tell: Tell): Promise<void> {
  const query = { since: secondsOf(now), filters: { type: ['container', 'service'] } }
  const labels = await known
  for await (const happening of happeningsOver(connection, query, signal)) {
    for (const event of eventIn(happening, owner, labels)) tell(event)
  }
}

/** A service that goes does not say whose it was; its containers did. */
function eventIn(happening: Happening, owner: string, labels: Labels): ContainerEvent[] {
  const { type, action, id, attributes, at } = happening
  if (type === 'service') {
    const its = labels.get(id)
    if (!its || action !== 'remove') return []
    labels.delete(id)
    return [{ id, kind: 'removed', labels: its, at }]
  }
  const service = attributes[serviceLabel]
  if (service === undefined || attributes[ownerLabel] !== owner) return []
  // That the container of an earlier task is cleared away means nothing.
  const events = containerEventOf(happening).filter(({ kind }) => kind !== 'removed')
  const [event] = events
  if (event && !labels.has(service)) labels.set(service, event.labels)
  return events.map(event => ({ ...event, id: service }))
}

async function look({ connection, owner, signal, now, known }: Watch, tell: Tell): Promise<void> {
  const [here, labels] = [await ownNodeId(connection), await known]
  const changes = createChanges(now)
  while (!signal.aborted) {
    const tasks = await listTasks(connection, { label: [`${ownerLabel}=${owner}`] })
    for (const { ServiceID, Spec } of tasks) if (!labels.has(ServiceID)) labels.set(ServiceID, Spec.ContainerSpec?.Labels ?? {})
    const elsewhere = tasks.filter(({ NodeID }) => NodeID !== here)
    for (const event of changes.note(orphaned(elsewhere, await nodesAway(connection)))) tell(event)
    await delay(lookEveryMs, undefined, { signal }).catch(() => undefined)
  }
}

async function labelsOfServices(connection: Connection, owner: string): Promise<Labels> {
  const services = await listServices(connection, { label: [`${ownerLabel}=${owner}`] })
  return new Map(services.map(({ ID, Spec }) => [ID, Spec.Labels]))
}
