// Removing. A space goes in two steps: into the trash, where it can be had back from, and out of it.
import { FilesRejected, FilesUnavailable } from '../../errors.ts'
import { accepted, type Connection, isHidden } from './connection.ts'
import { type Drive, driveShape, isEnabled } from './drive.ts'
import { drivePath } from './find.ts'

export async function switchOff(connection: Connection, drive: Drive): Promise<void> {
  await removeDrive(connection, drive)
}

export async function eraseDrive(connection: Connection, drive: Drive): Promise<void> {
  if (isEnabled(drive)) await switchOff(connection, drive)
  await removeDrive(connection, drive, { purge: 'T' })
}

async function removeDrive(connection: Connection, { id }: Drive, headers: Record<string, string> = {}): Promise<void> {
  const isThere = async () => await connection.askUnlessHidden({ method: 'GET', path: drivePath(id) }, driveShape) !== null
  await remove(connection, { path: drivePath(id), headers, isThere })
}

export interface Removal {
  path: string
  headers?: Record<string, string>
  /** Asked when the server says that there is no such thing: an earlier request may have come late, or we have no right to it. */
  isThere(): Promise<boolean>
}

export async function remove({ send }: Connection, { path, headers, isThere }: Removal): Promise<void> {
  const answer = await send({ method: 'DELETE', path, headers })
  if (isHidden(answer)) {
    if (await isThere()) throw new FilesRejected('The file server does not let us remove what it shows us.')
    return
  }
  const { status } = accepted(answer)
  if (status !== 204) throw new FilesUnavailable(`The file server answered ${status} to what removes something.`)
}
