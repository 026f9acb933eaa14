import { sql } from 'kysely'
import type { SettingKey } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'

export interface KeptSetting {
  key: SettingKey
  /** Null: as if nobody had decided. */
  value: unknown
  version: number
  changedAt: Date | null
  changedBy: { id: string, name: string } | null
}

export async function keptValues(db: Readable): Promise<Map<SettingKey, unknown>> {
  const rows = await db.selectFrom('settings').select(['key', 'value']).execute()
  return new Map(rows.map(({ key, value }) => [key, value]))
}

export async function listKept(db: Readable): Promise<KeptSetting[]> {
  return (await selectSettings(db).execute()).map(toSetting)
}

export async function findKept(db: Readable, key: SettingKey): Promise<KeptSetting | null> {
  const row = await selectSettings(db).where('s.key', '=', key).executeTakeFirst()
  return row ? toSetting(row) : null
}

/** Until the transaction ends nobody else decides it. */
export async function lockSetting(trx: Scoped, key: SettingKey): Promise<{ value: unknown, version: number }> {
  await trx.insertInto('settings').values({ key, value: null, changed_at: null, changed_by: null })
    .onConflict(conflict => conflict.column('key').doNothing()).execute()
  return trx.selectFrom('settings').select(['value', 'version']).where('key', '=', key).forUpdate().executeTakeFirstOrThrow()
}

export async function writeSetting(trx: Scoped, key: SettingKey, value: unknown, by: string | null): Promise<void> {
  await trx.updateTable('settings').where('key', '=', key).set(eb => ({
    value: value === null ? null : JSON.stringify(value), version: eb('version', '+', 1), changed_at: sql<Date>`now()`, changed_by: by,
  })).execute()
}

type SettingRow = Awaited<ReturnType<ReturnType<typeof selectSettings>['executeTakeFirstOrThrow']>>

function selectSettings(db: Readable) {
  return db.selectFrom('settings as s').leftJoin('people as p', 'p.id', 's.changed_by')
    .select(['s.key', 's.value', 's.version', 's.changed_at', 's.changed_by', 'p.name'])
}

function toSetting({ key, value, version, changed_at, changed_by, name }: SettingRow): KeptSetting {
  return { key, value, version, changedAt: changed_at, changedBy: changed_by === null ? null : { id: changed_by, name: name ?? '' } }
}
