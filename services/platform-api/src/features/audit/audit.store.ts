// Writing the trail.
import { sql } from 'kysely'
import type { EntryContent } from '@dezky/audit-chain'
import { genesisHash, hashOf } from '@dezky/audit-chain'
import { newId } from '@dezky/runtime'
import type { Scoped } from '../../database/index.ts'
import type { KnownName, PersonalRow } from './audit.personal.ts'
import { personalRows } from './audit.personal.ts'
import { withoutSecrets } from './audit.secrets.ts'
import type { Actor, AuditFact, ChainedFact, Facts } from './audit.ts'
import { chainOf } from './audit.ts'
import { plain } from './plain.ts'

/** Appends to the chain of the fact's tenant. The chain's row stays locked until the transaction ends, which orders the entries. */
export async function appendAudit(trx: Scoped, fact: AuditFact): Promise<void> {
  const head = await lockChain(trx, fact)
  const personal = personalRows(fact, head.actor)
  const entry: NewEntry = {
    id: newId(), chain: chainOf(fact), sequence: head.sequence + 1n, occurredAt: new Date().toISOString(),
    fact: chainedFact(fact, personal),
  }
  await write(trx, entry, head.hash, personal)
}

/** Forgets what the trail holds of a person; every chain stays as valid as it was. Needs the operator's or the worker's scope. */
export async function eraseAuditPersonalData(trx: Scoped, personId: string): Promise<void> {
  await trx.deleteFrom('audit_personal').where('person_id', '=', personId).execute()
}

/** Of everybody but operators, who are not the tenant's: what they decided about it stays theirs. */
export async function eraseTenantPersonalData(trx: Scoped, tenantId: string): Promise<void> {
  await sql`delete from audit_personal where tenant_id = ${tenantId}
    and person_id not in (select id from people where platform_admin_source is not null)`.execute(trx)
}

/** Whether an action on something has been written down before. */
export async function isAudited(
  trx: Scoped, { tenantId, action, subject }: { tenantId: string, action: string, subject: string },
): Promise<boolean> {
  const row = await trx.selectFrom('audit_entries').select('id').where('subject', '=', subject).where('tenant_id', '=', tenantId)
    .where('action', '=', action).limit(1).executeTakeFirst()
  return row !== undefined
}

const genesis = Buffer.from(genesisHash, 'hex')

interface Head { sequence: bigint, hash: Buffer, actor: KnownName | null }

/** And who acts, as they are called today: it costs no round trip of its own. */
async function lockChain(trx: Scoped, fact: AuditFact): Promise<Head> {
  const personId = personIdOf(fact.actor)
  const { rows: [head] } = await sql<Head>`
    insert into audit_chains (chain, tenant_id, sequence, hash) values (${chainOf(fact)}, ${fact.tenantId}, 0, ${genesis})
    on conflict (chain) do update set chain = excluded.chain
    returning sequence, hash,
      (select jsonb_build_object('name', name, 'email', email) from people where id = ${personId}::uuid) as actor
  `.execute(trx)
  if (!head) throw new Error('An audit chain can be neither begun nor found.')
  return head
}

type NewEntry = EntryContent & { fact: ChainedFact }

async function write(trx: Scoped, entry: NewEntry, previousHash: Buffer, personal: PersonalRow[]): Promise<void> {
  const { id, chain, sequence, occurredAt, fact } = entry
  const { tenantId, actor, action, subject, details, before, after, reason } = fact
  const request = requestOf(actor)
  const hash = Buffer.from(hashOf(entry, previousHash.toString('hex')), 'hex')
  await sql`
    with entry as (
      insert into audit_entries (chain, sequence, tenant_id, id, occurred_at, actor_kind, actor_id, token_id, surface, request_id,
                                 action, subject, details, before, after, reason, personal, previous_hash, hash)
      values (${chain}, ${sequence}, ${tenantId}, ${id}, ${occurredAt}, ${actor.kind}, ${personIdOf(actor)}, ${tokenIdOf(actor)},
              ${request?.surface ?? null}, ${request?.requestId ?? null}, ${action}, ${subject}, ${JSON.stringify(details)},
              ${jsonOrNull(before)}, ${jsonOrNull(after)}, ${reason ?? null}, ${fact.personal ?? null}, ${previousHash}, ${hash})),
    beside as (
      insert into audit_personal (chain, sequence, position, tenant_id, about, person_id, salt, data)
      select ${chain}::text, ${sequence}::bigint, position, ${tenantId}::uuid, about, "personId", decode(salt, 'hex'), data
        from jsonb_to_recordset(${JSON.stringify(personal)})
             as row (position smallint, about text, "personId" uuid, salt text, data jsonb))
    update audit_chains set sequence = ${sequence}, hash = ${hash} where chain = ${chain}`.execute(trx)
}

/** The fact as it will be read again: without secrets, and with commitments in the place of personal data. */
function chainedFact(fact: AuditFact, personal: PersonalRow[]): ChainedFact {
  const { tenantId, actor, action, subject, before, after, reason } = fact
  const details = { ...fact.details, ...supportOf(actor) }
  const told = withoutSecrets(plain({ details, before, after, reason })) as Pick<AuditFact, 'details' | 'before' | 'after' | 'reason'>
  const commitments = personal.map(({ commitment }) => commitment)
  return { tenantId, actor: withoutAddress(actor), action, subject, ...told, personal: commitments.length > 0 ? commitments : undefined }
}

/** By virtue of which they were let in, when they are none of the tenant's people. */
function supportOf(actor: Actor): Facts {
  return actor.kind === 'person' && actor.supportAccessId ? { supportAccessId: actor.supportAccessId } : {}
}

function withoutAddress(actor: Actor): Actor {
  if (actor.kind === 'system') return actor
  const { address: _address, ...told } = actor
  if (told.kind === 'token') return told
  const { supportAccessId: _access, ...person } = told
  return person
}

function requestOf(actor: Actor) {
  return actor.kind === 'system' ? null : actor
}

function personIdOf(actor: Actor): string | null {
  return actor.kind === 'system' ? null : actor.personId
}

function tokenIdOf(actor: Actor): string | null {
  return actor.kind === 'token' ? actor.tokenId : null
}

function jsonOrNull(facts: Facts | undefined): string | null {
  return facts ? JSON.stringify(facts) : null
}
