import type { NodemailerError } from 'nodemailer'
import { createTransport } from 'nodemailer'

export interface Mail {
  /** One address, which is never taken for several. */
  to: string
  subject: string
  text: string
  html?: string
  /** The same at every attempt, so that receivers drop what comes twice. Default: made up. */
  messageId?: string
  replyTo?: string
  /** Pictures that the HTML shows as `cid:<cid>`. */
  pictures?: { cid: string, filename: string, content: Buffer }[]
}

/** The platform's own outgoing mail. */
export interface Mailer extends AsyncDisposable {
  /** Whether the server answers and takes our credentials; rejects with MailRefused when it refuses them, otherwise with MailNotTaken. */
  probe(): Promise<void>
  /** Resolves when the server has taken the message; rejects with MailRefused when it never will, and otherwise with MailNotTaken. */
  send(mail: Mail): Promise<void>
}

/** The message was not taken now; it may be later. The message is what the server said. */
export class MailNotTaken extends Error {
  override name = 'MailNotTaken'
}

/** The server has refused this message or this recipient for good. */
export class MailRefused extends MailNotTaken {
  override name = 'MailRefused'
}

export interface SmtpOptions {
  smtpUrl: string
  from: string
  /** Whose certificate the server must show, where `smtpUrl` names it by its address. */
  servername?: string
  /** Whether it must be spoken to by TLS from STARTTLS on. */
  requireTLS?: boolean
  /** Whether it is spoken to without TLS even where it offers that. */
  ignoreTLS?: boolean
  /** A server that says nothing for so long is given up; a whole message takes no longer than twice that. Default: 20 s. */
  patienceMs?: number
}

export function smtpMailer({ smtpUrl, from, patienceMs = 20_000, ...tls }: SmtpOptions): Mailer {
  const timeouts = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs, dnsTimeout: patienceMs }
  const transport = createTransport({ url: smtpUrl, ...tls, ...timeouts, disableFileAccess: true, disableUrlAccess: true }, { from })
  return {
    async probe() {
      await transport.verify().catch((error: NodemailerError) => {
        throw error.code === 'EAUTH' ? new MailRefused(error.response ?? error.message, { cause: error }) : judge(error)
      })
    },
    async send({ to, pictures = [], ...mail }) {
      const attachments = pictures.map(picture => ({ ...picture, contentDisposition: 'inline' as const }))
      const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
      const signal = AbortSignal.timeout(2 * patienceMs)
      await transport.sendMail({ ...mail, to: { name: '', address: to }, attachments, headers, signal }).catch((error: unknown) => {
        throw judge(error)
      })
    },
    async [Symbol.asyncDispose]() {
      transport.close()
    },
  }
}

/** A refusal of who we are is no refusal of the message: somebody will mend the password. */
function judge(error: unknown): MailNotTaken {
  const { permanent, code, response, message } = error as NodemailerError
  const aboutTheMessage = code === 'EENVELOPE' || code === 'EMESSAGE'
  return new (permanent && aboutTheMessage ? MailRefused : MailNotTaken)(response ?? message, { cause: error })
}
