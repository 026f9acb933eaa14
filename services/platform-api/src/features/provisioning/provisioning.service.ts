// What a tenant has upstream, how it goes with it, and what there is to do.
import type { PlannedResource, Reconciling, ResourceCounts, TenantResource } from '@dezky/contracts'
import type { KeyStatus } from '@dezky/reconcile'
import { wake } from '@dezky/reconcile'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { judgeFailure } from './failure.ts'
import type { Kinds } from './kind.ts'
import { ResourceNotFound, TenantUnknown } from './provisioning.errors.ts'
import type { ListedRow, Slice, TenantRef, Wanted } from './provisioning.store.ts'
import { countBehind, countResources, findTenantRef, pageOfResources, readProgress } from './provisioning.store.ts'
import { countsOf } from './resource.counts.ts'
import { readNames } from './resource.names.store.ts'
import { askToLook } from './resource.store.ts'
import type { ResourceRow } from './resource.ts'
import { upstreamOf } from './resource.ts'

/** Whoever only looks leaves the upstreams, and the database, to those who work. */
const foreseenAtOnce = 4

export interface Page<Item> { items: Item[], last: string | null }

export async function requireTenant(db: Readable, slug: string): Promise<TenantRef> {
  const tenant = await findTenantRef(db, slug)
  if (!tenant) throw new TenantUnknown()
  return tenant
}

/** `inWords`: with what upstreams said and call things, for those who run the tenant. */
export async function resourcesPage(db: Readable, tenantId: string, slice: Slice, inWords: boolean): Promise<Page<TenantResource>> {
  const { rows, last } = await pageOf(db, tenantId, slice)
  const progress = await readProgress(db, rows)
  const names = inWords ? await namesOf(db, tenantId, rows) : new Map<string, string>()
  const items = rows.map(row => ({ ...toResource(row, progress.get(row.id)), subjectName: nameOf(row, names) }))
  return { items: inWords ? items : items.map(withoutWords), last }
}

/** Each count leaves out the choice that it is for. */
export async function resourceCounts(db: Readable, tenantId: string, { kind, state, ...others }: Wanted): Promise<ResourceCounts> {
  const [counted, behind] = await Promise.all([countResources(db, tenantId, others), countBehind(db, tenantId, others)])
  return { ...countsOf(counted, { kind, state }), behind }
}

async function namesOf(db: Readable, tenantId: string, rows: Subject[]): Promise<Map<string, string>> {
  return readNames(db, tenantId, rows.filter(({ kind, subject }) => kind !== 'mail.domain' && subject !== '').map(({ subject }) => subject))
}

type Subject = Pick<ResourceRow, 'kind' | 'subject'>

function nameOf({ kind, subject }: Subject, names: Map<string, string>): string | null {
  return kind === 'mail.domain' ? subject : names.get(subject) ?? null
}

/** Throws ResourceNotFound. */
export async function getResource(
  db: Readable, tenantId: string, { id, personId }: { id: string, personId: string | null }, inWords: boolean,
): Promise<TenantResource> {
  const { items: [resource] } = await resourcesPage(db, tenantId, { id, personId, limit: 1, after: null }, inWords)
  if (!resource) throw new ResourceNotFound()
  return resource
}

async function pageOf(db: Readable, tenantId: string, slice: Slice): Promise<{ rows: ListedRow[], last: string | null }> {
  const found = await pageOfResources(db, tenantId, { ...slice, limit: slice.limit + 1 })
  const rows = found.slice(0, slice.limit)
  return { rows, last: found.length > slice.limit ? rows.at(-1)?.id ?? null : null }
}

interface ReconcileWish { slug: string, resourceId?: string, repair: boolean, actor: Actor }

/** With `repair`, what was changed upstream is set right, too. Throws ResourceNotFound. */
export async function requestReconcile(trx: Scoped, { slug, resourceId, repair, actor }: ReconcileWish): Promise<void> {
  const { id } = await requireTenant(trx, slug)
  if (!await askToLook(trx, id, { resourceId, repair }) && resourceId !== undefined) throw new ResourceNotFound()
  const details = { ...resourceId === undefined ? {} : { resourceId }, ...repair ? {} : { repair } }
  await appendAudit(trx, { tenantId: id, actor, action: 'tenant.reconcile', subject: `tenant:${id}`, details })
  await wake(trx, { kind: 'tenant', key: id })
}

/** What reconciling would do now: reads both worlds and changes neither. The upstreams are asked outside any transaction. */
export async function planPage(db: Readable, tenantId: string, slice: Slice, kinds: Kinds): Promise<Page<PlannedResource>> {
  const { rows, last } = await pageOf(db, tenantId, slice)
  const names = await namesOf(db, tenantId, rows)
  const items: PlannedResource[] = []
  for (let at = 0; at < rows.length; at += foreseenAtOnce) {
    const some = rows.slice(at, at + foreseenAtOnce)
    items.push(...await Promise.all(some.map(async row => ({ ...await foresee(db, row, kinds), subjectName: nameOf(row, names) }))))
  }
  return { items, last }
}

async function foresee(db: Readable, row: ResourceRow, kinds: Kinds): Promise<Omit<PlannedResource, 'subjectName'>> {
  const { id, kind, subject, state } = row
  const planned = { id, kind, subject, state, waitsFor: null, silent: null, steps: [] }
  try {
    const prepared = row.verifiedAbsentAt ? undefined : await kinds[kind]?.prepare(db, row)
    if (!prepared) return planned
    if ('waitsFor' in prepared) return { ...planned, waitsFor: prepared.waitsFor }
    const { steps } = await prepared.look()
    if (steps.length === 0) return { ...planned, waitsFor: prepared.waits }
    return { ...planned, steps: steps.map(({ do: does, differences = [], destroys = false }) => ({ do: does, differences, destroys })) }
  }
  catch (error) {
    const failure = judgeFailure(error, upstreamOf(kind), true)
    if (!failure) throw error
    return { ...planned, silent: failure.settled.message }
  }
}

function toResource(row: ListedRow, status: KeyStatus | undefined): Omit<TenantResource, 'subjectName'> {
  const { id, kind, subject, state, reason, message, externalId, wanted, differences } = row
  return {
    id, kind, subject, upstream: upstreamOf(kind), state, reason, message, externalId, wanted, differences,
    address: typeof row.wish['address'] === 'string' ? row.wish['address'] : null,
    removeAfter: iso(row.removeAfter), changedAt: row.changedAt.toISOString(), lastOkAt: iso(row.lastOkAt), observedAt: iso(row.observedAt),
    reconciling: status ? toReconciling(status) : null,
  }
}

function toReconciling({ state, attempts, nextRunAt, generation, observedGeneration, error }: KeyStatus): Reconciling {
  return {
    state, attempts, nextTryAt: iso(nextRunAt), generation: Number(generation), observedGeneration: Number(observedGeneration), error,
  }
}

/** The reason stays: it says enough, and nothing of how the platform is built. */
function withoutWords(resource: TenantResource): TenantResource {
  return { ...withoutErrors(resource), message: null, externalId: null, address: null, differences: [] }
}

/** What went wrong inside is in the words of the platform's own parts. */
export function withoutErrors(resource: TenantResource): TenantResource {
  return { ...resource, reconciling: resource.reconciling && { ...resource.reconciling, error: null } }
}

function iso(time: Date | null): string | null {
  return time?.toISOString() ?? null
}
