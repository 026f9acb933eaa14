// The server decodes bodies strictly: what it does not know is an error.
import { GraphError } from './graph-error.ts'

export type Body = Record<string, unknown>

export function strictBody(body: unknown, known: readonly string[]): Body {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  if (!isObject || Object.keys(body).some(key => !known.includes(key))) {
    throw new GraphError(400, 'invalidRequest', 'invalid body schema definition')
  }
  return body as Body
}

export function textIn(body: Body, key: string): string | undefined {
  const value = body[key]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw new GraphError(400, 'invalidRequest', 'invalid body schema definition')
  return value
}
