import type { FirstStep, LauncherEntry } from '@dezky/contracts'
import { NotHere } from '@dezky/runtime/fastify'
import type { Readable } from '../../database/index.ts'
import { getEntitlements } from '../entitlements/index.ts'
import { firstStepsOf } from './first-steps.ts'
import { findParts, findWorkspaceFacts } from './home.store.ts'
import type { Circumstances } from './launcher.ts'
import { launcherOf } from './launcher.ts'

interface Whose { slug: string, personId: string }

/** Throws TenantUnknown. */
export async function appsOf(db: Readable, { slug, personId }: Whose, addresses: Circumstances['addresses']): Promise<LauncherEntry[]> {
  const entitlements = await getEntitlements(db, slug, false)
  const entitled = new Set<string>(entitlements.filter(({ value }) => Boolean(value)).map(({ key }) => key))
  return launcherOf({ entitled, addresses, parts: await findParts(db, slug, personId) })
}

/** Throws NotHere. */
export async function firstStepsIn(db: Readable, slug: string, hasMailServer: boolean): Promise<FirstStep[]> {
  const facts = await findWorkspaceFacts(db, slug)
  if (!facts) throw new NotHere()
  return firstStepsOf({ ...facts, hasMailServer })
}
