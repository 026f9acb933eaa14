import { type AuthenticationResponseJSON, generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { type Asked, takeChallenge } from './challenge.store.ts'
import * as store from './passkey.store.ts'
import { answerShape, browserWaitsMs, expected, handleOf, keep, methodOf, type PasskeyParts, refused } from './passkey.ts'
import type { Method } from './second-factor.ts'

/** Without `personId` anybody's will do that the device has for us: signing in without a name or a password. */
export async function passkeyOptions(parts: PasskeyParts, asked: Asked, personId: string | null) {
  const known = personId === null ? [] : await store.listPasskeys(parts.db, personId)
  const options = await generateAuthenticationOptions({
    rpID: parts.passkeys.rpId, timeout: browserWaitsMs, userVerification: personId === null ? 'required' : 'preferred',
    allowCredentials: known.map(({ id, transports }) => ({ id, transports })),
  })
  await keep(parts, asked, options.challenge)
  return options
}

export interface PasskeyAnswer { asked: Asked, answer: string, personId: string | null }

export interface ProvenPasskey { passkey: store.Passkey, method: Method }
export interface Copied { copied: store.Passkey }

/** `copied`: all is well but for the counter, so that the passkey is in two hands; it is good for nothing from then on. */
export async function provePasskey(parts: PasskeyParts, answer: PasskeyAnswer): Promise<ProvenPasskey | Copied | null> {
  const { db, clock } = parts
  const verified = await verify(parts, answer)
  if (!verified) return null
  const { passkey, newCounter } = verified
  if (await store.countUse(db, passkey.id, newCounter, clock.now())) return { passkey, method: methodOf(passkey) }
  await store.markCopied(db, passkey.id, clock.now())
  return { copied: passkey }
}

async function verify(parts: PasskeyParts, { asked, answer, personId }: PasskeyAnswer) {
  const response = answerShape.safeParse(answer).data as AuthenticationResponseJSON | undefined
  const expectedChallenge = await takeChallenge(parts.db, asked, parts.clock.now())
  const passkey = response ? await store.findPasskey(parts.db, response.id) : null
  if (!response || !passkey || expectedChallenge === null || !isTheirs(passkey, response, personId)) return null
  const verified = await verifyAuthenticationResponse({
    response, expectedChallenge, ...expected(parts), requireUserVerification: personId === null,
    // The counter is looked at once the signature has proven whose it is.
    credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
  }).catch((error: Error) => refused(parts, error))
  return verified?.verified ? { passkey, newCounter: verified.authenticationInfo.newCounter } : null
}

/** Whether it is there still and lets in. */
export async function passkeyHolds({ db }: Pick<PasskeyParts, 'db'>, { id, personId }: store.Passkey): Promise<boolean> {
  const now = await store.findPasskey(db, id)
  return now?.personId === personId && now.copiedAt === null
}

/** Who signs in with a passkey alone is told by the device, and has to be (WebAuthn level 3, section 7.2, step 6). */
function isTheirs(passkey: store.Passkey, { response }: AuthenticationResponseJSON, personId: string | null): boolean {
  const told = response.userHandle
  const handle = Buffer.from(handleOf(passkey.personId)).toString('base64url')
  const isTold = told ? told === handle : personId !== null
  return passkey.copiedAt === null && (personId ?? passkey.personId) === passkey.personId && isTold
}
