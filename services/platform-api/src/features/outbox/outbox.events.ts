import type { MailKind, MailState } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell, tellAll } from '../events/index.ts'

interface Changed { id: string, kind: MailKind, state: MailState }

/** Told to operators alone, and so without the tenant; to whom it went is read where one may. */
export async function outboxChanged(trx: Scoped, mail: Changed): Promise<void> {
  await tell(trx, 'outbox.changed', about(mail))
}

export async function mailsWritten(trx: Scoped, mails: readonly Changed[]): Promise<void> {
  await tellAll(trx, 'outbox.changed', mails.map(about))
}

function about({ id: mailId, kind, state }: Changed) {
  return { tenantId: null, subject: `mail:${mailId}`, data: { mailId, kind, state } }
}
