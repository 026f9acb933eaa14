// Authentik 2025.10 to 2026.8, over its management interface.
import type { Directory } from '../../directory.ts'
import { accessVerbs } from './access.ts'
import { connect, type ConnectionOptions } from './connection.ts'
import { groupVerbs } from './groups.ts'
import { createVoidLink, linkVerbs, type Surface } from './links.ts'
import { membershipVerbs } from './memberships.ts'
import { personVerbs } from './people.ts'
import { sightOver } from './sight.ts'
import { versionOver } from './version.ts'

export type { Addresses, SetUp } from './set-up/set-up.ts'
export { setUpAuthentik } from './set-up/set-up.ts'

export interface AuthentikOptions extends ConnectionOptions {
  /** What `issuer` is; default: `url` with a slash. Providers have issuers of their own, all with the same subjects (`user_uuid`). */
  issuer?: string
  /** To which links may return. */
  surfaces?: Surface[]
  /** How long something asked for without an answer may take to happen; until then no link is made for that person. Default 20,000. */
  settleMs?: number
}

/**
 * What Authentik cannot do, and the port promises: a link lives as long as the installation has it (`expiresAt` says how long) before
 * 2026.2; it is used up by opening it once; whoever is disabled can still open it, though not sign in; it returns to the front page of
 * a surface. Access tokens given out before somebody is signed out are good until they expire.
 */
export function authentik(options: AuthentikOptions): Directory {
  const connection = connect(options)
  const requireSight = sightOver(connection)
  const version = versionOver(connection)
  const voidLink = createVoidLink(connection, requireSight, options.settleMs ?? 20_000)
  return {
    product: 'Authentik',
    issuer: options.issuer ?? `${options.url}/`,
    async probe() {
      const probed = await version.ask()
      await requireSight()
      return probed
    },
    ...groupVerbs(connection, requireSight), ...membershipVerbs(connection, requireSight),
    ...personVerbs(connection, { requireSight, voidLink }),
    ...accessVerbs(connection, requireSight),
    ...linkVerbs({ connection, voidLink, requireSight, version, surfaces: options.surfaces ?? [] }),
    async [Symbol.asyncDispose]() {},
  }
}
