import type { Clock } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import type { CurrentSession, Sessions } from '../oidc/index.ts'
import { judgePassword, type PasswordFault, type Person, provePassword, replacePassword } from '../people/index.ts'
import type { Throttle } from '../throttle/index.ts'

export interface Change { person: Person, session: CurrentSession, current: string, password: string, address: string }

/** `wrong` when the current password is not that; otherwise what is wrong with the new one, or null once it is set. */
export async function changePassword(
  { db, clock, throttle, sessions }: { db: Db, clock: Clock, throttle: Throttle, sessions: Sessions },
  { person, session, current, password, address }: Change,
): Promise<PasswordFault | 'wrong' | null> {
  const account = { kind: 'signInAccount', key: person.email } as const
  const from = { kind: 'signInAddress', key: address } as const
  await throttle.take(account, from)
  const proven = await provePassword(db, person, current)
  if (!proven) return 'wrong'
  await Promise.all([throttle.forget(account), throttle.giveBack(from)])
  const fault = judgePassword(password, person)
  if (fault) return fault
  if (!await replacePassword(db, clock, proven, password)) return 'wrong'
  await sessions.endAll(person.id, session)
  return null
}
