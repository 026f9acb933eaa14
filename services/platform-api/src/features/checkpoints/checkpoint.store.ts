import { sql } from 'kysely'
import type { Checkpoint, Mark, PublicKey } from '@dezky/audit-chain'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'

export interface GrownChain extends Mark { tenantId: string | null }

/** One look at the index of checkpoints for each chain; nothing is locked, and a head is whole by itself. */
export async function findGrownChains(trx: Scoped, { after, limit }: { after: string, limit: number }): Promise<GrownChain[]> {
  const { rows } = await sql<{ chain: string, tenantId: string | null, sequence: bigint, hash: Buffer }>`
    select chain, tenant_id as "tenantId", sequence, hash from audit_chains c
     where chain > ${after}
       and sequence > coalesce((select max(k.sequence) from audit_checkpoints k where k.chain = c.chain), 0)
     order by chain limit ${limit}`.execute(trx)
  return rows.map(row => ({ ...row, sequence: Number(row.sequence), hash: row.hash.toString('hex') }))
}

export async function insertCheckpoints(trx: Scoped, signed: { tenantId: string | null, checkpoint: Checkpoint }[]): Promise<void> {
  await trx.insertInto('audit_checkpoints').values(signed.map(({ tenantId, checkpoint }) => ({
    id: newId(), chain: checkpoint.chain, tenant_id: tenantId, sequence: BigInt(checkpoint.sequence),
    hash: Buffer.from(checkpoint.hash, 'hex'), signed_at: new Date(checkpoint.signedAt), key_id: checkpoint.keyId,
    signature: Buffer.from(checkpoint.signature, 'base64url'),
  }))).execute()
}

export async function keepKey(trx: Scoped, { kid, x }: PublicKey): Promise<void> {
  await trx.insertInto('audit_keys').values({ key_id: kid, public_key: x }).onConflict(conflict => conflict.doNothing()).execute()
}

/** Every key that ever signed, newest first. */
export async function listKeys(db: Readable): Promise<PublicKey[]> {
  const rows = await db.selectFrom('audit_keys').select(['key_id', 'public_key']).orderBy('first_used_at', 'desc').execute()
  return rows.map(({ key_id: kid, public_key: x }) => ({ kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' }))
}

export interface CheckpointsWanted {
  /** Null is all chains. */
  chain: string | null
  limit: number
  before: string | null
}

/** Newest first, with the ids that the list goes on after. */
export async function listCheckpoints(db: Readable, { chain, limit, before }: CheckpointsWanted): Promise<(Checkpoint & { id: string })[]> {
  const rows = await db.selectFrom('audit_checkpoints').selectAll()
    .$if(chain !== null, query => query.where('chain', '=', chain))
    .$if(before !== null, query => query.where('id', '<', before))
    .orderBy('id', 'desc').limit(limit).execute()
  return rows.map(row => ({ id: row.id, ...toCheckpoint(row) }))
}

/** Those of one chain that speak of the entries from `from` to `to`. */
export async function checkpointsBetween(db: Readable, chain: string, from: number, to: number): Promise<Checkpoint[]> {
  const rows = await db.selectFrom('audit_checkpoints').selectAll().where('chain', '=', chain)
    .where('sequence', '>=', BigInt(from)).where('sequence', '<=', BigInt(to)).orderBy('sequence').execute()
  return rows.map(toCheckpoint)
}

interface Row { chain: string, sequence: bigint, hash: Buffer, signed_at: Date, key_id: string, signature: Buffer }

function toCheckpoint({ chain, sequence, hash, signed_at: signedAt, key_id: keyId, signature }: Row): Checkpoint {
  return {
    chain, sequence: Number(sequence), hash: hash.toString('hex'), signedAt: signedAt.toISOString(), keyId,
    signature: signature.toString('base64url'),
  }
}
