// What people do about their own accounts goes to whoever signs people in, past the API: it is written down here.
import { z } from 'zod'
import { jsonOf } from '@dezky/runtime'
import type { Context } from '../../services.ts'
import { insertEntry } from '../audit/index.ts'

/** By where it is asked for; what only looks is not there. */
const operations: Record<string, { operation: string, summary: string }> = {
  '/sign-in/username': { operation: 'signIn', summary: 'Sign in with a password' },
  '/passkey/verify-authentication': { operation: 'signIn', summary: 'Sign in with a passkey' },
  '/two-factor/verify-totp': { operation: 'confirmSignIn', summary: 'Confirm with a code' },
  '/two-factor/verify-backup-code': { operation: 'confirmSignIn', summary: 'Confirm with a recovery code' },
  '/sign-out': { operation: 'signOut', summary: 'Sign out' },
  '/change-password': { operation: 'changeOwnPassword', summary: 'Change one\'s own password' },
  '/two-factor/enable': { operation: 'setUpSecondFactor', summary: 'Set up a second factor' },
  '/two-factor/disable': { operation: 'removeSecondFactor', summary: 'Remove a second factor' },
  '/two-factor/generate-backup-codes': { operation: 'renewRecoveryCodes', summary: 'Make other recovery codes' },
  '/passkey/verify-registration': { operation: 'addPasskey', summary: 'Add a passkey' },
  '/passkey/delete-passkey': { operation: 'removePasskey', summary: 'Remove a passkey' },
}

/** `asking`: whom it is about, as far as that is known before. */
export interface Used { path: string, asking: string | null, address: string, response: Response }

const answerSchema = z.object({ code: z.string().optional(), user: z.object({ username: z.string().nullish() }).optional() })
const nobody = 'nobody known'

export async function noteAccountUse({ db, clock }: Pick<Context, 'db' | 'clock'>, used: Used): Promise<void> {
  const { path, asking, address, response } = used
  const known = operations[path]
  if (!known) return
  const { code = null, user } = answerSchema.safeParse(jsonOf(await response.clone().text())).data ?? {}
  const actor = asking ?? user?.username ?? nobody
  const asked = { ...known, at: clock.now(), actor, by: 'person' as const, address, target: `/auth${path}`, project: null, fields: [] }
  await insertEntry(db, asked, { status: response.status, code: response.ok ? null : code })
}
