import { createTransport } from 'nodemailer'

export interface Mail { to: string, subject: string, text: string }

/** The platform's own outgoing mail. */
export interface Mailer extends AsyncDisposable {
  /** Resolves when the server has taken the message; rejects with its refusal otherwise. */
  send(mail: Mail): Promise<void>
}

export function smtpMailer({ smtpUrl, from }: { smtpUrl: string, from: string }): Mailer {
  const transport = createTransport(smtpUrl, { from })
  return {
    async send(mail) {
      await transport.sendMail(mail)
    },
    async [Symbol.asyncDispose]() {
      transport.close()
    },
  }
}
