// One request to an engine. dockerode's transport is used without its verbs: those put a container's environment into the address, leave
// out signals here and there, read a log whole before they hand it on, and never end when an answer breaks off in its middle.
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import Dockerode from 'dockerode'
import { jsonOf } from '@dezky/runtime'
import type { Dialing } from './options.ts'

export interface Asked {
  method: 'GET' | 'POST' | 'DELETE'
  /** Below the version; names in it are checked before. */
  path: string
  query?: Record<string, string | number | boolean | Record<string, string[]>>
  body?: object
  /** For the registry that the engine asks in turn. */
  credentials?: { username: string, password: string }
  /** The connection becomes one on which both sides say what they like. */
  upgrade?: boolean
}

export interface Transport {
  /** What the answer says in JSON; undefined when it says nothing. */
  send(asked: Asked, abortSignal: AbortSignal): Promise<unknown>
  /** Resolves when the answer begins. Rejects with the engine's refusal, which has a `statusCode`, or with what happened on the way. */
  open(asked: Asked, abortSignal: AbortSignal): Promise<Readable>
}

/** What we use of docker-modem. */
interface Modem {
  dial(options: object, callback: (error: Error | null, answer: unknown) => void): void
}

const good = { 200: true, 201: true, 204: true }

export function transportTo(dialing: Dialing): Transport {
  const modem: Modem = new Dockerode(dialing).modem
  function open(wanted: Asked, abortSignal: AbortSignal): Promise<Readable> {
    const { method, path, query = {}, body = {}, credentials, upgrade: hijack = false } = wanted
    const { promise, resolve, reject } = Promise.withResolvers<Readable>()
    const options = { _query: query, _body: body }
    const asked = { method, path: `${path}?`, options, authconfig: credentials, abortSignal, isStream: true, hijack, statusCodes: good }
    modem.dial(asked, (error, answer) => answer instanceof Readable ? resolve(answer) : reject(error))
    return promise
  }
  return { open, send: async (asked, abortSignal) => jsonOf(await text(await open(asked, abortSignal))) }
}
