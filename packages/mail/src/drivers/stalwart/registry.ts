// The registry's three methods: /query, /get and /set. A set that failed says so inside an HTTP 200.
import { z } from 'zod'
import { MailRejected, MailUnavailable } from '../../errors.ts'
import type { Ask } from './connection.ts'

const objectId = z.object({ object: z.string(), id: z.string() })

const failure = z.object({
  type: z.string(),
  description: z.string().optional(),
  properties: z.array(z.string()).optional(),
  objectId: objectId.optional(),
  linkedObjects: z.array(objectId).optional(),
  validationErrors: z.array(z.unknown()).optional(),
})
export type SetFailure = z.infer<typeof failure>

const failures = z.record(z.string(), failure).optional()
const setAnswer = z.object({
  created: z.record(z.string(), z.object({ id: z.string() })).optional(),
  updated: z.record(z.string(), z.unknown()).optional(),
  destroyed: z.array(z.string()).optional(),
  notCreated: failures, notUpdated: failures, notDestroyed: failures,
})
const found = z.object({ ids: z.array(z.string()) })

export interface Registry {
  /** Whole objects, unless only some properties are asked for; every page. */
  find<T>(object: string, filter: Record<string, unknown>, shape: z.ZodType<T>, properties?: string[]): Promise<T[]>
  /** Those of the ids that exist. */
  get<T>(object: string, ids: string[], shape: z.ZodType<T>, properties?: string[]): Promise<T[]>
  create(object: string, properties: Record<string, unknown>): Promise<{ id: string } | { failure: SetFailure }>
  /** Null when it is done. */
  update(object: string, id: string, patch: Record<string, unknown>): Promise<SetFailure | null>
  /** Null when it is done, or was already. */
  destroy(object: string, id: string): Promise<SetFailure | null>
}

const page = 500

export function registryOver(ask: Ask): Registry {
  return { find: finder(ask), get: getter(ask), ...writers(ask) }
}

function finder(ask: Ask): Registry['find'] {
  return async (object, filter, shape, properties) => {
    const all = []
    for (let position = 0; ; position += page) {
      const [ids, objects] = await ask([
        [`${object}/query`, { filter, position, limit: page }],
        [`${object}/get`, { '#ids': { resultOf: '0', name: `${object}/query`, path: '/ids' }, ...(properties ? { properties } : {}) }],
      ])
      all.push(...understood(listOf(shape), objects).list)
      if (understood(found, ids).ids.length < page) return all
    }
  }
}

function getter(ask: Ask): Registry['get'] {
  return async (object, ids, shape, properties) => {
    if (ids.length === 0) return []
    const [answer] = await ask([[`${object}/get`, { ids, ...(properties ? { properties } : {}) }]])
    return understood(listOf(shape), answer).list
  }
}

function writers(ask: Ask): Pick<Registry, 'create' | 'update' | 'destroy'> {
  const set = async (object: string, args: Record<string, unknown>) => understood(setAnswer, (await ask([[`${object}/set`, args]]))[0])
  return {
    async create(object, properties) {
      const { created, notCreated } = await set(object, { create: { new: properties } })
      return created?.['new'] ?? { failure: notCreated?.['new'] ?? nothingSaid() }
    },
    async update(object, id, patch) {
      const { updated, notUpdated } = await set(object, { update: { [id]: patch } })
      return updated && id in updated ? null : notUpdated?.[id] ?? nothingSaid()
    },
    async destroy(object, id) {
      const { destroyed, notDestroyed } = await set(object, { destroy: [id] })
      const failed = destroyed?.includes(id) ? null : notDestroyed?.[id] ?? nothingSaid()
      return failed?.type === 'notFound' ? null : failed
    },
  }
}

/** What a failed set means to the port, where it means nothing in particular to the verb. */
export function refusalOf(doing: string, { type, description, properties, validationErrors }: SetFailure): Error {
  const details = [description, properties?.join(', '), validationErrors && JSON.stringify(validationErrors)]
  const said = [type, ...details].filter(Boolean).join(': ')
  // Somebody was faster: another look finds out how things are now.
  const passes = ['notFound', 'willDestroy', 'rateLimit', 'objectIsLinked'].includes(type)
  if (passes) return new MailUnavailable(`${doing} did not work: ${said}`)
  return new MailRejected(`The mail server refused ${doing}: ${said}`)
}

function listOf<T>(shape: z.ZodType<T>) {
  return z.object({ list: z.array(shape) })
}

function understood<T>(shape: z.ZodType<T>, answer: unknown): T {
  const parsed = shape.safeParse(answer)
  if (!parsed.success) throw new MailUnavailable('The mail server gave an answer we do not understand.', { cause: parsed.error })
  return parsed.data
}

function nothingSaid(): never {
  throw new MailUnavailable('The mail server did not say what became of a change.')
}
