// What the server says of itself to everybody.
// Source: internal/http/services/owncloud/ocdav/status.go of reva, which both products serve.
import { z } from 'zod'
import type { Probed } from '../../files.ts'
import { type Connection, Refused } from './connection.ts'

const status = z.object({ productversion: z.string().min(1) })

/** A proxy may hide it: then the version is not known, and nothing is wrong. */
export async function about({ send }: Pick<Connection, 'send'>): Promise<Probed> {
  const answer = await send({ method: 'GET', path: '/status.php', atRoot: true })
  if (answer instanceof Refused) return { version: null, twin: false }
  return { version: status.safeParse(answer.body).data?.productversion ?? null, twin: answer.isTwin }
}
