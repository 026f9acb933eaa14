// Calls to one engine: each with an end, each failure as one of the port's.
import { addAbortSignal, Duplex, type Readable } from 'node:stream'
import type { z } from 'zod'
import { ContainersUnavailable } from '../../errors.ts'
import { agentFor, dialing, type EngineOptions } from './options.ts'
import { isMissing, refusalOf, type Speaker, statusOf } from './refusal.ts'
import type { Asked } from './transport.ts'
import { agreeingTransport } from './version.ts'

export interface Patience {
  /** Instead of the usual. */
  timeoutMs?: number
  signal?: AbortSignal
  speaker?: Speaker
}

export interface Connection {
  /** Whatever it answers. */
  send(asked: Asked, patience?: Patience): Promise<unknown>
  /** As `send`; what it answers with one of these is no failure: that status, else null. */
  sendUnless<S extends number>(statuses: S[], asked: Asked, patience?: Patience): Promise<S | null>
  /** The answer in its shape. */
  ask<T>(asked: Asked, shape: z.ZodType<T>, patience?: Patience): Promise<T>
  /** Null where the engine says that there is none such. */
  askUnlessMissing<T>(asked: Asked, shape: z.ZodType<T>, patience?: Patience): Promise<T | null>
  /** An answer that comes bit by bit. The time is that until it begins; it ends with itself, or with the signal. */
  open(asked: Asked, patience?: Patience): Promise<Readable>
  /** As `open`, and one can answer. */
  converse(asked: Asked, patience?: Patience): Promise<Duplex>
  close(): void
}

export function connect(options: EngineOptions, usualMs: number): Connection {
  const agent = agentFor(options.endpoint)
  const transport = agreeingTransport(dialing(options.endpoint, agent))
  const closing = new AbortController()

  function raw(asked: Asked, { timeoutMs = usualMs, signal }: Patience): Promise<unknown> {
    return transport.send(asked, AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]))
  }

  async function send(asked: Asked, patience: Patience = {}): Promise<unknown> {
    try {
      return await raw(asked, patience)
    }
    catch (error) {
      throw refusalOf(error, patience.speaker)
    }
  }

  async function open(asked: Asked, { timeoutMs = usualMs, signal, speaker }: Patience = {}): Promise<Readable> {
    const impatience = new AbortController()
    const timer = setTimeout(() => impatience.abort(new Error('nothing came in time')), timeoutMs)
    const ends = AbortSignal.any([closing.signal, impatience.signal, ...(signal ? [signal] : [])])
    try {
      // Who reads is told of an error; one that nobody reads any more must not bring the process down.
      return addAbortSignal(ends, await transport.open(asked, ends)).on('error', () => undefined)
    }
    catch (error) {
      throw refusalOf(error, speaker)
    }
    finally {
      clearTimeout(timer)
    }
  }

  return {
    send,
    async sendUnless(statuses, asked, patience = {}) {
      const refused = await refusalIn(raw(asked, patience))
      if (refused === null) return null
      const expected = statuses.find(status => status === statusOf(refused.error))
      if (expected === undefined) throw refusalOf(refused.error, patience.speaker)
      return expected
    },
    ask: async (asked, shape, patience) => shaped(await send(asked, patience), shape),
    async askUnlessMissing(asked, shape, patience = {}) {
      const answered = raw(asked, patience)
      const refused = await refusalIn(answered)
      if (refused === null) return shaped(await answered, shape)
      if (!isMissing(refused.error)) throw refusalOf(refused.error, patience.speaker)
      return null
    },
    open,
    async converse(asked, patience) {
      const stream = await open({ ...asked, upgrade: true }, patience)
      if (stream instanceof Duplex) return stream
      throw new ContainersUnavailable('What leads to the container host lets nobody converse with it.')
    },
    close() {
      closing.abort(new ContainersUnavailable('The connection to the container host is closed.'))
      agent.destroy()
    },
  }
}

function refusalIn(work: Promise<unknown>): Promise<{ error: unknown } | null> {
  return work.then(() => null, (error: unknown) => ({ error }))
}

function shaped<T>(answer: unknown, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(answer)
  if (!parsed.success) throw new ContainersUnavailable('The container host gave half an answer.', { cause: parsed.error })
  return parsed.data
}
