import type { NotificationDelivery, NotificationTest } from '@dezky/contracts/deployer'
import { newId } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { SecretLost } from './channel.errors.ts'
import { rowNamed } from './channel.service.ts'
import { readDeliveries } from './delivery.store.ts'
import type { Outgoing, Sent } from './delivery.ts'
import { openChannel } from './open-channel.ts'
import { send } from './send/index.ts'

/** Now, whether the channel is enabled or not, and to it alone; it is no event of the log. */
export async function sendTest(services: Services, name: string, signal: AbortSignal): Promise<NotificationTest> {
  const { db, keyring, config, destinations, clock } = services
  const row = await rowNamed(db, name)
  const began = performance.now()
  const { publicUrl } = config
  const attempt = async (): Promise<Sent> =>
    send(openChannel(keyring, row), testMessage(row, publicUrl, clock.now()), { destinations, publicUrl, signal, clock })
  const { ok, answer } = await attempt().catch((error: unknown) => {
    if (error instanceof SecretLost) return { ok: false, answer: error.message }
    throw error
  })
  return { ok, answer, tookMs: Math.round(performance.now() - began) }
}

function testMessage({ id, name }: { id: string, name: string }, publicUrl: string, now: Date): Outgoing {
  return {
    id: newId(), eventType: 'notification_channel.test', subject: `notification_channel:${id}`, occurredAt: now,
    message: {
      groups: [], level: 'info', title: 'A test of Dezky', lines: [], link: publicUrl,
      sentences: [`The channel ${name} works: what happens is told here.`],
    },
  }
}

export async function deliveriesOf(
  db: Db, name: string, { limit, before }: { limit: number, before: string | null },
): Promise<{ items: NotificationDelivery[], last: string | null }> {
  const { id } = await rowNamed(db, name)
  const found = await readDeliveries(db, id, { limit: limit + 1, before })
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.id ?? null : null }
}
