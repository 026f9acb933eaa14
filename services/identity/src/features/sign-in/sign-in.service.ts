import type { Db } from '../../database/index.ts'
import { authenticate, type Proven } from '../people/index.ts'
import type { Throttle } from '../throttle/index.ts'

export interface Attempt { email: string, password: string, address: string }

/**
 * Null when the two do not belong together; only who knows the password learns that an account is disabled. Throws
 * TooManyTries, for a stranger as for somebody we know, once an account or an address has used up its tries.
 */
export async function signIn({ db, throttle }: { db: Db, throttle: Throttle }, attempt: Attempt): Promise<Proven | null> {
  const { email, password, address } = attempt
  const account = { kind: 'signInAccount', key: email } as const
  const from = { kind: 'signInAddress', key: address } as const
  await throttle.take(account, from)
  const proven = await authenticate(db, email, password)
  if (proven) await Promise.all([throttle.forget(account), throttle.giveBack(from)])
  return proven
}
