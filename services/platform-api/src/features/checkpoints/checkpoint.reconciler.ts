// Signs where every chain of the audit trail stands, and says so in the log: what is kept there cannot be cut with the database.
import type { KeyObject } from 'node:crypto'
import type { Checkpoint } from '@dezky/audit-chain'
import { publicKeyOf, signCheckpoint } from '@dezky/audit-chain'
import type { Handler } from '@dezky/reconcile'
import { wake } from '@dezky/reconcile'
import type { Logger } from '@dezky/runtime'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import type { GrownChain } from './checkpoint.store.ts'
import { findGrownChains, insertCheckpoints, keepKey } from './checkpoint.store.ts'

const everyMs = 5 * 60_000
const batchSize = 500

export interface Signing { key: KeyObject, log: Pick<Logger, 'info'> }

export function checkpointHandler({ key, log }: Signing): Handler<Scoped> {
  return async (work) => {
    for (let after: string | null = ''; after !== null;) {
      const from: string = after
      const signed: Checkpoint[] = await work.commit(trx => signGrown(trx, key, from))
      for (const checkpoint of signed) log.info({ checkpoint }, 'audit checkpoint')
      after = signed.length < batchSize ? null : signed.at(-1)?.chain ?? null
    }
    return { requeueAfterMs: everyMs }
  }
}

/** Once is enough: the handler asks for its own next run. */
export async function scheduleCheckpoints(db: PlatformDatabase): Promise<void> {
  await inScope(db, workerScope(), trx => wake(trx, { kind: 'audit-checkpoints', key: 'platform' }))
}

/** The chains that grew since they were last signed, by name, beginning after `after`. */
async function signGrown(trx: Scoped, key: KeyObject, after: string): Promise<Checkpoint[]> {
  const grown = await findGrownChains(trx, { after, limit: batchSize })
  if (grown.length === 0) return []
  const signed = grown.map((chain: GrownChain) => ({ tenantId: chain.tenantId, checkpoint: signCheckpoint(chain, key) }))
  await keepKey(trx, publicKeyOf(key))
  await insertCheckpoints(trx, signed)
  return signed.map(({ checkpoint }) => checkpoint)
}
