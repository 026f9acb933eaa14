// Removing a person from everywhere.
import { wake } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit, eraseAuditPersonalData } from '../audit/index.ts'
import { deleteDepartures, deleteMemberships, erase, onlyOwnerOf } from './erasure.store.ts'
import { LastOwner } from './person.errors.ts'
import { memberRemoved, personChanged } from './person.events.ts'
import { wakePerson } from './person.service.ts'
import { lockPerson } from './person.store.ts'
import { keepOneAdmin, lockPlatformAdmins, refuseOwnAccount } from './platform-admin.service.ts'

/** Throws LastOwner, LastPlatformAdmin or OwnAccount. The directory's account is removed afterwards, and seen to be gone. */
export async function deletePerson(trx: Scoped, id: string, actor: Actor): Promise<void> {
  await lockPlatformAdmins(trx, actor)
  const person = await lockPerson(trx, id)
  await keepOneAdmin(trx, person)
  refuseOwnAccount(person, actor)
  const orphans = await onlyOwnerOf(trx, id)
  if (orphans.length > 0) throw new LastOwner(orphans.map(({ slug, name }) => ({ slug, name })))
  await leaveTenants(trx, id, actor)
  await erase(trx, id)
  await eraseAuditPersonalData(trx, id)
  await appendAudit(trx, { tenantId: null, actor, action: 'person.delete', subject: `person:${id}`, details: {} })
  await personChanged(trx, 'deleted', id)
  await wakePerson(trx, id)
}

async function leaveTenants(trx: Scoped, personId: string, actor: Actor): Promise<void> {
  for (const { membershipId, tenant } of await deleteMemberships(trx, personId)) {
    await appendAudit(trx, {
      tenantId: tenant.id, actor, action: 'member.remove', subject: `membership:${membershipId}`,
      details: { personId, because: 'person_deleted' },
    })
    await memberRemoved(trx, tenant, personId)
    await wake(trx, { kind: 'tenant', key: tenant.id })
  }
  for (const tenantId of await deleteDepartures(trx, personId)) await wake(trx, { kind: 'tenant', key: tenantId })
}
