import { Writable } from 'node:stream'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Problem } from '../problem.ts'
import { answerUnroutable, installProblems } from './problems.ts'

let log = ''
let lost: Error
const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => {
  log += chunk.toString()
  done()
} })
const app = Fastify({ logger: { level: 'info', stream }, bodyLimit: 100, frameworkErrors: answerUnroutable })

beforeAll(async () => {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  installProblems(app)
  const body = z.strictObject({ name: z.string(), address: z.object({ city: z.string('Name a city.') }) })
  app.post('/orders', { schema: { body } }, async () => ({}))
  app.get('/known', async () => {
    throw new Problem({ code: 'not_now', status: 409, title: 'Not now', detail: 'Try later.', headers: { 'retry-after': '2' } })
  })
  app.get('/inside', async () => {
    throw new Problem({ code: 'upstream', status: 503, title: 'No answer', detail: 'password=hunter2 was refused' })
  })
  app.get('/broken', async () => {
    throw new Error('relation "secrets" does not exist')
  })
  app.get('/nothing', () => Promise.reject(null))
  app.get('/items/:name', async () => ({}))
  app.get('/unstorable', () => Promise.reject(Object.assign(new Error('invalid byte sequence'), { code: '22021' })))
  app.get('/lost', async () => {
    throw lost
  })
  app.get('/limited', async () => {
    throw Object.assign(new Error('slow down'), { statusCode: 429 })
  })
  await app.ready()
})
afterAll(() => app.close())

async function send(method: 'GET' | 'POST', url: string, payload?: string, type = 'application/json') {
  const answer = await app.inject({ method, url, payload, headers: payload === undefined ? {} : { 'content-type': type } })
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.json()).toMatchObject({ status: answer.statusCode, requestId: expect.any(String) })
  return answer
}

describe('a failure as an answer', () => {
  it.each([
    ['nothing at this address', 'GET', '/nowhere', undefined, 404, 'not_found'],
    ['half an escape in the address', 'GET', '/items/%E0%A4', undefined, 400, 'bad_request'],
    ['too long an address', 'GET', `/items/${'x'.repeat(200)}`, undefined, 414, 'bad_request'],
    ['a text that Postgres cannot keep', 'GET', '/unstorable', undefined, 400, 'validation_failed'],
    ['malformed JSON', 'POST', '/orders', '{"name":', 400, 'malformed_json'],
    ['an empty body', 'POST', '/orders', '', 400, 'malformed_json'],
    ['too large a body', 'POST', '/orders', JSON.stringify('x'.repeat(200)), 413, 'body_too_large'],
    ['too many requests', 'GET', '/limited', undefined, 429, 'too_many_requests'],
    ['a problem of ours', 'GET', '/known', undefined, 409, 'not_now'],
  ] as const)('names %s', async (_, method, url, payload, status, code) => {
    expect((await send(method, url, payload)).json()).toMatchObject({ status, code })
  })

  it('names another media type', async () => {
    expect((await send('POST', '/orders', '<order/>', 'text/xml')).json()).toMatchObject({ status: 415, code: 'unsupported_media_type' })
  })

  it('names every field that is wrong, and puts the first into its sentence', async () => {
    const answer = await send('POST', '/orders', JSON.stringify({ name: 1, address: {} }))
    expect(answer.json()).toMatchObject({
      status: 400, code: 'validation_failed', detail: expect.stringMatching(/^name: /),
      errors: [{ field: 'name' }, { field: 'address.city', message: 'Name a city.' }],
    })
  })

  it('sends the headers of a problem along', async () => {
    expect((await send('GET', '/known')).headers['retry-after']).toBe('2')
  })

  it.each([
    ['refuses connections', withCode('ECONNREFUSED', new AggregateError([withCode('ECONNREFUSED')]))],
    ['cannot be reached at any of its addresses', new AggregateError([withCode('ENETUNREACH'), withCode('ECONNREFUSED')])],
    ['resets the connection', withCode('ECONNRESET')],
    ['is shut down', withCode('57P01')],
    ['crashed', withCode('57P02')],
    ['is starting', withCode('57P03')],
    ['lost the connection', withCode('08006')],
    ['ended the connection', new Error('Connection terminated unexpectedly')],
    ['has no connection left in time', new Error('timeout exceeded when trying to connect')],
  ])('asks for patience when the database %s', async (_, error) => {
    lost = error
    const answer = await send('GET', '/lost')
    expect(answer.json()).toMatchObject({ status: 503, code: 'database_unavailable' })
    expect(answer.headers['retry-after']).toBe('2')
  })

  it.each(['23505', '42P01', '57014', 'ENOENT'])('does not call it a lost database when a query fails with %s', async (code) => {
    lost = withCode(code)
    expect((await send('GET', '/lost')).json()).toMatchObject({ status: 500, code: 'internal_error' })
  })

  it.each(['/inside', '/broken', '/nothing'])('tells nobody outside what went wrong inside (%s), but the log', async (url) => {
    log = ''
    const answer = await send('GET', url)
    expect(answer.statusCode).toBeGreaterThanOrEqual(500)
    expect(answer.json()).not.toHaveProperty('detail')
    expect(answer.body).not.toMatch(/hunter2|relation|stack/)
    expect(log).toContain('"level":50')
  })
})

function withCode(code: string, error = new Error('no detail for anybody outside')): Error {
  return Object.assign(error, { code })
}
