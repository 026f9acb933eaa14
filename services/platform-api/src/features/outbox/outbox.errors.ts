import type { MailState } from '@dezky/contracts'
import { Problem } from '@dezky/runtime'
import type { SendingRefusal } from './outgoing-mail.ts'

export class MailNotFound extends Problem {
  constructor() {
    super({ code: 'not_found', status: 404, title: 'Not found', detail: 'There is no such mail; mails are kept for 90 days.' })
  }
}

/** Throws MailSettled or MailServerMissing. */
export function refuse(refusal: SendingRefusal | null, state: MailState): void {
  if (refusal === 'mail_settled') throw new MailSettled(state)
  if (refusal === 'mail_server_missing') throw new MailServerMissing()
}

class MailSettled extends Problem {
  constructor(state: MailState) {
    super({
      code: 'mail_settled', status: 409, title: 'Not to be sent again', extensions: { state },
      detail: 'Only a mail that failed, or was kept for want of a mail server, can be sent again.',
    })
  }
}

class MailServerMissing extends Problem {
  constructor() {
    super({
      code: 'mail_server_missing', status: 409, title: 'No mail server',
      detail: 'This platform has no mail server to send through. Set SMTP_URL, and try again.',
    })
  }
}
