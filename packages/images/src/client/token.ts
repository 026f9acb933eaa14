// A token server's answer: https://distribution.github.io/distribution/spec/auth/token/
import { z } from 'zod'
import { jsonOf } from '@dezky/runtime'
import { RegistryUnavailable } from '../errors.ts'

export interface Token { value: string, expiresAt: number }

// Of what has no such characters a header cannot be made.
const value = z.string().min(1).regex(/^[\x21-\x7e]+$/)
const shape = z.object({
  token: value.optional(), access_token: value.optional(), expires_in: z.number().positive().optional().catch(undefined),
})

/** Given up a little early: it must still be good when it arrives. */
const marginMs = 10_000

/** `askedAt`: by our clock, for theirs may be another. Without a word about it a token is good for a minute. */
export function tokenOf(body: Buffer, askedAt: number): Token {
  const { token, access_token, expires_in = 60 } = shape.safeParse(jsonOf(body.toString())).data ?? {}
  const said = token ?? access_token
  if (said === undefined) throw new RegistryUnavailable('The token server of the registry gave half an answer.')
  return { value: said, expiresAt: askedAt + Math.max(expires_in * 1000 - marginMs, 0) }
}
