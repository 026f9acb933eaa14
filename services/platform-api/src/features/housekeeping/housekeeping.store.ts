import { sql } from 'kysely'
import { resourceKinds } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'

/** Answers to requests with an Idempotency-Key that nobody will send again. */
export async function deleteAnswersBefore(trx: Scoped, time: Date): Promise<void> {
  await trx.deleteFrom('idempotent_requests').where('created_at', '<', time).execute()
}

/** A resource, or a domain, that is gone leaves a key behind that sleeps for ever. */
export async function deleteKeysOfNothing(trx: Scoped): Promise<void> {
  await sql`
    delete from reconcile_keys k
     where kind = any(${[...resourceKinds]}::text[]) and next_run_at is null and lease_until is null
       and not exists (select from resources r where r.id::text = k.key)`.execute(trx)
  await sql`
    delete from reconcile_keys k
     where kind = 'domain' and next_run_at is null and lease_until is null
       and not exists (select from tenant_domains d where d.id::text = k.key)`.execute(trx)
}
