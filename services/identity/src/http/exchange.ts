import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Exchange } from '../features/oidc/index.ts'

/** Request and answer as the OIDC provider takes them. */
export function exchangeOf({ raw: req }: Pick<FastifyRequest, 'raw'>, { raw: res }: FastifyReply): Exchange {
  return { req, res }
}
