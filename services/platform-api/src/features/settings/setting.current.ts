// What holds now, in memory: read once, and again whenever any process has changed it.
import type { SettingValues } from '@dezky/contracts'
import { openDoorbell } from '@dezky/database'
import type { Logger } from '@dezky/runtime'
import type { PlatformDatabase } from '../../database/index.ts'
import { readIn, workerScope } from '../../database/index.ts'
import { keptValues } from './setting.store.ts'
import type { Fixed } from './setting.ts'
import { valuesOf } from './setting.ts'

export interface Settings extends AsyncDisposable {
  /** Ask each time: it may be another one the next. */
  current(): SettingValues
  /** After the commit of a change: it holds here when this resolves, and elsewhere a moment later. */
  changed(): Promise<void>
}

interface Parts { db: PlatformDatabase, fixed: Fixed, log: Pick<Logger, 'warn'> }

/** Nobody rings for what a lost connection kept from us, so it is read now and then all the same. */
const everyMs = 15_000

export async function openSettings({ db, fixed, log }: Parts): Promise<Settings> {
  let values: SettingValues
  // One reading after the other, so that an older one never comes last.
  let reading: Promise<void> = Promise.resolve()
  const read = () => reading = reading.catch(() => undefined).then(async () => {
    values = valuesOf(await keptValues(readIn(db, workerScope())), fixed)
  })
  const refresh = () => read().catch((error: unknown) => log.warn({ err: error }, 'settings could not be read; the last ones hold'))
  await read()
  const doorbell = openDoorbell({ pool: db.pool, channel: 'dezky_settings', onRing: () => void refresh(), log })
  const timer = setInterval(() => void refresh(), everyMs).unref()
  return {
    current: () => values,
    async changed() {
      doorbell.ring()
      // What was committed holds, also when it cannot be read back right now.
      await refresh()
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await doorbell[Symbol.asyncDispose]()
      await reading.catch(() => undefined)
    },
  }
}
