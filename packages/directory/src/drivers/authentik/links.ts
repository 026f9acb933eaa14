// Links to choose a password with: recovery links, of which Authentik keeps one a person.
// Source: authentik/core/api/users.py (_create_recovery_link): a token named after the person, with the same key until it is removed.
import { z } from 'zod'
import type { Directory, LinkOptions } from '../../directory.ts'
import { DirectoryRejected } from '../../errors.ts'
import { accepted, done, isAbsent, shaped } from './answer.ts'
import type { Connection } from './connection.ts'
import { createDoubts } from './doubts.ts'
import { Refused } from './refusal.ts'
import type { RequireSight } from './sight.ts'
import { requireUser, type User, userPath } from './users.ts'
import type { Version } from './version.ts'

/** A surface people may return to, and the slug of its application in Authentik. */
export interface Surface { url: string, application: string }
export interface LinkWorld { connection: Connection, voidLink: VoidLink, requireSight: RequireSight, version: Version, surfaces: Surface[] }

/** No link given out so far can be used any more. */
export interface VoidLink {
  (user: User): Promise<void>
  /** Throws DirectoryUnavailable while an earlier one may still be on its way. */
  requireSettled(user: User): void
}

const link = z.object({ link: z.url() })
const token = z.object({ expires: z.coerce.date() })

export function linkVerbs(world: LinkWorld): Pick<Directory, 'invitationLink' | 'voidInvitations'> {
  const { connection, voidLink, requireSight } = world
  return {
    async invitationLink(person, options) {
      const next = nextAfter(world.surfaces, options)
      const user = await requireUser(connection, person, requireSight)
      voidLink.requireSettled(user)
      await voidLink(user)
      const url = await makeLink(world, user, options.expiresInSeconds)
      // How long it really lives: before 2026.2 that is not ours to say.
      const { expires } = await connection.ask({ method: 'GET', path: tokenPath(user) }, token)
      return { url: next === null ? url : `${url}&${new URLSearchParams({ next }).toString()}`, expiresAt: expires }
    },
    async voidInvitations(person) {
      await voidLink(await requireUser(connection, person, requireSight))
    },
  }
}

export function createVoidLink({ send }: Connection, requireSight: RequireSight, settleMs: number): VoidLink {
  const doubts = createDoubts(settleMs)
  const voidLink = (user: User) => doubts.try(user.uid, async () => {
    const answer = await send({ method: 'DELETE', path: tokenPath(user) })
    if (isAbsent(answer)) return requireSight()
    done(answer)
  })
  return Object.assign(voidLink, { requireSettled: ({ uid }: User) => doubts.require(uid) })
}

async function makeLink({ connection, version }: LinkWorld, user: User, seconds: number): Promise<string> {
  const body = await version.isSince(2026, 2) ? { token_duration: `seconds=${seconds}` } : undefined
  const answer = await connection.send({ method: 'POST', path: `${userPath(user)}recovery/`, body })
  if (answer instanceof Refused && answer.status === 400) {
    throw new DirectoryRejected(`Authentik makes no links: ${answer.message} Choose a recovery flow in its brand (System, Brands).`)
  }
  return shaped(accepted(answer).body, link).link
}

function tokenPath({ uid }: User): string {
  return `/core/tokens/${encodeURIComponent(`${uid}-password-reset`)}/`
}

/** A flow goes on only to an address of Authentik's own, so it goes to the surface's application: to its front page, not further. */
function nextAfter(surfaces: Surface[], { returnTo }: LinkOptions): string | null {
  if (returnTo === undefined) return null
  const surface = surfaces.find(({ url }) => new URL(url).origin === new URL(returnTo).origin)
  if (!surface) throw new DirectoryRejected('returnTo is not one of the surfaces.')
  return `/application/launch/${surface.application}/`
}
