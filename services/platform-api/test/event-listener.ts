// Somebody who listens to the stream of events, over a real connection.
import { request } from 'node:http'
import type { EventSourceMessage } from 'eventsource-parser'
import { createParser } from 'eventsource-parser'

export interface Listening extends Disposable {
  events: EventSourceMessage[]
  /** The cursor from which it listens. */
  from: string | undefined
  status: number
  /** Resolves when the server has ended the stream. */
  ended: Promise<void>
}

export async function listenTo(base: string, token: string, headers: Record<string, string> = {}): Promise<Listening> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  return new Promise((resolve, reject) => {
    const outgoing = request(`${base}/v1/events`, { headers: { authorization: `Bearer ${token}`, ...headers } }, (response) => {
      const listening: Listening = {
        events: [], from: undefined, status: response.statusCode ?? 0, ended, [Symbol.dispose]: () => outgoing.destroy(),
      }
      const parser = createParser({ onEvent(event) {
        if (event.event === 'ready') listening.from = event.id
        else listening.events.push(event)
      } })
      response.setEncoding('utf8').on('data', text => parser.feed(text)).on('error', () => undefined)
      response.once('data', () => resolve(listening)).once('end', () => resolve(listening)).once('close', end)
    })
    outgoing.once('error', reject).end()
  })
}
