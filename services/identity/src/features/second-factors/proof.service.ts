// Proving a second factor. Tries are counted like those of passwords, by person and by network.
import { findPerson, type Person } from '../people/index.ts'
import { confirmation, proveCode } from './authenticator.service.ts'
import { tellOwner } from './notice.service.ts'
import { type PasskeyAnswer, type ProvenPasskey, provePasskey } from './passkey-proof.service.ts'
import { spendCode } from './recovery-code.store.ts'
import { recoveryDigest } from './recovery-code.ts'
import type { Method, SecondFactorContext } from './second-factor.ts'

export type Given =
  | { with: 'authenticator', code: string } | { with: 'recovery', code: string } | { with: 'passkey', answer: string, holder: string }

export interface Tried { person: Person, address: string, given: Given }

/** How they have proven themselves besides the password; null when they have not. */
export async function proveSecondFactor(context: SecondFactorContext, { person, address, given }: Tried): Promise<Method[] | null> {
  return counted(context, { personId: person.id, address }, async () => {
    const method = await prove(context, person, given)
    return method && [...method, 'mfa']
  })
}

async function prove(context: SecondFactorContext, person: Person, given: Given): Promise<Method[] | null> {
  if (given.with === 'authenticator') return await proveCode(context, person.id, given.code) ? ['otp'] : null
  if (given.with === 'recovery') return await proveRecovery(context, person, given.code) ? [] : null
  const { answer, holder } = given
  const proven = await checkPasskey(context, { asked: { purpose: 'second-factor', holder }, answer, personId: person.id })
  return proven && [proven.method]
}

async function proveRecovery(context: SecondFactorContext, person: Person, code: string): Promise<boolean> {
  const { db, clock, recoveryKey, log } = context
  if (!await spendCode(db, person.id, recoveryDigest(code, person.id, recoveryKey), clock.now())) return false
  log.info({ person: person.id }, 'a recovery code was used')
  tellOwner(context, person, 'codeUsed')
  return true
}

export interface PasskeySignIn { answer: string, holder: string, address: string }

/** Signing in without a password. Who it is, the device says; tries are counted by network alone. */
export async function signInWithPasskey(context: SecondFactorContext, { answer, holder, address }: PasskeySignIn) {
  const from = { kind: 'signInAddress', key: address } as const
  await context.throttle.take(from)
  const proven = await checkPasskey(context, { asked: { purpose: 'sign-in', holder }, answer, personId: null })
  const person = proven && await findPerson(context.db, proven.passkey.personId)
  if (!proven || !person) return null
  await context.throttle.giveBack(from)
  return { person, passkey: proven.passkey, amr: [proven.method, 'mfa'] satisfies Method[] }
}

async function checkPasskey(context: SecondFactorContext, answer: PasskeyAnswer): Promise<ProvenPasskey | null> {
  const proven = await provePasskey(context, answer)
  if (!proven || 'method' in proven) return proven
  const { personId, id } = proven.copied
  context.log.warn({ person: personId, passkey: id }, 'the counter of a passkey went backwards: it may have been copied')
  const owner = await findPerson(context.db, personId)
  if (owner) tellOwner(context, owner, 'copied')
  return null
}

/** The first code of an app that is being set up: what to write, or null. */
export function confirmAuthenticator(context: SecondFactorContext, { code, ...tries }: Tries & { code: string }) {
  return counted(context, tries, () => confirmation(context, tries.personId, code))
}

interface Tries { personId: string, address: string }

async function counted<T>({ throttle }: SecondFactorContext, { personId, address }: Tries, prove: () => Promise<T | null>) {
  const account = { kind: 'secondFactorAccount', key: personId } as const
  const from = { kind: 'signInAddress', key: address } as const
  await throttle.take(account, from)
  const proof = await prove()
  if (proof !== null) await Promise.all([throttle.forget(account), throttle.giveBack(from)])
  return proof
}
