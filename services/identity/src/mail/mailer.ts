import { createTransport } from 'nodemailer'

export interface Mail { to: string, subject: string, text: string }

export interface Mailer extends AsyncDisposable {
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
