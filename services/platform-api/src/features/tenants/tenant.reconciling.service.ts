// How it stands with what a tenant has upstream, and what is still to be done.
import type { ReconcilePlan, Reconciling, TenantResources } from '@dezky/contracts'
import type { Directory } from '@dezky/directory'
import { DirectoryUnavailable } from '@dezky/directory'
import type { KeyStatus } from '@dezky/reconcile'
import { readKey, wake } from '@dezky/reconcile'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { readDesired } from './tenant.desired.ts'
import { DirectorySilent, TenantNotFound } from './tenant.errors.ts'
import { planTenant } from './tenant.plan.ts'
import { getTenant } from './tenant.service.ts'
import type { NotConfigured } from './tenant.upstreams.ts'

export async function resourcesOf(db: Readable, slug: string): Promise<TenantResources & { tenantId: string }> {
  const { id, resources } = await getTenant(db, slug)
  const status = await readKey(db, { kind: 'tenant', key: id })
  return { tenantId: id, items: resources, reconciling: status && toReconciling(status) }
}

export async function requestReconcile(trx: Scoped, slug: string, actor: Actor): Promise<void> {
  const { id } = await getTenant(trx, slug)
  await appendAudit(trx, { tenantId: id, actor, action: 'tenant.reconcile', subject: `tenant:${id}`, details: {} })
  await wake(trx, { kind: 'tenant', key: id })
}

export interface Outlook { directory: Directory, notConfigured: NotConfigured }

/** What reconciling would do now. Reads both worlds and changes neither; the directory is asked outside any transaction. */
export async function foreseeReconcile(db: Readable, slug: string, { directory, notConfigured }: Outlook): Promise<ReconcilePlan> {
  const { id } = await getTenant(db, slug)
  const desired = await readDesired(db, id, directory.issuer)
  if (!desired) throw new TenantNotFound()
  const group = await directory.observeGroup(id).catch((error: unknown) => {
    throw error instanceof DirectoryUnavailable ? new DirectorySilent(error) : error
  })
  return { steps: planTenant(desired, group, notConfigured) }
}

function toReconciling({ state, attempts, nextRunAt, generation, observedGeneration, error }: KeyStatus): Reconciling {
  return {
    state, attempts, nextTryAt: nextRunAt?.toISOString() ?? null, generation: Number(generation),
    observedGeneration: Number(observedGeneration), error,
  }
}
