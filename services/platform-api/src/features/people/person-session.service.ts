// A person's sessions are the directory's: it is asked for them, and ends them when the person's reconciler comes to it.
import type { OwnSession, OwnSessions } from '@dezky/contracts'
import type { Directory, DirectorySession } from '@dezky/directory'
import { DirectoryRejected, DirectoryUnavailable } from '@dezky/directory'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { DirectorySilent, PersonNotFound } from './person.errors.ts'
import { wakePerson } from './person.service.ts'
import { lockPerson } from './person.store.ts'
import { findAccount, rememberEnding } from './person-session.store.ts'

export interface SessionWorld { directory: Directory, audiences: Record<string, string> }

/** `sid`: how the issuer calls the session of whoever asks, when they ask about their own. */
export async function readSessions(
  { directory, audiences }: SessionWorld, db: Readable, id: string, sid: string | null,
): Promise<OwnSessions> {
  const account = await findAccount(db, id, directory.issuer)
  if (!account) throw new PersonNotFound()
  if (account.externalId === null) return { known: false, sessions: [] }
  const found = await directory.listSessions(account.externalId).catch(absentOrSilent)
  return { known: found !== null, sessions: (found ?? []).map(session => toWire(session, audiences, { ending: account.ending, sid })) }
}

/** An account that was removed there has no sessions; of one that cannot be asked for nothing is known. */
function absentOrSilent(error: unknown): null {
  if (error instanceof DirectoryRejected) return null
  throw error instanceof DirectoryUnavailable ? new DirectorySilent(error) : error
}

interface About { ending: string[], sid: string | null }

function toWire({ clients, sids, ...session }: DirectorySession, audiences: Record<string, string>, { ending, sid }: About): OwnSession {
  const surfaceOf = (client: string) => Object.entries(audiences).find(([, audience]) => audience === client)?.[0] ?? client
  const { id, userAgent, address, startedAt, lastSeenAt, expiresAt } = session
  return {
    id, userAgent, address, startedAt: inUtc(startedAt), lastSeenAt: inUtc(lastSeenAt), expiresAt: inUtc(expiresAt),
    surfaces: clients?.map(surfaceOf) ?? null, ending: ending.includes(id),
    current: sids && sid !== null ? sids.includes(sid) : null,
  }
}

function inUtc(at: Date | null): string | null {
  return at?.toISOString() ?? null
}

export interface Ending { id: string, sessions: string[], actor: Actor }

/** The directory is told by the reconciler, so that it happens whatever becomes of this process. */
export async function askToEndSessions(trx: Scoped, { id, sessions, actor }: Ending): Promise<void> {
  await lockPerson(trx, id)
  let remembered = 0
  for (const session of sessions) if (await rememberEnding(trx, id, session)) remembered += 1
  if (remembered === 0) return
  await appendAudit(trx, { tenantId: null, actor, action: 'person.end_session', subject: `person:${id}`, details: {} })
  await wakePerson(trx, id)
}
