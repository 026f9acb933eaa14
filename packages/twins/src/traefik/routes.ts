// The API, as far as HTTP goes. Source: pkg/api and pkg/version of Traefik 3.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { secretEquals } from '@dezky/runtime'
import type { Runtime } from './runtime.ts'
import { named, overview, rawData, shownMiddleware, shownRouter, shownService, typeOf } from './show.ts'

export interface Serving {
  version: string
  startedAt: Date
  entryPoints(): { name: string, address: string }[]
  runtime(): Runtime
  /** As `user:password`; null lets everybody in. */
  credentials: string | null
}

type Json = Record<string, unknown>

export function serveRoutes(app: FastifyInstance, serving: Serving): void {
  const { version, startedAt, entryPoints, runtime, credentials } = serving
  app.addHook('onRequest', async ({ headers: { authorization = '' }, url }, reply) => {
    if (credentials === null || url.startsWith('/_twin')) return
    const [scheme, given = ''] = authorization.split(' ')
    if (scheme === 'Basic' && secretEquals(Buffer.from(given, 'base64').toString(), credentials)) return
    return plain(reply.code(401).header('www-authenticate', 'Basic realm="traefik"'), '401 Unauthorized\n')
  })
  app.setNotFoundHandler((_, reply) => plain(reply.code(404), '404 page not found\n'))
  app.get('/api/version', async () => ({ Version: version, Codename: 'twin', startDate: startedAt.toISOString() }))
  app.get('/api/overview', async () => overview(runtime()))
  app.get('/api/rawdata', async () => rawData(runtime()))
  app.get('/api/entrypoints', async () => entryPoints())
  const parts: Record<string, () => Json[]> = {
    router: () => [...runtime().routers].map(([name, info]) => named(name, shownRouter(info))),
    service: () => [...runtime().services].map(([name, info]) => {
      const shown = shownService(info)
      return named(name, { ...shown, ...typeOf(shown, ['loadBalancer', 'weighted']) })
    }),
    middleware: () => [...runtime().middlewares].map(([name, middleware]) =>
      named(name, { ...shownMiddleware(middleware), ...typeOf(middleware, Object.keys(middleware)) })),
  }
  for (const [noun, all] of Object.entries(parts)) {
    app.get<{ Querystring: Json }>(`/api/http/${noun}s`, ({ query }, reply) => page(reply, all(), query))
    app.get<{ Params: { name: string } }>(`/api/http/${noun}s/:name`, async ({ params: { name } }, reply) =>
      all().find(shown => shown['name'] === name) ?? refuse(reply, 404, `${noun} not found: ${name}`))
  }
}

/** A hundred each unless asked otherwise; the number of the next in a header, 1 after the last. */
function page(reply: FastifyReply, all: Json[], query: Json): FastifyReply {
  const [size, number] = [Number(query['per_page'] ?? 100), Number(query['page'] ?? 1)]
  const begin = (number - 1) * size
  if (!(size > 0) || !(number > 0) || (begin >= all.length && begin > 0)) {
    return refuse(reply, 400, `invalid request: page: ${number}, per_page: ${size}`)
  }
  const next = begin + size < all.length ? number + 1 : 1
  const sorted = all.toSorted((one, other) => String(one['name']) < String(other['name']) ? -1 : 1)
  return reply.header('x-next-page', next).send(sorted.slice(begin, begin + size))
}

/** As Go's http.Error does, of a text that happens to be JSON. */
function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return plain(reply.code(status), `${JSON.stringify({ message })}\n`)
}

function plain(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/plain; charset=utf-8').header('x-content-type-options', 'nosniff').send(text)
}
