import { sql } from 'kysely'
import { newId } from '@dezky/runtime'
import type { Scoped } from '../../database/index.ts'
import type { AuditFact } from './audit.ts'
import { chainOf, genesisHash, hashOf } from './audit.ts'

/** Appends to the chain of the fact's tenant. The chain's row stays locked until the transaction ends, which orders the entries. */
export async function appendAudit(trx: Scoped, fact: AuditFact): Promise<void> {
  const chain = chainOf(fact)
  const { sequence, hash: previousHash } = await lockChain(trx, chain, fact.tenantId)
  const link = { id: newId(), chain, sequence: sequence + 1n, occurredAt: new Date(), fact, previousHash }
  const hash = hashOf(link)
  await trx.insertInto('audit_entries').values({
    chain, sequence: link.sequence, tenant_id: fact.tenantId, id: link.id, occurred_at: link.occurredAt,
    actor_kind: fact.actor.kind,
    actor_id: fact.actor.kind === 'person' ? fact.actor.personId : null,
    request_id: fact.actor.kind === 'person' ? fact.actor.requestId : null,
    action: fact.action, subject: fact.subject, details: JSON.stringify(fact.details), previous_hash: previousHash, hash,
  }).execute()
  await trx.updateTable('audit_chains').set({ sequence: link.sequence, hash }).where('chain', '=', chain).execute()
}

async function lockChain(trx: Scoped, chain: string, tenantId: string | null) {
  return trx.insertInto('audit_chains').values({ chain, tenant_id: tenantId, sequence: 0n, hash: genesisHash })
    .onConflict(conflict => conflict.column('chain').doUpdateSet({ chain: sql`excluded.chain` }))
    .returning(['sequence', 'hash']).executeTakeFirstOrThrow()
}
