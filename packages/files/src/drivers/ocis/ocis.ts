// ownCloud Infinite Scale 7 and OpenCloud, over LibreGraph.
import type { Files } from '../../files.ts'
import { about } from './about.ts'
import { accountOver } from './account.ts'
import { connect, type OcisOptions as ConnectionOptions } from './connection.ts'
import { findingOver } from './find.ts'
import { memberVerbs } from './members.ts'
import { personVerbs } from './people.ts'
import { spaceVerbs } from './spaces.ts'

export interface OcisOptions extends ConnectionOptions {
  /** How long a space that was asked for without an answer may take to appear; until then it is not asked for again. Default 20,000. */
  settleMs?: number
}

export function ocis(options: OcisOptions): Files {
  const connection = connect(options)
  const account = accountOver(connection, options.user)
  const server = { connection, account, finding: findingOver(connection, account) }
  return {
    product: connection.product.name,
    async probe() {
      await account.requireSight()
      return about(connection)
    },
    ...spaceVerbs(server, options.settleMs ?? 20_000), ...memberVerbs(server), ...personVerbs(connection, account),
    async [Symbol.asyncDispose]() {},
  }
}
