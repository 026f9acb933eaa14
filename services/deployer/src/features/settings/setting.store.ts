import { type Settings, settingsSchema } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'

/** What containers of ours are marked with; several installations may share a host. */
export async function readInstallation(db: Db): Promise<string> {
  return (await db.selectFrom('settings').select('installation').executeTakeFirstOrThrow()).installation
}

export async function readSettings(db: Db): Promise<Settings & { version: number }> {
  const { value, version } = await db.selectFrom('settings').select(['value', 'version']).executeTakeFirstOrThrow()
  return { ...settingsSchema.parse(value), version }
}

export async function writeSettings(db: Db, settings: Settings): Promise<void> {
  await db.updateTable('settings').set(eb => ({ value: JSON.stringify(settings), version: eb('version', '+', 1) })).execute()
}

export async function hasPlace(db: Db, table: 'hosts' | 'ingresses', name: string): Promise<boolean> {
  return await db.selectFrom(table).select('id').where('name', '=', name).executeTakeFirst() !== undefined
}
