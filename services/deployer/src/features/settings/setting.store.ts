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
