// Calls to one engine: each with an end, each failure as one of the port's.
import { addAbortSignal, Readable } from 'node:stream'
import type { z } from 'zod'
import { ContainersUnavailable } from '../../errors.ts'
import { agentFor, dialing, type DockerOptions } from './options.ts'
import { isAboutVersion, isMissing, refusalOf, type Speaker, statusOf } from './refusal.ts'
import type { Asked, Transport } from './transport.ts'
import { createAgreement } from './version.ts'

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
  close(): void
}

export function connect(options: DockerOptions, usualMs: number): Connection {
  const agent = agentFor(options.endpoint)
  const agreement = createAgreement(dialing(options.endpoint, agent))
  const closing = new AbortController()

  async function attempt<T>(call: (transport: Transport) => Promise<T>, signal: AbortSignal): Promise<T> {
    return orAborted(call(await orAborted(agreement.transport(signal), signal)), signal)
  }

  async function within<T>(call: (transport: Transport) => Promise<T>, signal: AbortSignal): Promise<T> {
    try {
      return await attempt(call, signal)
    }
    catch (error) {
      if (statusOf(error) === null || isAboutVersion(error)) agreement.forget()
      if (!isAboutVersion(error)) throw error
      return attempt(call, signal)
    }
  }

  function raw(asked: Asked, { timeoutMs = usualMs, signal }: Patience): Promise<unknown> {
    const ends = AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])])
    return within(transport => transport.send(asked, ends), ends)
  }

  async function send(asked: Asked, patience: Patience = {}): Promise<unknown> {
    try {
      return await raw(asked, patience)
    }
    catch (error) {
      throw refusalOf(error, patience.speaker)
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
    open: (asked, patience = {}) =>
      opened(asked, { ...patience, timeoutMs: patience.timeoutMs ?? usualMs, closing: closing.signal, within }),
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

interface Opening extends Patience {
  timeoutMs: number
  closing: AbortSignal
  within<T>(call: (transport: Transport) => Promise<T>, signal: AbortSignal): Promise<T>
}

async function opened(asked: Asked, { signal, speaker, timeoutMs, closing, within }: Opening): Promise<Readable> {
  const impatience = new AbortController()
  const timer = setTimeout(() => impatience.abort(new Error('nothing came in time')), timeoutMs)
  const ends = AbortSignal.any([closing, impatience.signal, ...(signal ? [signal] : [])])
  try {
    const answer = await within(transport => transport.open(asked, ends), ends)
    if (!(answer instanceof Readable)) throw new ContainersUnavailable('The container host gave half an answer.')
    // Who reads is told of an error; one that nobody reads any more must not bring the process down.
    return addAbortSignal(ends, answer).on('error', () => undefined)
  }
  catch (error) {
    throw refusalOf(error, speaker)
  }
  finally {
    clearTimeout(timer)
  }
}

/** The transport says nothing at all when an answer breaks off in its middle. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const abort = () => reject(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  try {
    return await Promise.race([work, promise])
  }
  finally {
    signal.removeEventListener('abort', abort)
    work.catch(() => undefined)
  }
}
