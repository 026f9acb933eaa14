// Server-sent events, read on where a connection was lost: nothing is missed, nothing comes twice.
import { createParser } from 'eventsource-parser'
import { Unreachable } from './errors.ts'
import type { Terminal } from './terminal.ts'

export interface Message { id: string, event: string, data: unknown }

/** Asks for what comes after this one; 204 says that there is no more. */
export type Open = (lastEventId: string | undefined, signal: AbortSignal) => Promise<{ response: Response }>

/** A heartbeat comes every 15 s: whoever is silent for longer is gone. */
const silenceMs = 45_000
const firstPauseMs = 1_000

/** Until there is no more. Throws what `open` throws, and Unreachable after so many connections in a row that brought nothing. */
export async function* messagesOf(
  open: Open, { pause }: Pick<Terminal, 'pause'>, signal: AbortSignal, patience = 20,
): AsyncGenerator<Message> {
  let last: string | undefined
  let pauseMs = firstPauseMs
  for (let vain = 0; vain < patience; vain++) {
    const connection = new AbortController()
    const { response } = await open(last, AbortSignal.any([signal, connection.signal]))
    if (response.status === 204 || !response.body) return
    try {
      for await (const message of framesOf(response.body, connection, (ms) => {
        pauseMs = ms
      })) {
        last = message.id || last
        vain = 0
        yield message
      }
    }
    catch (error) {
      if (signal.aborted) throw error
    }
    finally {
      connection.abort()
    }
    await pause(pauseMs, signal)
  }
  throw new Unreachable('The connection is lost again and again.')
}

async function* framesOf(
  body: ReadableStream<Uint8Array>, connection: AbortController, onRetry: (ms: number) => void,
): AsyncGenerator<Message> {
  const messages: Message[] = []
  const parser = createParser({
    onEvent: ({ id = '', event = 'message', data }) => void messages.push({ id, event, data: JSON.parse(data) as unknown }),
    onRetry,
  })
  const decoder = new TextDecoder()
  let silence = setTimeout(() => connection.abort(), silenceMs)
  try {
    for await (const chunk of body) {
      clearTimeout(silence)
      silence = setTimeout(() => connection.abort(), silenceMs)
      parser.feed(decoder.decode(chunk, { stream: true }))
      yield* messages.splice(0)
    }
  }
  finally {
    clearTimeout(silence)
  }
}
