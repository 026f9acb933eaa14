// Finding a tenant's space: by the id we kept, or else among all by its alias.
import type { SpaceRef } from '../../files.ts'
import type { Account } from './account.ts'
import type { Connection } from './connection.ts'
import { type Drive, driveShape } from './drive.ts'
import { listOver } from './list.ts'
import { aliasOf, requireOurs } from './marker.ts'

export interface Finding {
  /** Null: there is none, and we would have seen it. What is in its place without being ours is a FilesConflict. */
  one(space: SpaceRef): Promise<Drive | null>
  /** Every one of ours, for there may be more than was wished. */
  all(space: SpaceRef): Promise<Drive[]>
}

export function drivePath(id: string): string {
  return `/v1.0/drives/${encodeURIComponent(id)}`
}

export function findingOver(connection: Connection, account: Account): Finding {
  const list = listOver(connection)
  const known = async (space: SpaceRef) => {
    if (space.externalId === undefined) return null
    const drive = await connection.askUnlessHidden({ method: 'GET', path: drivePath(space.externalId) }, driveShape)
    return drive && requireOurs(drive, space)
  }
  const listed = async (space: SpaceRef) => (await list(aliasOf(space.tenantId))).map(drive => requireOurs(drive, space))
  const unlessHidden = async (drives: Drive[]) => {
    if (drives.length === 0) await account.requireSight()
    return drives.sort(byWorth)
  }
  return {
    async one(space) {
      const drive = await known(space)
      return drive ?? (await unlessHidden(await listed(space)))[0] ?? null
    },
    async all(space) {
      const drives = [...await listed(space), await known(space)].filter(drive => drive !== null)
      return unlessHidden([...new Map(drives.map(drive => [drive.id, drive])).values()])
    },
  }
}

/** Whoever looks chooses the same one: what has something in it, then by id, for nothing says which was first. */
function byWorth(a: Drive, b: Drive): number {
  return (b.quota?.used ?? 0) - (a.quota?.used ?? 0) || (a.id < b.id ? -1 : 1)
}
