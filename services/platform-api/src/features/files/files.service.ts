// A workspace's files: what it may use, from the platform; what is used of it, from the file server, which alone knows.
import type { WorkspaceFiles } from '@dezky/contracts'
import type { Files, ObservedSpace } from '@dezky/files'
import { FilesConflict, FilesRejected, FilesUnavailable } from '@dezky/files'
import type { Readable } from '../../database/index.ts'
import { getEntitlements } from '../entitlements/index.ts'
import { getQuota } from './file-quota.service.ts'
import type { SharedSpace } from './files.store.ts'
import { findSharedSpace } from './files.store.ts'

/** Throws TenantUnknown. */
export async function filesOf(db: Readable, files: Files | null, slug: string): Promise<WorkspaceFiles> {
  const entitlements = await getEntitlements(db, slug, false)
  const allowed = (key: 'files' | 'storage') => Number(entitlements.find(entitlement => entitlement.key === key)?.value ?? 0)
  const space = await findSharedSpace(db, slug)
  const quota = await getQuota(db, slug)
  return { included: allowed('files') > 0, storageBytes: allowed('storage'), quota, space: space && await show(files, space) }
}

async function show(files: Files | null, space: SharedSpace): Promise<NonNullable<WorkspaceFiles['space']>> {
  const { state, reason } = space
  const observed = files && await observe(files, space)
  return { state, reason, observed: observed && toWire(observed) }
}

/** One that was never made is not asked for: without its id the file server would have to look through all there are. */
async function observe(files: Files, { tenantId, externalId }: SharedSpace): Promise<ObservedSpace | null> {
  if (externalId === null) return null
  return files.observeSpace({ tenantId, externalId }).catch(untold)
}

/** Why it cannot be told is said by the state of the space, which is looked after whatever is asked here. */
function untold(error: unknown): null {
  if (error instanceof FilesUnavailable || error instanceof FilesRejected || error instanceof FilesConflict) return null
  throw error
}

function toWire({ enabled, quotaBytes, usedBytes, members, webUrl }: ObservedSpace) {
  return { enabled, quotaBytes: quotaBytes ?? null, usedBytes: usedBytes ?? null, members: members.length, url: webUrl }
}
