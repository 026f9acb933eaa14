// Judges exchanges by an OpenAPI 3.0 document: paths, query parameters, bodies both ways, and nothing beyond what it knows.
import type { Exchange } from '../exchange.ts'
import { type Check, createCheck, type Json } from './json-schema.ts'

interface Parameter { $ref?: string, name?: string, in?: string }
type Content = Record<string, { schema: Json }>
interface Described { $ref?: string, content?: Content, required?: boolean }
interface Operation { parameters?: Parameter[], requestBody?: Described, responses: Record<string, Described> }
type Path = Record<string, Operation> & { parameters?: Parameter[] }
interface Document { paths: Record<string, Path>, components: Record<string, Record<string, Json>> }

export interface Reading {
  /** Where its paths begin. */
  prefix: string
  /** Where the document is known to be wrong, so that a part of an exchange is left alone. */
  isKnownWrong(exchange: Exchange, part: 'request' | 'response'): boolean
}

export function judgeOpenApi(parsed: unknown, { prefix, isKnownWrong }: Reading): (exchange: Exchange) => string[] {
  const document = parsed as Document
  const check = createCheck(document)
  return (exchange) => {
    const [path = '', query = ''] = exchange.url.split('?')
    if (!path.startsWith(prefix)) return []
    const found = find(document, exchange.method.toLowerCase(), path.slice(prefix.length))
    if (!found) return [`${exchange.method} ${path}: there is no such operation`]
    const complaints = [
      ...strayParameters(document, found, query),
      ...isKnownWrong(exchange, 'request') ? [] : judgeRequest(found, exchange, check),
      ...isKnownWrong(exchange, 'response') ? [] : judgeResponse(document, found, exchange, check),
    ]
    return complaints.map(complaint => `${exchange.method} ${found.template}: ${complaint}`)
  }
}

interface Found { template: string, operation: Operation, shared: Parameter[] }

/** The path with the fewest placeholders. */
function find({ paths }: Document, method: string, path: string): Found | undefined {
  const [found] = Object.entries(paths).filter(([template, operations]) => operations[method] && pattern(template).test(path))
    .toSorted(([a], [b]) => a.split('{').length - b.split('{').length)
  const operation = found?.[1][method]
  return found && operation && { template: found[0], operation, shared: found[1].parameters ?? [] }
}

function pattern(template: string): RegExp {
  const parts = template.split(/\{[^}]+\}/).map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^/]+')}$`)
}

function strayParameters(document: Document, { operation, shared }: Found, query: string): string[] {
  const known = [...operation.parameters ?? [], ...shared].map(parameter => resolved(document, parameter))
  const names = new Set(known.filter(parameter => parameter.in === 'query').map(parameter => parameter.name))
  return [...new URLSearchParams(query).keys()].filter(name => !names.has(name)).map(name => `there is no parameter ${name}`)
}

function judgeRequest({ operation: { requestBody } }: Found, { request }: Exchange, check: Check): string[] {
  const schema = jsonSchema(requestBody)
  const isBare = request === undefined || request === null
  if (schema) return isBare && !requestBody?.required ? [] : check(schema, request, 'request')
  return isBare ? [] : ['a body where none belongs']
}

function judgeResponse(document: Document, { operation }: Found, { status, response, fault }: Exchange, check: Check): string[] {
  // A fault speaks for a proxy in between, and nobody describes those.
  if (fault !== null && status >= 400) return []
  const described = operation.responses[status] ?? (status >= 400 ? operation.responses['default'] : undefined)
  if (!described) return [`${status} is no answer to that`]
  const schema = jsonSchema(resolved(document, described))
  return schema ? check(schema, response, `answer ${status}`) : []
}

function jsonSchema(described: Described | undefined): Json | undefined {
  return described?.content?.['application/json']?.schema
}

function resolved<T extends { $ref?: string }>({ components }: Document, value: T): T {
  const [, , kind = '', name = ''] = value.$ref?.split('/') ?? []
  return (components[kind]?.[name] as T | undefined) ?? value
}
