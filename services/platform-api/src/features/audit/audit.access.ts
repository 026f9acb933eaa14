// Whose trail a request is about, and as whom it is read.
import type { PlatformDatabase, Readable } from '../../database/index.ts'
import { readIn } from '../../database/index.ts'
import { accessTo, isOperator, requireOperator } from '../../http/access.ts'
import { TenantUnknown } from './audit.errors.ts'
import { findTenantId } from './audit-entries.store.ts'

type Caller = Parameters<typeof accessTo>[0]

export interface Trail {
  db: Readable
  /** Null is all chains. */
  chain: string | null
  forOperator: boolean
}

export type ChainTrail = Trail & { chain: string }

/** A tenant's chain is called by its id. */
export async function trailOfTenant(db: PlatformDatabase, caller: Caller, slug: string): Promise<ChainTrail> {
  const readable = readIn(db, accessTo(caller, slug, 'audit:read'))
  const chain = await findTenantId(readable, slug)
  if (!chain) throw new TenantUnknown()
  return { db: readable, chain, forOperator: isOperator(caller) }
}

export function trailOfPlatform(db: PlatformDatabase, caller: Caller): ChainTrail {
  return { db: readIn(db, requireOperator(caller, 'audit:read')), chain: 'platform', forOperator: true }
}

export function trailOfAll(db: PlatformDatabase, caller: Caller): Trail {
  return { ...trailOfPlatform(db, caller), chain: null }
}
