import { generateRegistrationOptions, type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import { COSEALG } from '@simplewebauthn/server/helpers'
import type { Trx } from '../../database/index.ts'
import type { Person } from '../people/index.ts'
import { takeChallenge } from './challenge.store.ts'
import { insertPasskey, listPasskeys } from './passkey.store.ts'
import { answerShape, browserWaitsMs, expected, handleOf, keep, methodOf, type PasskeyParts, refused } from './passkey.ts'

/** What every browser knows. Asking the library for its own choice makes it try out what this Node is only experimenting with. */
const supportedAlgorithmIDs = [COSEALG.EdDSA, COSEALG.ES256, COSEALG.RS256]

export async function registrationOptions(parts: PasskeyParts, { id, email, name }: Person, holder: string) {
  const known = await listPasskeys(parts.db, id)
  const options = await generateRegistrationOptions({
    rpName: 'Dezky', rpID: parts.passkeys.rpId, userID: handleOf(id), userName: email, userDisplayName: name, timeout: browserWaitsMs,
    supportedAlgorithmIDs, excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keep(parts, { purpose: 'registration', holder }, options.challenge)
  return options
}

export interface Registration { person: Person, holder: string, name: string, answer: string }

/** What to write, and how the person has proven themselves by it; null when the browser's answer is not good. */
export async function registration(parts: PasskeyParts, { person, holder, name, answer }: Registration) {
  const verified = await verify(parts, holder, answer)
  if (!verified) return null
  const { credential, credentialDeviceType } = verified
  const passkey = {
    id: credential.id, personId: person.id, name, publicKey: Buffer.from(credential.publicKey), signCount: credential.counter,
    transports: credential.transports ?? [], synced: credentialDeviceType === 'multiDevice', createdAt: parts.clock.now(),
  }
  return { write: (trx: Trx) => insertPasskey(trx, passkey), method: methodOf(passkey) }
}

async function verify(parts: PasskeyParts, holder: string, answer: string) {
  const response = answerShape.safeParse(answer).data as RegistrationResponseJSON | undefined
  const expectedChallenge = await takeChallenge(parts.db, { purpose: 'registration', holder }, parts.clock.now())
  if (!response || expectedChallenge === null) return null
  const verified = await verifyRegistrationResponse({
    response, expectedChallenge, ...expected(parts), supportedAlgorithmIDs, requireUserVerification: true,
  }).catch((error: Error) => refused(parts, error))
  return verified?.registrationInfo ?? null
}
