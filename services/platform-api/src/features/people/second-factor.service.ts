import type { Directory } from '@dezky/directory'
import { DirectoryUnavailable } from '@dezky/directory'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { DirectorySilent } from './person.errors.ts'
import { secondFactorChanged } from './person.events.ts'
import { endAllSessions } from './person.service.ts'
import { findAccount } from './person-session.store.ts'
import { askForReset, hasSecondFactor, writeSecondFactor } from './second-factor.store.ts'
import { tenantsOfPerson } from './sign-in.store.ts'

/** What the directory says of it. Their tenants hear of what is news: that somebody new has none is not. */
export async function noteSecondFactor(trx: Scoped, personId: string, has: boolean): Promise<void> {
  const before = await hasSecondFactor(trx, personId)
  if (!await writeSecondFactor(trx, personId, has) || (before === null && !has)) return
  for (const tenant of await tenantsOfPerson(trx, personId)) await secondFactorChanged(trx, tenant, personId, has)
}

/** Of whoever may have set one up a moment ago: the directory is asked now, unless it is known that they have one. */
export async function lookForSecondFactor(world: { db: PlatformDatabase, directory: Directory }, personId: string): Promise<void> {
  const { db, directory } = world
  const account = await inScope(db, workerScope(), async trx =>
    await hasSecondFactor(trx, personId) ? null : findAccount(trx, personId, directory.issuer))
  if (!account?.externalId) return
  const observed = await directory.observePerson(account.externalId).catch((error: unknown) => {
    throw error instanceof DirectoryUnavailable ? new DirectorySilent(error) : error
  })
  if (observed) await inScope(db, workerScope(), trx => noteSecondFactor(trx, personId, observed.secondFactor))
}

/** Their reconciler has the directory do it. Nothing they have signed in to stays open. */
export async function resetSecondFactor(trx: Scoped, personId: string): Promise<void> {
  await askForReset(trx, personId)
  await endAllSessions(trx, personId)
}
