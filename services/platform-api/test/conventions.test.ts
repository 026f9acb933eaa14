// What whoever uses the API may count on without looking it up: the same everywhere, by its own description.
import { describe, expect, it } from 'vitest'
import { buildOpenApi } from '../src/openapi.ts'

interface Schema { $ref?: string, properties?: Record<string, Schema> }
interface Answer { content?: Record<string, { schema: Schema }> }
interface Operation {
  operationId: string
  summary?: string
  description?: string
  parameters?: { name: string, in: string }[]
  requestBody?: object
  responses: Record<string, Answer>
}

interface Description { paths: Record<string, Record<string, Operation>>, components: { schemas: Record<string, Schema> } }

const { paths, components: { schemas } } = await buildOpenApi() as Description
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })))

/** Few by their nature, and always wanted together. */
const whole = [
  'listPlans', 'listEntitlements', 'listUpstreams', 'listUpstreamCalls', 'listSettings', 'getRevenue', 'listOwnAnnouncements',
  'listOwnSupportAccesses',
  // One a product, and one a step.
  'listApps', 'listFirstSteps',
]
/** What can be asked again without harm: a newer link voids the one before. */
const repeatable = ['inviteMember']

function fieldsOf({ responses }: Operation): string[] {
  const schema = responses['200']?.content?.['application/json']?.schema
  const resolved = schema?.$ref ? schemas[schema.$ref.split('/').at(-1) ?? ''] : schema
  return Object.keys(resolved?.properties ?? {})
}

const takes = ({ parameters = [] }: Operation, header: string) => parameters.some(({ name }) => name === header)
const named = (wanted: (operation: (typeof operations)[number]) => boolean) =>
  operations.filter(wanted).map(({ operationId }) => operationId).sort()

describe('every route', () => {
  it('says what it does, and more than its name does', () => {
    expect(named(({ summary, description }) => !summary || !description)).toEqual([])
  })

  it('that lists, lists by the page', () => {
    const isWhole = (fields: string[]) => fields.includes('items') && !fields.includes('nextCursor')
    expect(named(operation => operation.method === 'get' && isWhole(fieldsOf(operation)))).toEqual(whole.toSorted())
  })

  it('that updates wants the version it is based on', () => {
    expect(named(operation => operation.method === 'patch' && !takes(operation, 'if-match'))).toEqual([])
  })

  it('that makes something can be asked twice', () => {
    expect(named(operation => operation.method === 'post' && '201' in operation.responses && !takes(operation, 'idempotency-key')))
      .toEqual(repeatable)
  })
})
