import type { Scoped } from '../../database/index.ts'

/** Answers to requests with an Idempotency-Key that nobody will send again. */
export async function deleteAnswersBefore(trx: Scoped, time: Date): Promise<void> {
  await trx.deleteFrom('idempotent_requests').where('created_at', '<', time).execute()
}
