// The key ring: made at the first start, kept in the database, rotated by age, the same on every replica.
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'
import type { Clock } from '@dezky/runtime'
import type { Db, Trx } from '../../database/index.ts'
import { seal, unseal } from './key-cipher.ts'
import { deleteKeys, insertKey, listKeys, lockKeys } from './signing-key.store.ts'
import { planRotation, type RotationPolicy, signingOrder } from './signing-key.ts'

export const signingAlgorithm = 'ES256'

export interface KeyRing {
  /** Rotates when it is time to, and returns the private keys to work with, the one that signs first. */
  refresh(): Promise<JWK[]>
}

export function createKeyRing(db: Db, options: { clock: Clock, encryptionKey: Buffer, policy: RotationPolicy }): KeyRing {
  const { clock, encryptionKey, policy } = options
  return {
    async refresh() {
      const now = clock.now()
      if (isDue(planRotation(await listKeys(db), now, policy))) await rotate(db, { now, encryptionKey, policy })
      const keys = signingOrder(await listKeys(db), now)
      return keys.map(({ kid, sealed }) => JSON.parse(unseal(sealed, kid, encryptionKey)) as JWK)
    },
  }
}

async function rotate(db: Db, { now, encryptionKey, policy }: { now: Date, encryptionKey: Buffer, policy: RotationPolicy }): Promise<void> {
  await db.transaction().execute(async (trx: Trx) => {
    await lockKeys(trx)
    const plan = planRotation(await listKeys(trx), now, policy)
    await deleteKeys(trx, plan.remove)
    if (plan.make) await insertKey(trx, { ...await makeKey(encryptionKey), createdAt: now, signsFrom: plan.make.signsFrom })
  })
}

async function makeKey(encryptionKey: Buffer): Promise<{ kid: string, sealed: Buffer }> {
  const { privateKey } = await generateKeyPair(signingAlgorithm, { extractable: true })
  const jwk = await exportJWK(privateKey)
  const kid = await calculateJwkThumbprint(jwk)
  const complete = { ...jwk, kid, alg: signingAlgorithm, use: 'sig' }
  return { kid, sealed: seal(JSON.stringify(complete), kid, encryptionKey) }
}

function isDue({ make, remove }: ReturnType<typeof planRotation>): boolean {
  return make !== null || remove.length > 0
}
