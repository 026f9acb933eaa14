// The account we ourselves use, and whether what it cannot see is really not there.
import { z } from 'zod'
import { FilesRejected } from '../../errors.ts'
import type { Connection } from './connection.ts'
import { administrator } from './roles.ts'

export interface Account {
  /** Its id. */
  id(): Promise<string>
  /** The server hides what one has no right to: only an administrator may conclude from a 404 that there is nothing. */
  requireSight(): Promise<void>
}

const shape = z.object({ id: z.string(), appRoleAssignments: z.array(z.object({ appRoleId: z.string() })).nullish() })

export function accountOver({ ask, product }: Connection, user: string): Account {
  let known: string | undefined
  const look = async () => {
    const account = await ask({ method: 'GET', path: `/v1.0/users/${encodeURIComponent(user)}?$expand=appRoleAssignments` }, shape)
    known = account.id
    return account
  }
  return {
    id: async () => known ?? (await look()).id,
    async requireSight() {
      const { appRoleAssignments } = await look()
      if (appRoleAssignments?.some(({ appRoleId }) => appRoleId === administrator)) return
      throw new FilesRejected(`The account ${user} is no administrator of ${product.name}, so it cannot tell what there is.`)
    },
  }
}
