import type { LifecyclePreview } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import { TenantNotFound } from './tenant.errors.ts'
import { findLife } from './tenant.lifecycle.store.ts'
import { statusOf } from './tenant.lifecycle.ts'
import { readExtent } from './tenant.outlook.store.ts'
import type { Circumstances } from './tenant.outlook.ts'
import { foresee } from './tenant.outlook.ts'

/** Throws TenantNotFound. */
export async function previewLife(db: Readable, slug: string, circumstances: Omit<Circumstances, 'tenantId'>): Promise<LifecyclePreview> {
  const found = await findLife(db, slug)
  if (!found) throw new TenantNotFound()
  const { id, life } = found
  return { status: statusOf(life), commands: foresee(life, await readExtent(db, id), { tenantId: id, ...circumstances }) }
}
