// At start: whether everything sealed can be opened, and what an older key sealed is sealed anew with the first.
import { sql } from 'kysely'
import type { Keyring, Logger } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import { type SealedPlace, sealedPlaces } from '../../database/sealed-places.ts'

/** None of what is stored opens: most likely these are the keys of another installation. */
class WrongKeys extends Error {
  override readonly name = 'WrongKeys'
}

interface Found { id: string, bytes: Buffer, keyId: string }

export async function takeUpKeys(db: Db, keyring: Keyring, log: Logger): Promise<void> {
  const lost = await requireKeys(db, keyring, async (place, found, text) => {
    if (found.keyId !== keyring.keyId) await sealAnew(db, place, found, keyring.seal(text, `${place.context} ${found.id}`))
  })
  if (lost.length === 0) return
  log.error({ lost }, 'these secrets cannot be opened with any of DEPLOYER_KEYS: put the key back that sealed them, or set them again')
}

/** Opens everything; answers what does not open. Throws WrongKeys where nothing does. */
export async function requireKeys(
  db: Db, keyring: Keyring, onOpened: (place: SealedPlace, found: Found, text: string) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const lost: string[] = []
  let opened = 0
  for (const place of sealedPlaces) {
    for (const found of await readSealed(db, place)) {
      const context = `${place.context} ${found.id}`
      const text = keyring.open(found, context)
      if (text === null) lost.push(context)
      else {
        opened++
        await onOpened(place, found, text)
      }
    }
  }
  if (lost.length === 0 || opened > 0) return lost
  throw new WrongKeys(`None of the ${lost.length} secrets that are stored can be opened with DEPLOYER_KEYS. Put the key back that sealed them.`)
}

/** Secrets that nobody has told yet are empty, and no key opens them. */
async function readSealed(db: Db, { table, bytes, keyId }: SealedPlace): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select id, ${sql.ref(bytes)} as bytes, ${sql.ref(keyId)} as "keyId" from ${sql.table(table)} where length(${sql.ref(bytes)}) > 0`.execute(db)
  return rows
}

/** Unless it was set anew meanwhile. */
async function sealAnew(
  db: Db, { table, bytes, keyId }: SealedPlace, found: Found, sealed: { bytes: Buffer, keyId: string },
): Promise<void> {
  await sql`
    update ${sql.table(table)} set ${sql.ref(bytes)} = ${sealed.bytes}, ${sql.ref(keyId)} = ${sealed.keyId}
     where id = ${found.id} and ${sql.ref(bytes)} = ${found.bytes}`.execute(db)
}
