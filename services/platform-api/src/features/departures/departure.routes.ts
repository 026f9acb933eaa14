import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { changeDepartureSchema, departureSchema, pageOf, pageQuerySchema } from '@dezky/contracts'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import type { Clock } from '@dezky/runtime'
import { type Api, decodeCursor, encodeCursor, ifMatchHeaders, requireVersion, setVersion, versionOf } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo, roleIn } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import type { Change } from './departure.service.ts'
import { changeDeparture, eraseDeparture, getDeparture, pageOfDepartures } from './departure.service.ts'

const tags = ['Members']
const params = z.object({ slug: z.string().max(60) })
const departureParams = params.extend({ departureId: z.uuid() })

export function departureRoutes(app: Api, { db, clock, settings, events, reconciler }: Services): void {
  app.get('/tenants/:slug/departures', {
    schema: {
      tags, summary: 'List who has left, and what is left of them', operationId: 'listDepartures', params, querystring: pageQuerySchema,
      description: 'Whoever left last comes first. Those of whom nothing is left are not among them.',
      response: { 200: pageOf(departureSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { limit, cursor } = request.query
    const reading = readIn(db, accessTo(callerOf(request), request.params.slug, 'members:write'))
    const { items, last } = await pageOfDepartures(reading, request.params.slug, { limit, before: decodeCursor(cursor), now: clock.now() })
    return { items, nextCursor: last && encodeCursor(last) }
  })

  app.get('/tenants/:slug/departures/:departureId', {
    schema: {
      tags, summary: 'What is left of somebody who has left', operationId: 'getDeparture', params: departureParams,
      description: 'Not found once nothing is left of them.',
      response: { 200: departureSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const departure = await getDeparture(readIn(db, scopeOf(request, request.params)), { ...request.params, now: clock.now() })
    setVersion(reply, departure)
    return departure
  })

  app.patch('/tenants/:slug/departures/:departureId', {
    schema: {
      tags, summary: 'Decide anew what is left of somebody', operationId: 'changeDeparture', params: departureParams,
      description: 'Days count from now. What is left out stays as it was decided; what is erased already cannot be kept.',
      headers: ifMatchHeaders, body: changeDepartureSchema,
      response: { 200: departureSchema, ...problemAnswers(400, 401, 403, 404, 409, 412, 422, 428) },
    },
  }, async (request, reply) => {
    const version = versionOf(request)
    const check = (current: { version: number }) => requireVersion(current, version)
    const change = { ...changeOf(request, request.params, clock), check }
    const departure = await inScope(db, scopeOf(request, request.params), trx =>
      changeDeparture(trx, change, request.body, settings.current()['retention.departures']))
    events.notify()
    reconciler.hint()
    setVersion(reply, departure)
    return departure
  })

  app.delete('/tenants/:slug/departures/:departureId', {
    config: { freshSignIn: true },
    schema: {
      tags, summary: 'Erase what is left of somebody', operationId: 'eraseDeparture', params: departureParams,
      description: 'Mail and files are erased as soon as their servers can be asked, and mail for the address goes on to nobody.',
      response: { 204: noContent, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    await inScope(db, scopeOf(request, request.params), trx => eraseDeparture(trx, changeOf(request, request.params, clock)))
    events.notify()
    reconciler.hint()
    return reply.code(204).send(null)
  })
}

interface Place { slug: string, departureId: string }

function scopeOf(request: FastifyRequest, { slug }: Place) {
  return accessTo(callerOf(request), slug, 'members:write')
}

function changeOf(request: FastifyRequest, place: Place, clock: Clock): Change {
  return { ...place, role: roleIn(callerOf(request), place.slug), actor: actorOf(request), now: clock.now() }
}
