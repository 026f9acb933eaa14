// How what is ours is known again. A space has no unique key, so the alias says which one it is, and the description that we made it.
import { FilesConflict } from '../../errors.ts'
import type { SpaceRef } from '../../files.ts'
import type { Drive } from './drive.ts'

export function aliasOf(tenantId: string): string {
  return `project/dz-${tenantId}`
}

export function markerOf(tenantId: string): string {
  return `dezky:${tenantId}`
}

function carriesMarker({ description = '' }: Drive, tenantId: string): boolean {
  return description.split(' ').includes(markerOf(tenantId))
}

/** Its managers may write something of their own there; the marker comes back behind it. */
export function withMarker(drive: Drive, tenantId: string): string {
  return carriesMarker(drive, tenantId) ? drive.description ?? '' : `${drive.description ?? ''} ${markerOf(tenantId)}`.trim()
}

/** With the id we kept, either sign is enough; people may have changed the other one. Without, it takes both. */
function isOurs(drive: Drive, { tenantId, externalId }: SpaceRef): boolean {
  const signs = [drive.driveAlias === aliasOf(tenantId), carriesMarker(drive, tenantId)]
  return drive.id === externalId ? signs.includes(true) : !signs.includes(false)
}

export function requireOurs(drive: Drive, space: SpaceRef): Drive {
  if (isOurs(drive, space)) return drive
  throw new FilesConflict(`The space "${drive.name}" (${drive.id}) is in the place of this tenant's, but not ours.`)
}

const spare = 'duplicate'

/** Said of a second one before it is switched off: from then on nobody can tell whether something is in it. */
export function asSpare(tenantId: string): string {
  return `${markerOf(tenantId)} ${spare}`
}

export function isSpare({ description = '' }: Drive): boolean {
  return description.endsWith(` ${spare}`)
}
