// One key for each channel: what has happened becomes deliveries, and those are sent, one after the other.
import { readEvents } from '@dezky/events'
import type { Handler, Work } from '@dezky/reconcile'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { type ChannelRow, moveCursor, readChannelById } from './channel.store.ts'
import { wants } from './channel.ts'
import { compose } from './compose.ts'
import { readConcerned } from './concerned.store.ts'
import { deleteEndedBefore, insertDeliveries, readFirstWaiting, recordAttempt, type Told } from './delivery.store.ts'
import { verdictOf } from './delivery.ts'
import { openChannel } from './open-channel.ts'
import { send } from './send/index.ts'

const pageSize = 200
const sentInOneRun = 20
/** Wake-ups can be missed; the log cannot. */
const lookAgainMs = 300_000
const keptMs = 30 * 86_400_000

export function notificationHandler(services: Services): Handler<Trx> {
  return async (work) => {
    const channel = await readChannelById(services.db, work.key)
    if (!channel?.enabled) return
    const caughtUp = await gather(services, work, channel)
    const next = await sendDue(services, work, channel)
    return { requeueAfterMs: caughtUp ? Math.min(next ?? lookAgainMs, lookAgainMs) : 0 }
  }
}

/** The deliveries and the cursor after them: both, or neither. Answers whether there is nothing more to gather. */
async function gather(services: Services, work: Work<Trx>, channel: ChannelRow): Promise<boolean> {
  const { db, clock } = services
  const page = await readEvents(db, { after: channel.cursor, limit: pageSize })
  if (page.next === channel.cursor) return page.caughtUp
  const told: Told[] = []
  for (const event of page.events) {
    const message = await compose(services, event)
    if (message && wants(wantsOf(channel), message.groups, await readConcerned(db, event.data))) told.push({ event, message })
  }
  const now = clock.now()
  return work.commit(async (trx) => {
    if (!await moveCursor(trx, channel, page.next)) return false
    await insertDeliveries(trx, channel.id, told, now)
    await deleteEndedBefore(trx, channel.id, new Date(now.getTime() - keptMs))
    return page.caughtUp
  })
}

function wantsOf({ groups, every_project: everyProject, project_ids: projectIds }: ChannelRow) {
  return { groups, everyProject, projectIds }
}

/** Milliseconds until there is something to do; null when nothing waits. Whoever dies before it is written down has sent for nothing. */
async function sendDue(services: Services, work: Work<Trx>, row: ChannelRow): Promise<number | null> {
  const { db, clock, keyring, destinations, config: { publicUrl } } = services
  for (let sent = 0; sent < sentInOneRun; sent++) {
    const delivery = await readFirstWaiting(db, row.id)
    if (!delivery) return null
    const early = delivery.nextAttemptAt.getTime() - clock.now().getTime()
    if (early > 0) return early
    const outcome = await send(openChannel(keyring, row), delivery, { destinations, publicUrl, signal: work.signal, clock })
    const now = clock.now()
    const verdict = verdictOf(delivery, outcome, { now, random: Math.random() })
    await work.commit(trx => recordAttempt(trx, delivery.id, verdict, outcome.answer, now))
  }
  return 0
}
