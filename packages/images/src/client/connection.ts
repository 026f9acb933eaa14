// Asking a registry: who we are to it, how much at once, and what its answers mean.
import pLimit from 'p-limit'
import { type Clock, createRestraint, retryAfterMs, systemClock } from '@dezky/runtime'
import { RegistryUnavailable } from '../errors.ts'
import { placeOf, type RegistryAddress } from './address.ts'
import { codesOf, requireSuccess, saysAbsent } from './answers.ts'
import { createAuthentication, type Credentials } from './authentication.ts'
import { askForToken, type Received, type Request, roundTrip } from './round-trip.ts'

export interface RegistryOptions extends RegistryAddress {
  /** Shown only when the registry asks for them. */
  credentials?: Credentials
  /** Milliseconds for one request with its redirects, its token and its answer; default 15,000. */
  timeoutMs?: number
  /** Requests at the same time; default 4. */
  concurrency?: number
  /** Bytes of one answer: a manifest, an image's configuration, a page of tags. Default 4 MiB, which is as much as registries take. */
  maxBytes?: number
  clock?: Pick<Clock, 'now'>
  fetch?: typeof fetch
}

export interface Asked {
  /** Below the registry, with the query string. */
  path: string
  /** Whose token it takes; none for what is no repository's. */
  repository?: string
  accept?: string
  /** When it is over before its time. */
  signal?: AbortSignal
}

export interface Answer { headers: Headers, body: Buffer }

export interface Connection extends AsyncDisposable {
  host: string
  /** Null when the registry says in its own words that there is no such thing. */
  get(asked: Asked): Promise<Answer | null>
  /** Null when that cannot be told without a body. */
  head(asked: Asked): Promise<Headers | null>
}

/** However long a registry asks to be left alone. */
const longestRestraintMs = 3_600_000

export function connect(options: RegistryOptions): Connection {
  const { timeoutMs = 15_000, concurrency = 4, maxBytes = 4 * 1024 * 1024, clock = systemClock } = options
  const place = placeOf(options)
  const now = () => clock.now().getTime()
  const wire = { place, maxBytes, fetch: options.fetch ?? fetch }
  const restraint = createRestraint(ms => leftAlone(place.host, ms), now)
  const authentication = createAuthentication({
    place, now, credentials: options.credentials, ask: async request => judged(await askForToken(wire, request)).body,
  })
  const limit = pLimit(concurrency)
  const over = new AbortController()

  return {
    host: place.host,
    get: asked => limit(async () => {
      const answer = await exchange('GET', asked)
      return saysAbsent(answer.status, codesOf(answer.body)) ? null : judged(answer)
    }),
    head: asked => limit(async () => {
      const answer = await exchange('HEAD', asked)
      return [404, 405].includes(answer.status) ? null : judged(answer).headers
    }),
    async [Symbol.asyncDispose]() {
      over.abort(new Error('The registry is not used any more.'))
    },
  }

  async function exchange(method: Request['method'], { path, accept, repository, signal: until }: Asked): Promise<Received> {
    restraint.require()
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), over.signal, ...(until ? [until] : [])])
    const scope = repository === undefined ? '' : `repository:${repository}:pull`
    const authorization = authentication.known(scope)
    const first = await roundTrip(wire, { method, path, accept, signal, authorization })
    if (first.status !== 401 || !first.atHome) return first
    const asked = await authentication.answer({ challenge: first.headers.get('www-authenticate'), scope, shown: authorization, signal })
    return roundTrip(wire, { method, path, accept, signal, authorization: asked })
  }

  function judged({ status, headers, body }: Received): Answer {
    const asked = retryAfterMs(headers.get('retry-after'), now())
    const waitMs = asked === undefined ? undefined : Math.min(asked, longestRestraintMs)
    if (status === 429 || status === 503) restraint.note(waitMs)
    requireSuccess(place.host, status, codesOf(body), waitMs)
    return { headers, body }
  }
}

function leftAlone(host: string, retryAfterMs: number): Error {
  return new RegistryUnavailable(`The registry ${host} asked to be left alone for a while.`, { retryAfterMs })
}
