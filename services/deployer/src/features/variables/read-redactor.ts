import type { Keyring } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import { createRedactor, type Redact } from './redact.ts'
import { readEnvironmentOf } from './variable.store.ts'

/** For what instances with these variables write. Where a value can no longer be opened nothing can be told from it: all is blotted out. */
export async function readRedactor(db: Db, keyring: Keyring, variables: Record<string, string>): Promise<Redact> {
  const { secrets, lost } = await readEnvironmentOf(db, keyring, variables)
  return lost.length > 0 ? text => text && '•••' : createRedactor(secrets)
}
