import type { Setting } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'

export async function settingChanged(trx: Scoped, { key, source, version }: Setting): Promise<void> {
  await tell(trx, 'setting.changed', { tenantId: null, subject: `setting:${key}`, data: { key, source, version } })
}
