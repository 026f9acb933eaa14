// What somebody proves besides a password: the devices of every kind of theirs.
// Source: authentik/core/api/devices.py: a bare list, not in pages; the lists of a single kind pass over `user`. They are removed kind by
// kind (AuthenticatorsApi), each at an address that has the name of its stage.
import { z } from 'zod'
import { DirectoryRejected } from '../../errors.ts'
import { accepted, done, isAbsent, shaped } from './answer.ts'
import type { Connection } from './connection.ts'
import type { RequireSight } from './sight.ts'
import type { User } from './users.ts'

const device = z.object({ pk: z.string(), type: z.string(), confirmed: z.boolean() })

type Device = z.infer<typeof device>

/** Recovery codes alone ("static" there) are none. */
export async function hasSecondFactor(connection: Connection, user: User, requireSight: RequireSight): Promise<boolean> {
  const devices = await devicesOf(connection, user, requireSight)
  return devices.some(found => found.confirmed && stageOf(found) !== 'static')
}

/** Recovery codes go with them. */
export async function removeDevices(connection: Connection, user: User, requireSight: RequireSight): Promise<void> {
  for (const found of await devicesOf(connection, user, requireSight)) {
    const path = `/authenticators/admin/${encodeURIComponent(stageOf(found))}/${encodeURIComponent(found.pk)}/`
    const answer = await connection.send({ method: 'DELETE', path })
    if (!isAbsent(answer)) done(answer)
  }
  const [left] = await devicesOf(connection, user, requireSight)
  if (left) throw new DirectoryRejected(`Authentik keeps a device of the kind ${left.type}: remove it there.`)
}

async function devicesOf({ send }: Connection, { pk }: User, requireSight: RequireSight): Promise<Device[]> {
  const answer = await send({ method: 'GET', path: '/authenticators/admin/all/', query: { user: String(pk) } })
  const devices = shaped(accepted(answer).body, z.array(device))
  if (devices.length === 0) await requireSight()
  return devices
}

/** `totp` of `authentik_stages_authenticator_totp.TOTPDevice`. */
function stageOf({ type }: Device): string {
  return /^authentik_stages_authenticator_([a-z]+)/.exec(type)?.[1] ?? 'all'
}
