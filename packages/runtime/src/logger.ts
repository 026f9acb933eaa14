import type { DestinationStream, Logger } from 'pino'
import { pino } from 'pino'

export type { Logger }

const secretFields = [
  'authorization', 'cookie', 'set-cookie', 'password', 'token', 'secret', 'code', 'code_verifier',
  'access_token', 'refresh_token', 'id_token', 'client_secret', 'logout_token', 'id_token_hint',
]

/** JSON lines on standard output; fields that could be replayed are redacted down to the third level. */
export function createLogger(options: { name: string, level?: string, destination?: DestinationStream }): Logger {
  const settings = { name: options.name, level: options.level ?? 'info', redact: { paths: redactedPaths(), censor: '[redacted]' } }
  return options.destination ? pino(settings, options.destination) : pino(settings)
}

function redactedPaths(): string[] {
  const depths = ['', '*.', '*.*.']
  return depths.flatMap(depth => secretFields.map(field => depth === '' ? `["${field}"]` : `${depth.slice(0, -1)}["${field}"]`))
}
