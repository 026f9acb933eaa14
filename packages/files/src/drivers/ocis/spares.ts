// Two that make a tenant's space at once make two. The one too many goes, if nobody can have put anything in it.
import { z } from 'zod'
import { FilesConflict } from '../../errors.ts'
import type { Connection } from './connection.ts'
import { type Drive, isEnabled, observed } from './drive.ts'
import { eraseDrive } from './erase.ts'
import { drivePath } from './find.ts'
import { asSpare, isSpare } from './marker.ts'

interface Found { drives: Drive[], tenantId: string, ourselves: () => Promise<string> }

export async function keepOne(connection: Connection, { drives, tenantId, ourselves }: Found): Promise<Drive | null> {
  const [kept = null, ...others] = drives.toSorted((a, b) => Number(isSpare(a)) - Number(isSpare(b)))
  for (const drive of others) {
    if (!isSpare(drive) && !isUnused(drive, await ourselves())) throw tooMany(drives)
    if (!isSpare(drive)) await markAsSpare(connection, drive, tenantId)
    await eraseDrive(connection, drive)
  }
  return kept
}

function isUnused(drive: Drive, ourselves: string): boolean {
  const { usedBytes, members } = observed(drive, ourselves)
  return isEnabled(drive) && usedBytes === 0 && members.length === 0
}

async function markAsSpare({ ask }: Connection, { id }: Drive, tenantId: string): Promise<void> {
  await ask({ method: 'PATCH', path: drivePath(id), body: { description: asSpare(tenantId) } }, z.object({ id: z.string() }))
}

function tooMany(drives: Drive[]): FilesConflict {
  return new FilesConflict(`This tenant has ${drives.length} spaces in use: ${drives.map(({ id }) => id).join(', ')}.`)
}
