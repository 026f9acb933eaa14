// A tenant's space: make, change, switch off and on, erase.
import { z } from 'zod'
import { createTurns } from '@dezky/runtime'
import { FilesRejected } from '../../errors.ts'
import type { Files, SpaceRef, SpaceWish } from '../../files.ts'
import { spaceName } from '../../space-name.ts'
import type { Account } from './account.ts'
import { type Connection } from './connection.ts'
import { createDoubts, type Doubts } from './doubts.ts'
import { type Drive, driveShape, isEnabled, observed, quotaOf } from './drive.ts'
import { eraseDrive, switchOff } from './erase.ts'
import { drivePath, type Finding } from './find.ts'
import { aliasOf, markerOf, withMarker } from './marker.ts'
import { keepOne } from './spares.ts'

type Spaces = Pick<Files, 'ensureSpace' | 'observeSpace' | 'setSpaceEnabled' | 'removeSpace'>

export interface Server { connection: Connection, account: Account, finding: Finding }

export function spaceVerbs(server: Server, settleMs: number): Spaces {
  const { connection, account, finding } = server
  // The server has no unique key that would stop a second space of the same tenant.
  const inTurn = createTurns()
  const doubts = createDoubts(settleMs)
  return {
    ensureSpace: wish => inTurn(wish.tenantId, () => ensureSpace(server, doubts, wish)),
    async observeSpace(space) {
      const drive = await finding.one(space)
      return drive && observed(drive, await account.id())
    },
    setSpaceEnabled: (space, enabled) => inTurn(space.tenantId, async () => {
      const drive = await requireSpace(finding, space)
      if (isEnabled(drive) === enabled) return
      await (enabled ? restore(connection, drive) : switchOff(connection, drive))
    }),
    removeSpace: space => inTurn(space.tenantId, async () => {
      for (const drive of await finding.all(space)) await eraseDrive(connection, drive)
    }),
  }
}

export async function requireSpace(finding: Finding, space: SpaceRef): Promise<Drive> {
  const drive = await finding.one(space)
  if (!drive) throw new FilesRejected('There is no space of this tenant.')
  return drive
}

async function ensureSpace(server: Server, doubts: Doubts, wish: SpaceWish): Promise<{ externalId: string }> {
  const found = await existing(server, wish)
  if (found) {
    doubts.settle(wish.tenantId)
    return { externalId: (await changed(server.connection, found, wish)).id }
  }
  return { externalId: (await doubts.once(wish.tenantId, () => create(server.connection, wish))).id }
}

async function existing({ connection, account, finding }: Server, wish: SpaceWish): Promise<Drive | null> {
  if (wish.externalId !== undefined) return finding.one(wish)
  return keepOne(connection, { drives: await finding.all(wish), tenantId: wish.tenantId, ourselves: () => account.id() })
}

/** The server decodes strictly: what it does not know, or calls read-only, is refused. Its type is `project` unless said otherwise. */
async function create({ ask }: Connection, { tenantId, name, quotaBytes }: SpaceWish): Promise<Drive> {
  const body = {
    name: spaceName(name), description: markerOf(tenantId), driveAlias: aliasOf(tenantId), quota: { total: quotaBytes ?? 0 },
  }
  return ask({ method: 'POST', path: '/v1.0/drives', body }, driveShape)
}

async function changed({ ask }: Connection, drive: Drive, wish: SpaceWish): Promise<Drive> {
  const body = difference(drive, wish)
  if (!isEnabled(drive) || Object.keys(body).length === 0) return drive
  return ask({ method: 'PATCH', path: drivePath(drive.id), body }, driveShape)
}

function difference(drive: Drive, { tenantId, name, quotaBytes }: SpaceWish): Record<string, unknown> {
  const [alias, description] = [aliasOf(tenantId), withMarker(drive, tenantId)]
  return {
    ...drive.name === spaceName(name) ? {} : { name: spaceName(name) },
    ...(quotaOf(drive) ?? null) === quotaBytes ? {} : { quota: { total: quotaBytes ?? 0 } },
    ...drive.driveAlias === alias ? {} : { driveAlias: alias },
    ...drive.description === description ? {} : { description },
  }
}

async function restore({ ask }: Connection, { id }: Drive): Promise<void> {
  await ask({ method: 'PATCH', path: drivePath(id), body: {}, headers: { restore: 'true' } }, z.object({ id: z.string() }))
}
