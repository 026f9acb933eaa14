import { sql } from 'kysely'
import { resourceKinds } from '@dezky/contracts'
import { firstIdAt } from '@dezky/runtime'
import type { Scoped } from '../../database/index.ts'

/** Answers to requests with an Idempotency-Key that nobody will send again. */
export async function deleteAnswersBefore(trx: Scoped, time: Date): Promise<void> {
  await trx.deleteFrom('idempotent_requests').where('created_at', '<', time).execute()
}

/** A resource, a domain or an export that is gone leaves a key behind that sleeps for ever. */
export async function deleteKeysOfNothing(trx: Scoped): Promise<void> {
  await sql`
    delete from reconcile_keys k
     where kind = any(${[...resourceKinds]}::text[]) and next_run_at is null and lease_until is null
       and not exists (select from resources r where r.id::text = k.key)`.execute(trx)
  await sql`
    delete from reconcile_keys k
     where kind = 'domain' and next_run_at is null and lease_until is null
       and not exists (select from tenant_domains d where d.id::text = k.key)`.execute(trx)
  await sql`
    delete from reconcile_keys k
     where kind = 'data-export' and next_run_at is null and lease_until is null
       and not exists (select from data_exports e where e.id::text = k.key)`.execute(trx)
}

/** So many at a time: what is left over goes at the next look. */
const atOnce = 50_000

/** The trail itself stays, and can be proven as before; only the names and addresses beside it go. */
export async function deleteAuditPersonalBefore(trx: Scoped, time: Date): Promise<void> {
  await sql`
    delete from audit_personal where (chain, sequence, position) in (
      select p.chain, p.sequence, p.position from audit_personal p join audit_entries e using (chain, sequence)
       where e.occurred_at < ${time} limit ${atOnce})`.execute(trx)
}

export async function deleteEventsBefore(trx: Scoped, time: Date): Promise<void> {
  await sql`
    delete from events where id in (select id from events where id < ${firstIdAt(time)}::uuid and occurred_at < ${time} limit ${atOnce})`
    .execute(trx)
}

/** Where there is a queue at all: without a mail server there is none. */
export async function deleteJobsBefore(trx: Scoped, time: Date): Promise<void> {
  const { rows: [queue] } = await sql<{ there: boolean }>`select to_regclass('jobs.job') is not null as there`.execute(trx)
  if (!queue?.there) return
  await sql`delete from jobs.job where state in ('completed', 'cancelled', 'failed') and completed_on < ${time}`.execute(trx)
}
