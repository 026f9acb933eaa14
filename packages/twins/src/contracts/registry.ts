// Judges JMAP management calls and their answers by a registry schema: the format in which the server describes its own objects.
import type { Exchange } from '../exchange.ts'
import { type Json, judgeObject, judgePatch, type Registry } from './registry-values.ts'

type Call = [method: string, args: Json, id: string]

const methodErrors = ['forbidden', 'invalidArguments', 'invalidResultReference', 'unknownMethod', 'unsupportedFilter', 'accountNotFound',
  'requestTooLarge', 'serverFail', 'serverUnavailable']
const setErrors = ['primaryKeyViolation', 'invalidPatch', 'invalidProperties', 'validationFailed', 'invalidForeignKey', 'objectIsLinked',
  'forbidden', 'overQuota', 'notFound', 'willDestroy', 'singleton', 'rateLimit', 'tooLarge']
const answerKeys: Record<string, string[]> = {
  get: ['accountId', 'list', 'notFound'],
  query: ['accountId', 'queryState', 'canCalculateChanges', 'position', 'ids', 'total'],
  set: ['accountId', 'created', 'updated', 'destroyed', 'notCreated', 'notUpdated', 'notDestroyed'],
}
const setParts = ['created', 'updated', 'notCreated', 'notUpdated', 'notDestroyed']

export function judgeRegistry(document: unknown): (exchange: Exchange) => string[] {
  const registry = document as Registry
  return (exchange) => {
    if (exchange.method !== 'POST' || !/^\/jmap\/?$/.test(exchange.url)) return []
    const calls = callsOf(exchange.request, 'methodCalls')
    const asked = calls.flatMap(call => judgeCall(registry, call))
    // An answer that a fault cut off in the middle is nobody's answer.
    if (exchange.fault !== null && exchange.status === 500) return asked
    if (exchange.status !== 200) return [...asked, ...judgeProblem(exchange)]
    return [...asked, ...judgeAnswers(registry, calls, callsOf(exchange.response, 'methodResponses'))]
  }
}

function judgeCall(registry: Registry, [method, args]: Call): string[] {
  const [name = '', verb = ''] = method.split('/')
  if (!registry.objects[name]) return [`${method}: there is no such object`]
  if (!answerKeys[verb]) return [`${method}: there is no such method`]
  if (verb !== 'set') return []
  return [
    ...entries(args['create']).flatMap(([key, object]) =>
      judgeObject(registry, { name, object, reading: false, at: `${method} create ${key}` })),
    ...entries(args['update']).flatMap(([id, patch]) => judgePatch(registry, { name, patch, at: `${method} update ${id}` })),
    ...args['destroy'] === undefined || Array.isArray(args['destroy']) ? [] : [`${method}: destroy is no list of ids`],
  ]
}

function judgeAnswers(registry: Registry, calls: Call[], answers: Call[]): string[] {
  if (answers.length !== calls.length) return [`${answers.length} answers to ${calls.length} calls`]
  return calls.flatMap((call, at) => judgeAnswer(registry, call, answers[at] ?? ['', {}, '']))
}

function judgeAnswer(registry: Registry, [method, asked, id]: Call, [answered, args, answeredId]: Call): string[] {
  if (id !== answeredId) return [`${method}: answered under another id`]
  if (answered === 'error') return unlessKnown(methodErrors, args, method)
  if (answered !== method) return [`${method}: answered as ${answered}`]
  const [name = '', verb = ''] = method.split('/')
  const strays = Object.keys(args).filter(key => !answerKeys[verb]?.includes(key)).map(key => `${method}: answers with ${key}`)
  if (verb === 'set') return [...strays, ...judgeSetAnswer(method, args)]
  if (verb === 'query') return [...strays, ...Array.isArray(args['ids']) ? [] : [`${method}: ids is no list`]]
  const partial = Array.isArray(asked['properties'])
  const list: unknown[] = Array.isArray(args['list']) ? args['list'] : []
  return [...strays, ...list.flatMap(object => judgeObject(registry, { name, object, reading: true, partial, at: `${method} answer` }))]
}

function judgeSetAnswer(method: string, args: Json): string[] {
  const failures = ['notCreated', 'notUpdated', 'notDestroyed'].flatMap(part => entries(args[part]))
  return [
    ...failures.flatMap(([key, failure]) => unlessKnown(setErrors, failure, `${method} ${key}`)),
    ...setParts.filter(part => args[part] !== undefined && entries(args[part]).length === 0)
      .map(part => `${method}: ${part} is empty, yet there`),
    ...entries(args['created']).filter(([, { id }]) => typeof id !== 'string').map(([key]) => `${method} ${key}: created without an id`),
  ]
}

function unlessKnown(errors: string[], { type }: Json, at: string): string[] {
  return errors.includes(String(type)) ? [] : [`${at}: no error is called ${String(type)}`]
}

function judgeProblem({ response, status }: Exchange): string[] {
  const { type, status: said } = jsonOf(response)
  return typeof type === 'string' && said === status ? [] : [`an answer of ${status} is no problem document: ${JSON.stringify(response)}`]
}

function callsOf(body: unknown, key: string): Call[] {
  const calls = jsonOf(body)[key]
  return Array.isArray(calls) ? calls : []
}

function entries(value: unknown): [string, Json][] {
  return Object.entries(jsonOf(value)).map(([key, inner]) => [key, jsonOf(inner)])
}

function jsonOf(value: unknown): Json {
  return Object(value)
}
