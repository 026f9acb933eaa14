import { type Settings, settingsSchema } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'

export async function readSettings(db: Db): Promise<Settings & { version: number }> {
  const { value, version } = await db.selectFrom('settings').select(['value', 'version']).executeTakeFirstOrThrow()
  return { ...settingsSchema.parse(value), version }
}
