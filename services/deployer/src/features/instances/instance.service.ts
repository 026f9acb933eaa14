// Instances as people look at them: what is wanted of them, what their host says, what they use.
import { setTimeout as pause } from 'node:timers/promises'
import { ContainersUnavailable, type ObservedInstance } from '@dezky/containers'
import type { InstanceAnswer, PlacedInstance } from '@dezky/contracts/deployer'
import type { Services } from '../../services.ts'
import { type Caller, sees } from '../accounts/index.ts'
import { stageNamed, type StagePath } from '../stages/index.ts'
import { readNewestUsage } from '../stats/index.ts'
import { readRedactor } from '../variables/index.ts'
import { readInstanceRows, readOccupiedStages } from './instance-status.store.ts'

/** So long a screen waits for a host. */
const patienceMs = 5_000
const newestMs = 60_000

type Row = Awaited<ReturnType<typeof readInstanceRows>>[number]
type Seen = ObservedInstance | 'none' | 'unknown'

export async function instancesOf(services: Services, path: StagePath): Promise<InstanceAnswer[]> {
  return instancesIn(services, (await stageNamed(services.db, path)).id)
}

/** Of every stage that has some, and that whoever asks may see. */
export async function instancesFor(services: Services, asking: Caller): Promise<PlacedInstance[]> {
  const stages = (await readOccupiedStages(services.db)).filter(({ projectId }) => sees(asking, projectId))
  const found = await Promise.all(stages.map(async ({ id, project, stage }) =>
    (await instancesIn(services, id)).map(instance => ({ ...instance, project, stage }))))
  return found.flat()
}

async function instancesIn(services: Services, id: string): Promise<InstanceAnswer[]> {
  const { db, keyring, clock } = services
  const rows = await readInstanceRows(db, id)
  const since = new Date(clock.now().getTime() - newestMs)
  const [usage, ...seen] = await Promise.all([
    readNewestUsage(db, rows.map(row => row.id), since), ...rows.map(row => look(services, row)),
  ])
  return Promise.all(rows.map(async (row, at) => {
    const redact = await readRedactor(db, keyring, row.configuration.variables)
    return { ...ofRow(row), ...ofSeen(seen[at] ?? 'none', redact), usage: usage.get(row.id) ?? null }
  }))
}

async function look({ hosts }: Services, { hostId, containerId }: Row): Promise<Seen> {
  if (!containerId) return 'none'
  const { containers } = await hosts.of(hostId)
  const patience = new AbortController()
  const tooLong = pause(patienceMs, 'unknown' as const, { signal: patience.signal }).catch(() => 'unknown' as const)
  const observed = containers.observe(containerId).then(found => found ?? 'none', (error: unknown) => {
    if (error instanceof ContainersUnavailable) return 'unknown' as const
    throw error
  })
  return Promise.race([observed, tooLong]).finally(() => patience.abort())
}

type OfRow = Pick<InstanceAnswer, 'id' | 'name' | 'release' | 'wanted' | 'inRoute' | 'status' | 'statusAt'>

function ofRow({ id, name, number, digest, tag, wanted, inRoute, status, statusAt }: Row): OfRow {
  return { id, name, release: { number, digest, tag }, wanted, inRoute, status, statusAt: statusAt?.toISOString() ?? null }
}

function ofSeen(seen: Seen, redact: (text: string) => string): Omit<InstanceAnswer, keyof OfRow | 'usage'> {
  if (typeof seen === 'string') {
    return { state: seen, health: 'none', address: null, startedAt: null, finishedAt: null, exitCode: null, restarts: 0, error: null }
  }
  const { state, health, address, startedAt, finishedAt, exitCode, restarts, error } = seen
  return {
    state, health, address: address && `${address.host}:${address.port}`, startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null, exitCode, restarts, error: error && redact(error),
  }
}
