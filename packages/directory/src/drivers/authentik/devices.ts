// What somebody proves besides a password: the devices of every kind of theirs.
// Source: authentik/core/api/devices.py: a bare list, not in pages; the lists of a single kind pass over `user`.
import { z } from 'zod'
import { accepted, shaped } from './answer.ts'
import type { Connection } from './connection.ts'
import type { RequireSight } from './sight.ts'
import type { User } from './users.ts'

const device = z.object({ type: z.string(), confirmed: z.boolean() })

/** Recovery codes alone ("static" there) are none. */
export async function hasSecondFactor({ send }: Connection, { pk }: User, requireSight: RequireSight): Promise<boolean> {
  const answer = await send({ method: 'GET', path: '/authenticators/admin/all/', query: { user: String(pk) } })
  const devices = shaped(accepted(answer).body, z.array(device))
  if (devices.length === 0) await requireSight()
  return devices.some(({ type, confirmed }) => confirmed && !type.startsWith('authentik_stages_authenticator_static.'))
}
