// Sending one mail: what it says is written when its turn comes, from how things are then. The mail server is asked outside any
// transaction; what came of it is recorded after it.
import type { Mailer } from '@dezky/runtime/mailer'
import { MailRefused } from '@dezky/runtime/mailer'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import type { Attempt, Jobs, Queue } from '../../jobs/jobs.ts'
import { outboxChanged } from './outbox.events.ts'
import { beginAttempt, findMail, writeSettlement } from './outbox.store.ts'
import type { KeptMail, Outcome, Written } from './outgoing-mail.ts'
import { settle } from './outgoing-mail.ts'

/** For about a day: from half a minute to two hours between two attempts. */
export const mailQueue: Queue = { name: 'outgoing-mail', retryLimit: 20, retryDelaySeconds: 30, retryDelayMaxSeconds: 7200 }

interface MailJob { mailId: string }

export async function enqueueMail(jobs: Pick<Jobs, 'enqueue'>, platform: Scoped, mailId: string): Promise<void> {
  await jobs.enqueue(platform, mailQueue.name, { mailId } satisfies MailJob, { singletonKey: mailId })
}

export interface SendingWorld {
  db: PlatformDatabase
  mailer: Mailer
  /** Null when what the mail was to say has been overtaken. May ask upstreams. */
  compose: (mail: KeptMail) => Promise<Written | null>
  /** In whose name messages are numbered. */
  messageHost: string
  replyTo?: string | undefined
  notify: () => void
}

export function mailHandler(world: SendingWorld): (job: MailJob, attempt: Attempt) => Promise<void> {
  return async ({ mailId }, { isLast }) => {
    const mail = await inScope(world.db, workerScope(), async trx => await beginAttempt(trx, mailId) ? findMail(trx, mailId) : null)
    if (!mail) return
    const { outcome, written } = await attempt(world, mail)
    const settlement = settle(outcome, { isLastAttempt: isLast })
    await inScope(world.db, workerScope(), async (trx) => {
      if (!await writeSettlement(trx, mailId, settlement, written)) return
      if (outcome.was === 'sent') await written?.whenSent?.(trx)
      if (!settlement.tryAgain) await outboxChanged(trx, { id: mailId, kind: written?.kind ?? mail.kind, state: settlement.state })
    })
    world.notify()
    // Without the server's words, which may name somebody: the queue keeps what it is told for a while.
    if (settlement.tryAgain) throw new Error('The mail was not taken; it is tried again.')
  }
}

async function attempt(world: SendingWorld, mail: KeptMail): Promise<{ outcome: Outcome, written: Written | null }> {
  try {
    const written = await world.compose(mail)
    if (!written) return { outcome: { was: 'overtaken' }, written }
    return { outcome: await send(world, mail, written), written }
  }
  catch (error) {
    return { outcome: refused(error), written: null }
  }
}

async function send({ mailer, messageHost, replyTo }: SendingWorld, mail: KeptMail, written: Written): Promise<Outcome> {
  const { to, subject, text, html, pictures } = written
  const messageId = messageIdOf({ ...mail, kind: written.kind }, messageHost)
  return mailer.send({ to, subject, text, html, pictures, messageId, ...replyTo && { replyTo } }).then(() => ({ was: 'sent' }), refused)
}

/**
 * One mail, one number, however often it is tried: receivers drop what they have already. Only an invitation is another each time,
 * since the link in it voids the one before: whoever got both must not be left with the first.
 */
function messageIdOf({ id, kind, attempts }: Pick<KeptMail, 'id' | 'kind' | 'attempts'>, host: string): string {
  return kind === 'invitation' ? `<${id}.${attempts}@${host}>` : `<${id}@${host}>`
}

function refused(error: unknown): Outcome {
  return { was: 'refused', error: error instanceof Error ? error.message : String(error), forGood: error instanceof MailRefused }
}
