import { type Settings, settingsSchema } from '@dezky/contracts/deployer'
import { changeSettings, readSettings } from '../../settings/index.ts'
import { itemOf, type Kind, type Section } from '../section.ts'

const kind: Kind<Settings> = {
  create: async () => undefined,
  async change(trx, fields) {
    const { version } = await readSettings(trx)
    return changeSettings(trx, fields, { version })
  },
  remove: null,
}

/** There is always one of it; what the document leaves out is as for a new installation. */
export const settings: Section<Settings> = {
  key: 'settings', tables: ['settings'], schema: settingsSchema.strict(),
  async read(db) {
    const { version: _, ...part } = await readSettings(db)
    return { part, untold: [], ties: [] }
  },
  items: fields => ({ lists: [], items: [itemOf(kind, { path: 'settings', list: 'settings', place: ['settings'], fields })] }),
}
