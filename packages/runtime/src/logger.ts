import type { DestinationStream, Logger } from 'pino'
import { pino } from 'pino'

export type { Logger }

const secretFields = [
  'authorization', 'cookie', 'set-cookie', 'password', 'token', 'secret', 'code', 'code_verifier',
  'access_token', 'refresh_token', 'id_token', 'client_secret', 'logout_token', 'id_token_hint',
]

/** JSON lines on standard output; fields that could be replayed are redacted down to the third level. */
export function createLogger(options: { name: string, level?: string, destination?: DestinationStream }): Logger {
  const settings = { name: options.name, level: options.level ?? 'info', redact: { paths: redactedPaths(), censor } }
  return options.destination ? pino(settings, options.destination) : pino(settings)
}

/** An authorization code is a secret; what an error is called is not. */
function censor(value: unknown, path: string[]): unknown {
  return path.at(-2) === 'err' && path.at(-1) === 'code' ? value : '[redacted]'
}

/** Below a wildcard, pino does not tell the censor where it is: `err` has to be named for that. */
function redactedPaths(): string[] {
  const parents = ['', '*', '*.*', 'err']
  return parents.flatMap(parent => secretFields.map(field => `${parent}["${field}"]`))
}
