// The API, sent whatever its own description allows and much that it does not: it always knows what to say.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { problemCodes } from '@dezky/contracts'
import type { Description, Parameter, Route } from '../described-routes.ts'
import { describedRoutes } from '../described-routes.ts'
import type { Schema } from '../sample.ts'
import { administratorOf, createActiveTenant } from '../tenants.ts'
import type { Caller, TestApi } from '../test-api.ts'
import { operator, startTestApi } from '../test-api.ts'
import { arbitraryOf } from './arbitrary.ts'

const known: ReadonlySet<string> = new Set(problemCodes)
let api: TestApi
let routes: Route[]
let schemas: Record<string, Schema>
let callers: Record<string, Caller>

beforeAll(async () => {
  api = await startTestApi()
  await api.app.ready()
  const description = api.app.swagger() as unknown as Description
  routes = describedRoutes(description).filter(({ id }) => id !== 'streamEvents')
  schemas = description.components.schemas
  const olga = await api.as(operator)
  callers = { operator: olga, owner: await api.as(await administratorOf(api, await createActiveTenant(olga, 'fuzzed'))) }
})
afterAll(() => api[Symbol.asyncDispose]())

interface Request { url: string, headers: Record<string, string>, body: object | string | undefined }

function requestFor({ path, parameters, body }: Route): fc.Arbitrary<Request> {
  const values = (place: Parameter['in']) => fc.record(Object.fromEntries(
    parameters.filter(parameter => parameter.in === place).map(({ name, schema }) => [name, valueOf(name, schema)])),
  place === 'path' ? {} : { requiredKeys: [] })
  const payload = body ? arbitraryOf(body.schema, schemas) : fc.constant(undefined)
  return fc.tuple(values('path'), values('query'), values('header'), payload).map(([inPath, inQuery, inHeader, payload]) => ({
    url: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(wellFormed(inPath[name]))) + queryOf(inQuery),
    headers: { ...headersOf(inHeader), ...(body ? { 'content-type': body.type } : {}) },
    body: payload === undefined ? undefined : body?.type === 'application/json' ? JSON.stringify(payload) : wellFormed(payload),
  }))
}

/** A slug is mostly one that is there, or nothing below it would ever be reached. */
function valueOf(name: string, schema: Schema): fc.Arbitrary<unknown> {
  const any = arbitraryOf(schema, schemas)
  return name === 'slug' ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom('fuzzed', 'dezky', 'business') }, any) : any
}

function queryOf(values: Record<string, unknown>): string {
  const parts = Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

function headersOf(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, wellFormed(value).replaceAll(/[^\x21-\x7e]/g, '')]))
}

/** Half a character cannot be put into an address at all. */
function wellFormed(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value) ?? '').toWellFormed()
}

it.each(['operator', 'owner'])('answers %s on every route without failing, and refuses with a problem it has a name for', async (who) => {
  const caller = callers[who] ?? expect.fail()
  for (const route of routes) {
    await fc.assert(fc.asyncProperty(requestFor(route), async ({ url, headers, body }) => {
      const answer = await caller.send(route.method, url, body, headers)
      expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500)
      if (answer.status < 400) return
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
      expect(known, `${route.id}: ${answer.body.code}`).toContain(answer.body.code)
    }), { numRuns: 15 })
  }
}, 120_000)
