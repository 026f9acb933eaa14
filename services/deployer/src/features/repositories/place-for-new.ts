// Where what is made without anybody saying so runs.
import type { Db } from '../../database/index.ts'
import { readSettings } from '../settings/index.ts'

/** As the settings say, or the only one there is; null when there are several, or none. */
export async function placeForNew(db: Db): Promise<{ host: string | null, ingress: string | null }> {
  const { defaultHost, defaultIngress } = await readSettings(db)
  return { host: defaultHost ?? await only(db, 'hosts'), ingress: defaultIngress ?? await only(db, 'ingresses') }
}

async function only(db: Db, table: 'hosts' | 'ingresses'): Promise<string | null> {
  const rows = await db.selectFrom(table).select('name').limit(2).execute()
  return rows.length === 1 ? rows[0]?.name ?? null : null
}
