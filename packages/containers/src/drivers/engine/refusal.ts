// What an engine's no means to the port. It says 500 to much that is no fault of its own, so its words are read.
// Source: moby's errdefs and api/server/httpstatus, and what 20.10 says.
import { z } from 'zod'
import { ContainersConflict, ContainersRejected, ContainersUnavailable, type RejectionReason } from '../../errors.ts'

/** Whose words they are: in a pull the engine hands on what the registry said. */
export type Speaker = 'engine' | 'registry'

const ofEngine: [RegExp, RejectionReason][] = [
  [/no space left on device|disk quota exceeded/i, 'disk_full'],
  [/port is already allocated|address already in use/i, 'port_taken'],
  [/no such image/i, 'image_missing'],
  [/logging driver does not support reading|non-overlapping IPv4 address pool|is not running$/i, 'other'],
]

const ofRegistry: [RegExp, RejectionReason][] = [
  [/manifest unknown|name unknown|manifest for \S+ not found|repository \S+ not found|no matching manifest/i, 'image_missing'],
  [/unauthorized|denied|no basic auth credentials|authentication required|incorrect username/i, 'registry_refused'],
  [/invalid reference format|invalid checksum digest/i, 'invalid'],
  [/x509|certificate|HTTP response to HTTPS client|unsupported|manifest verification failed/i, 'other'],
]

/** It will be otherwise soon, by itself. */
const passing = /marked for removal|removal of container \S+ is already in progress/i
const tooMany = /toomanyrequests|too many requests|rate limit/i
/** Registries that ask for patience seldom say how much, and what they do say the engine keeps to itself. */
const patienceMs = 60_000

const answer = z.object({ statusCode: z.number(), message: z.string(), json: z.object({ message: z.string() }).nullish().catch(null) })

/** The engine's own status; null where it was not the engine that failed us, but the way there. */
export function statusOf(error: unknown): number | null {
  return answer.safeParse(error).data?.statusCode ?? null
}

/** Its own words, without what dockerode puts before them. */
function wordsOf(error: unknown): string {
  const said = answer.safeParse(error).data
  const words = said?.json?.message ?? said?.message ?? whatHappened(error)
  return words.replace(/^\(HTTP code \d+\) .*? - /, '').trim()
}

/** Of a call that was ended it is told why. */
function whatHappened(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.name === 'AbortError' && error.cause instanceof Error ? error.cause.message : error.message
}

/** The engine knows the kind of thing, and has none such. */
export function isMissing(error: unknown): boolean {
  return statusOf(error) === 404 && !/page not found/i.test(wordsOf(error))
}

/** The engine has become another since we agreed on a version with it. */
export function isAboutVersion(error: unknown): boolean {
  return statusOf(error) === 400 && /client version \S+ is too (new|old)/i.test(wordsOf(error))
}

export function refusalOf(error: unknown, speaker: Speaker = 'engine'): Error {
  if (isOurs(error)) return error
  const words = wordsOf(error)
  const status = statusOf(error)
  if (status === null) return new ContainersUnavailable(`The container host did not answer: ${words}`, { cause: error })
  return judged(words, status, speaker, error)
}

/** `status`: 200 for what is said in the middle of an answer. */
export function judged(words: string, status: number, speaker: Speaker, cause?: unknown): Error {
  const who = speaker === 'engine' ? 'container host' : 'registry'
  if (status === 429 || (speaker === 'registry' && tooMany.test(words))) {
    return new ContainersUnavailable(`The ${who} asks for patience: ${words}`, { cause, retryAfterMs: waitAsked(words) ?? patienceMs })
  }
  const reason = passing.test(words) ? null : reasonOf(words, speaker) ?? reasonOfStatus(status)
  if (reason === null) return new ContainersUnavailable(`The ${who} cannot do this now: ${words}`, { cause })
  return new ContainersRejected(reason, `The ${who} refused: ${words}`, { cause })
}

export function reasonOf(words: string, speaker: Speaker = 'engine'): RejectionReason | null {
  const causes = speaker === 'engine' ? ofEngine : [...ofEngine, ...ofRegistry]
  return causes.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

function reasonOfStatus(status: number): RejectionReason | null {
  if (status === 400) return 'invalid'
  return status > 400 && status < 500 && status !== 408 ? 'other' : null
}

/** GitHub's says `retry-after: 556.2µs`, a duration as Go writes it. */
function waitAsked(words: string): number | null {
  const [, amount, unit] = /retry-after: ([\d.]+)(µs|ms|s|m|h)/i.exec(words) ?? []
  if (amount === undefined || unit === undefined) return null
  return Math.ceil(Number(amount) * ({ µs: 0.001, ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }[unit] ?? 0))
}

function isOurs(error: unknown): error is Error {
  return error instanceof ContainersUnavailable || error instanceof ContainersRejected || error instanceof ContainersConflict
}
