import { appendEvent } from '@dezky/events'
import type { Trx } from '../../database/index.ts'
import type { Place } from './reachability.ts'

/** `problem`: why it does not answer, in the words of whoever asked. */
export async function placeTurned(trx: Trx, { kind, id, name }: Place, turn: 'away' | 'back', problem: string | null): Promise<void> {
  await appendEvent(trx, { type: `${kind}.${turn}`, tenantId: null, subject: `${kind}:${id}`, data: { [`${kind}Id`]: id, name, problem } })
}
