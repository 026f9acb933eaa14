import { appendEvent } from '@dezky/events'
import type { Trx } from '../../database/index.ts'

export async function channelTurned(trx: Trx, turn: 'created' | 'changed' | 'removed', id: string, name: string): Promise<void> {
  await appendEvent(trx, {
    type: `notification_channel.${turn}`, tenantId: null, subject: `notification_channel:${id}`, data: { channelId: id, name },
  })
}
