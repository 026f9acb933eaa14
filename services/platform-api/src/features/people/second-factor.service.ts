import type { Scoped } from '../../database/index.ts'
import { secondFactorChanged } from './person.events.ts'
import { endAllSessions } from './person.service.ts'
import { askForReset, hasSecondFactor, writeSecondFactor } from './second-factor.store.ts'
import { tenantsOfPerson } from './sign-in.store.ts'

/** What the directory says of it. Their tenants hear of what is news: that somebody new has none is not. */
export async function noteSecondFactor(trx: Scoped, personId: string, has: boolean): Promise<void> {
  const before = await hasSecondFactor(trx, personId)
  if (!await writeSecondFactor(trx, personId, has) || (before === null && !has)) return
  for (const tenant of await tenantsOfPerson(trx, personId)) await secondFactorChanged(trx, tenant, personId, has)
}

/** Their reconciler has the directory do it. Nothing they have signed in to stays open. */
export async function resetSecondFactor(trx: Scoped, personId: string): Promise<void> {
  await askForReset(trx, personId)
  await endAllSessions(trx, personId)
}
