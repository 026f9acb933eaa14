// A real mail server on loopback: it takes mail over SMTP, reads it as a mail program does, and can be made to behave badly.
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { Email } from 'postal-mime'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface MailServer extends AsyncDisposable {
  url: string
  received: Email[]
  /** Recipients that were offered, taken or not. */
  offered: string[]
  /** How many messages it has in hand. */
  held: number
  /** What to do from now on; null: to take everything. */
  behaviour: Behaviour | null
  to(address: string): Email[]
}

export type Behaviour =
  | { refuses: number, with: string }
  /** It has the message, and hangs up before it says so. */
  | 'drops after DATA'
  /** It answers nothing until it is told to go on. */
  | { waitsFor: Promise<void> }

export async function startMailServer(port = 0): Promise<MailServer> {
  const received: Email[] = []
  const offered: string[] = []
  const state: Pick<MailServer, 'behaviour' | 'held'> = { behaviour: null, held: 0 }
  const smtp = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      offered.push(address)
      const { behaviour } = state
      if (behaviour && typeof behaviour === 'object' && 'refuses' in behaviour) {
        done(Object.assign(new Error(behaviour.with), { responseCode: behaviour.refuses }))
      }
      else done()
    },
    onData: (stream, session, done) => void take(session.id, stream).then(() => done(), done),
  })
  smtp.on('error', () => undefined)

  async function take(session: string, stream: NodeJS.ReadableStream): Promise<void> {
    const mail = await PostalMime.parse(await buffer(stream))
    const { behaviour } = state
    if (behaviour && typeof behaviour === 'object' && 'waitsFor' in behaviour) {
      state.held += 1
      await behaviour.waitsFor
    }
    received.push(mail)
    if (behaviour === 'drops after DATA') {
      for (const connection of smtp.connections) if (connection.id === session) connection.close()
    }
  }

  await new Promise<void>(resolve => smtp.listen(port, '127.0.0.1', resolve))
  const address = smtp.server.address() as AddressInfo
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${address.port}`, received, offered,
    to: (wanted: string) => received.filter(({ to }) => to?.some(({ address }) => address === wanted)),
    [Symbol.asyncDispose]: () => new Promise<void>(resolve => smtp.close(() => resolve())),
  })
}
