// The routes of what people set up around projects and find by its name: hosts, ingresses and registries.
import { z } from 'zod'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, setVersion, versionOf } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../database/index.ts'
import type { Context } from '../services.ts'
import type { Checked } from './check.ts'

export interface Changing { version: number, now: Date }

interface Named { name: string, version: number }

export interface Place<Create extends z.ZodType, Change extends z.ZodType, Answer extends z.ZodType<Named>> {
  /** Also the first part of its address: `Hosts` is at `/hosts`. */
  tag: string
  /** As in `createHost`. */
  noun: string
  /** As in “Add a host”. */
  a: string
  about: string
  schemas: { create: Create, change: Change, answer: Answer, check: z.ZodType<Checked<unknown>> }
  all(db: Db): Promise<z.output<Answer>[]>
  named(db: Db, name: string): Promise<z.output<Answer>>
  create(trx: Trx, wish: z.output<Create>, now: Date): Promise<z.output<Answer>>
  change(trx: Trx, name: string, changes: z.output<Change>, changing: Changing): Promise<z.output<Answer>>
  remove(trx: Trx, name: string): Promise<void>
  check(name: string): Promise<Checked<unknown>>
}

type AnyPlace = Place<z.ZodType, z.ZodType, z.ZodType<Named>>

const params = z.object({ name: z.string().max(60) })

export function placeRoutes<Create extends z.ZodType, Change extends z.ZodType, Answer extends z.ZodType<Named>>(
  app: Api, context: Context, place: Place<Create, Change, Answer>,
): void {
  readingRoutes(app, context, place as unknown as AnyPlace)
  changingRoutes(app, context, place as unknown as AnyPlace)
}

function readingRoutes(app: Api, { db }: Context, { tag, noun, a, schemas, all, named, check }: AnyPlace): void {
  const [tags, address] = [[tag], `/${tag.toLowerCase()}`]
  app.get(address, {
    config: { access: 'read' },
    schema: {
      tags, summary: `List the ${tag.toLowerCase()}`, operationId: `list${tag}`,
      response: { 200: z.object({ items: z.array(schemas.answer) }), ...problemAnswers(401) },
    },
  }, async () => ({ items: await all(db) }))

  app.get(`${address}/:name`, {
    schema: {
      tags, summary: `Read ${a}`, operationId: `get${noun}`, params, response: { 200: schemas.answer, ...problemAnswers(401, 404) },
    },
  }, async (request, reply) => {
    const found = await named(db, request.params.name)
    setVersion(reply, found)
    return found
  })

  app.get(`${address}/:name/check`, {
    schema: {
      tags, summary: `Ask ${a} whether it answers`, operationId: `check${noun}`, params,
      description: 'What answered, or why nothing did; after 10 s at the latest.',
      response: { 200: schemas.check, ...problemAnswers(401, 404) },
    },
  }, async request => check(request.params.name))
}

function changingRoutes(app: Api, { db, clock, events, reconciler }: Context, place: AnyPlace): void {
  const { tag, noun, a, about, schemas } = place
  const [tags, address] = [[tag], `/${tag.toLowerCase()}`]
  const told = () => {
    events.notify()
    reconciler.hint()
  }
  app.post(address, {
    schema: {
      tags, summary: `Add ${a}`, operationId: `create${noun}`, description: about, body: schemas.create,
      response: { 201: schemas.answer, ...problemAnswers(400, 401, 409) },
    },
  }, async (request, reply) => {
    const made = await db.transaction().execute(trx => place.create(trx, request.body, clock.now()))
    told()
    setVersion(reply, made)
    return reply.code(201).header('location', `/v1${address}/${made.name}`).send(made)
  })

  app.patch(`${address}/:name`, {
    schema: {
      tags, summary: `Change ${a}`, operationId: `change${noun}`, params, headers: ifMatchHeaders, body: schemas.change,
      description: 'What is left out is kept, secrets too; a secret that is null is taken away.',
      response: { 200: schemas.answer, ...problemAnswers(400, 401, 404, 409, 412, 428) },
    },
  }, async (request, reply) => {
    const changing = { version: versionOf(request), now: clock.now() }
    const changed = await db.transaction().execute(trx => place.change(trx, request.params.name, request.body, changing))
    told()
    setVersion(reply, changed)
    return changed
  })

  app.delete(`${address}/:name`, {
    schema: {
      tags, summary: `Remove ${a} that nothing needs`, operationId: `delete${noun}`, params,
      response: { 204: noContent, ...problemAnswers(401, 404, 409) },
    },
  }, async (request, reply) => {
    await db.transaction().execute(trx => place.remove(trx, request.params.name))
    told()
    return reply.code(204).send(null)
  })
}
