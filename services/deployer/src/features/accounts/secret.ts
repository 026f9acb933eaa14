// What cookies are signed with: made up at the first start, and kept sealed.
import { randomBytes } from 'node:crypto'
import type { Keyring } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'

const context = 'accounts true'

export async function readAccountsSecret(db: Db, keyring: Keyring): Promise<string> {
  const made = keyring.seal(randomBytes(32).toString('base64url'), context)
  await db.updateTable('settings').set({ accounts_sealed: made.bytes, accounts_key_id: made.keyId })
    .where('accounts_sealed', 'is', null).execute()
  const { bytes, keyId } = await db.selectFrom('settings').select(['accounts_sealed as bytes',
    'accounts_key_id as keyId']).executeTakeFirstOrThrow()
  const secret = bytes && keyId ? keyring.open({ bytes, keyId }, context) : null
  if (secret !== null) return secret
  // The key that sealed it is gone: whoever has signed in signs in again, and sets up their second factor anew.
  await db.updateTable('settings').set({ accounts_sealed: null, accounts_key_id: null }).execute()
  return readAccountsSecret(db, keyring)
}
