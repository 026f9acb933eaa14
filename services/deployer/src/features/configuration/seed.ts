// The configuration an installation begins with, from a file; only where there is none yet.
import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { settingsSchema } from '@dezky/contracts/deployer'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { readState, takeUp } from './configuration.service.ts'
import { readDocument } from './document.ts'

/** Throws where the file cannot be read, or is not as it must be: nobody wants to begin with half of it. */
export async function plantSeed(services: Pick<Services, 'db' | 'keyring' | 'clock' | 'log'>, file: string): Promise<void> {
  const { db, log } = services
  const answer = await db.transaction().execute(async (trx) => {
    if (!await isEmpty(trx)) return null
    const document = readDocument(await readFile(file, 'utf8'))
    return takeUp(trx, services, document, { by: 'seed', remove: false }, () => undefined)
  })
  if (!answer) return log.info({ file }, 'the seed was left alone: there is a configuration already')
  const { changes, missingSecrets } = answer
  const created = changes.flatMap(({ action, path }) => action === 'create' ? [path] : [])
  log.info({ file, created, missingSecrets }, 'the seed was taken up: there was no configuration yet')
}

/** Nothing was ever set up, not even what was removed since. */
async function isEmpty(trx: Trx): Promise<boolean> {
  const happened = await trx.selectFrom('events').select('id').limit(1).executeTakeFirst()
  const { present: { items } } = await readState(trx)
  return !happened && items.every(({ path, fields }) => path === 'settings' && isDeepStrictEqual(fields, settingsSchema.parse({})))
}
