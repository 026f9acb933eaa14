// What a container has written, and goes on writing.
import { StringDecoder } from 'node:string_decoder'
import type { LogLine, LogWish } from '../../instance.ts'
import type { Connection } from './connection.ts'
import { type Frame, framesOf } from './frames.ts'
import { refusalOf } from './refusal.ts'

export async function* linesOver(connection: Connection, path: string, wish: LogWish, signal?: AbortSignal): AsyncGenerator<LogLine> {
  if (signal?.aborted) return
  const lineOf = createLineReader()
  try {
    const written = await connection.open({ method: 'GET', path, query: queryOf(wish) }, { signal })
    for await (const frame of framesOf(written)) yield lineOf(frame)
  }
  catch (error) {
    if (!signal?.aborted) throw refusalOf(error)
  }
}

function queryOf({ tail, since, follow }: LogWish): Record<string, string | number | boolean> {
  return {
    stdout: true, stderr: true, timestamps: true, follow: follow ?? false,
    ...(tail === undefined ? {} : { tail }), ...(since ? { since: secondsOf(since) } : {}),
  }
}

/** As engines have times: seconds with a fraction. */
export function secondsOf(time: Date): string {
  return (time.getTime() / 1_000).toFixed(3)
}

const stamped = /^(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)) ?/

/** The engine cuts a long line after 16 kB, which may be in the middle of a character. */
export function createLineReader(): (frame: Frame) => LogLine {
  const decoders = { stdout: new StringDecoder(), stderr: new StringDecoder() }
  return ({ stream, bytes }) => {
    const [stamp = '', time] = stamped.exec(bytes.toString('latin1', 0, 48)) ?? []
    const text = decoders[stream].write(bytes.subarray(stamp.length))
    return { at: time ? new Date(time) : new Date(), stream, text: text.replace(/\r?\n$/, '') }
  }
}
