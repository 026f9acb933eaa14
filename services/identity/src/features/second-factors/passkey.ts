// What making a passkey and asking for one have in common (WebAuthn level 3). The library checks what browsers and devices say; who is
// asked what, counters and names are ours.
import { z } from 'zod'
import { type Asked, keepChallenge } from './challenge.store.ts'
import type { Method, SecondFactorContext } from './second-factor.ts'

export type PasskeyParts = Pick<SecondFactorContext, 'db' | 'clock' | 'log' | 'passkeys'>

const answerLastsMs = 10 * 60_000
export const browserWaitsMs = 5 * 60_000

/** What a form brings: the library looks at the rest. */
export const answerShape = z.string().max(32_000).transform((text, refuse) => {
  try {
    return z.looseObject({ id: z.string(), rawId: z.string(), type: z.string(), response: z.looseObject({}) }).parse(JSON.parse(text))
  }
  catch {
    refuse.addIssue({ code: 'custom', message: 'is not what a browser says of a passkey' })
    return z.NEVER
  }
})

export function methodOf({ synced }: { synced: boolean }): Method {
  return synced ? 'swk' : 'hwk'
}

export function expected({ passkeys: { rpId, origin } }: PasskeyParts) {
  return { expectedOrigin: origin, expectedRPID: rpId }
}

export function refused({ log }: PasskeyParts, { message }: Error): null {
  log.info({ reason: message }, 'a passkey was refused')
  return null
}

export function keep({ db, clock }: PasskeyParts, asked: Asked, challenge: string): Promise<void> {
  return keepChallenge(db, asked, challenge, new Date(clock.now().getTime() + answerLastsMs))
}

/** The person's id in its sixteen bytes: it says nothing of them. */
export function handleOf(personId: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(personId.replaceAll('-', ''), 'hex'))
}
