// Whether what our account is not shown is really not there.
// Source: authentik/rbac/filters.py: lists leave out what the account may not see, and what it may not see is a 404.
import { z } from 'zod'
import { DirectoryRejected } from '../../errors.ts'
import type { Connection } from './connection.ts'

/** Throws unless it would be shown everything. */
export type RequireSight = () => Promise<void>

const shape = z.object({ user: z.object({ username: z.string(), is_superuser: z.boolean() }) })

export function sightOver({ ask }: Pick<Connection, 'ask'>): RequireSight {
  return async () => {
    const { user } = await ask({ method: 'GET', path: '/core/users/me/' }, shape)
    if (user.is_superuser) return
    throw new DirectoryRejected(`The account ${user.username} of AUTHENTIK_TOKEN is no superuser of Authentik, so it cannot tell what there is.`)
  }
}
