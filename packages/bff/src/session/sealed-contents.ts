// What a session row keeps under seal, and the way between row and noun.
import { z } from 'zod'
import type { Keyring } from '@dezky/runtime'
import type { SessionRow } from './session.store.ts'
import type { Profile, Session, Tokens } from './session.ts'

const contents = z.object({
  tokens: z.object({ accessToken: z.string(), refreshToken: z.string().nullable(), idToken: z.string() }),
  profile: z.object({ name: z.string(), email: z.string().nullable() }),
})

export function sealContents(keyring: Keyring, id: string, tokens: Tokens, profile: Profile): Pick<SessionRow, 'key_id' | 'sealed'> {
  const { keyId, bytes } = keyring.seal(JSON.stringify({ tokens, profile }), contextOf(id))
  return { key_id: keyId, sealed: bytes }
}

/** Null when the key that sealed the row is no longer held, or the contents were moved here from another row. */
export function rowToSession(keyring: Keyring, row: SessionRow): Session | null {
  const text = keyring.open({ keyId: row.key_id, bytes: row.sealed }, contextOf(row.id))
  if (text === null) return null
  return {
    id: row.id,
    subject: row.subject,
    ...contents.parse(JSON.parse(text)),
    tokenVersion: row.token_version,
    accessExpiresAt: row.access_expires_at,
    lastSeenAt: row.last_seen_at,
    idleExpiresAt: row.idle_expires_at,
    absoluteExpiresAt: row.absolute_expires_at,
  }
}

function contextOf(id: string): string {
  return `session ${id}`
}
