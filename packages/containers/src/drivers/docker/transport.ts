// One request to an engine. dockerode's transport is used without its verbs: those put a container's environment into the address,
// leave out signals here and there, and read a log whole before they hand it on.
import Dockerode from 'dockerode'
import type { Dialing } from './options.ts'

export interface Asked {
  method: 'GET' | 'POST' | 'DELETE'
  /** Below the version; names in it are checked before. */
  path: string
  query?: Record<string, string | number | boolean | Record<string, string[]>>
  body?: object
  /** For the registry that the engine asks in turn. */
  credentials?: { username: string, password: string }
}

export interface Transport {
  /** Rejects with the engine's refusal, which has a `statusCode`, or with what happened on the way there. */
  send(asked: Asked, abortSignal: AbortSignal): Promise<unknown>
  /** Resolves with http's own stream once the answer begins. */
  open(asked: Asked, abortSignal: AbortSignal): Promise<unknown>
}

/** What we use of docker-modem. */
interface Modem {
  dial(options: object, callback: (error: Error | null, answer: unknown) => void): void
}

const good = { 200: true, 201: true, 204: true }

export function transportTo(dialing: Dialing): Transport {
  const modem: Modem = new Dockerode(dialing).modem
  function dial({ method, path, query = {}, body = {}, credentials }: Asked, more: object): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    modem.dial({
      method, path: `${path}?`, options: { _query: query, _body: body }, authconfig: credentials, statusCodes: good, ...more,
    }, (error, answer) => error ? reject(error) : resolve(answer))
    return promise
  }
  return {
    send: (asked, abortSignal) => dial(asked, { abortSignal }),
    open: (asked, abortSignal) => dial(asked, { abortSignal, isStream: true }),
  }
}
