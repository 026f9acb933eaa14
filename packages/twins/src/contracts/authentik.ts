// Authentik's own document, with the places in which it is known to be wrong or silent put right.
import type { Exchange } from '../exchange.ts'
import { devicePaths } from './authentik-devices.ts'
import { grantPaths } from './authentik-grants.ts'
import type { Json } from './json-schema.ts'
import { judgeOpenApi } from './open-api.ts'

interface Shape { properties?: Record<string, Json>, required?: string[], [keyword: string]: unknown }
interface Operation { responses?: Record<string, unknown>, requestBody?: unknown }
interface Document {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Shape> }
}

export function judgeAuthentik(document: unknown): (exchange: Exchange) => string[] {
  return judgeOpenApi(corrected(document as Document), { prefix: '/api/v3', isKnownWrong: () => false })
}

function corrected(document: Document): Document {
  const copy = structuredClone(document)
  addSingleMappings(copy)
  Object.assign(copy.paths, structuredClone({ ...grantPaths, ...devicePaths }))
  refuseEverywhere(copy)
  allowBlanks(copy)
  for (const [schema, property] of notThere) amend(copy, schema, property, shape => ({ anyOf: [shape, { type: 'null' }] }))
  // A rule that is broken as a whole is told in one sentence, or in several.
  amend(copy, 'ValidationError', 'non_field_errors', shape => ({ anyOf: [shape, { type: 'string' }] }))
  const refusal = copy.components.schemas['ValidationError'] ?? {}
  copy.components.schemas['ValidationError'] = { anyOf: [refusal, { type: 'array', items: { type: 'string' } }] }
  return copy
}

/** What we have of the document leaves these out; they are as their list has them. */
function addSingleMappings({ paths, components: { schemas } }: Document): void {
  const json = (name: string) => ({ content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } })
  schemas['PatchedScopeMappingRequest'] ??= { ...schemas['ScopeMappingRequest'], required: [] }
  const answered = { responses: { 200: json('ScopeMapping'), 400: { $ref: '#/components/responses/ValidationErrorResponse' } } }
  paths['/propertymappings/provider/scope/{pm_uuid}/'] ??= {
    get: answered, patch: { ...answered, requestBody: json('PatchedScopeMappingRequest') }, delete: { responses: { 204: {} } },
  }
}

/** What any call may be answered with, though no operation says so. */
function refuseEverywhere({ paths }: Document): void {
  const refusal = { $ref: '#/components/responses/GenericErrorResponse' }
  const refusals = { 403: refusal, 404: refusal, 405: refusal, 415: refusal }
  for (const operation of Object.values(paths).flatMap(path => Object.values(path))) {
    if (operation.responses) operation.responses = { ...refusals, ...operation.responses }
  }
}

/** An address that was not given is an empty text. */
function allowBlanks({ components }: Document): void {
  for (const { properties = {} } of Object.values(components.schemas)) {
    for (const [name, shape] of Object.entries(properties)) {
      if (['uri', 'email'].includes(String(shape['format'])) && !shape['minLength']) properties[name] = { anyOf: [shape, { const: '' }] }
    }
  }
}

/** Promised, but null when there is none. */
const notThere: [schema: string, property: string][] = [
  ['PolicyBinding', 'policy_obj'], ['PolicyBinding', 'group_obj'], ['PolicyBinding', 'user_obj'], ['Application', 'provider_obj'],
  ['Invitation', 'flow_obj'],
  ...['issuer', 'provider_info', 'logout', 'jwks'].map((name): [string, string] => ['OAuth2ProviderSetupURLs', name]),
]

function amend({ components }: Document, schema: string, property: string, change: (shape: Json) => Json): void {
  const properties = components.schemas[schema]?.properties
  const shape = properties?.[property]
  if (properties && shape) properties[property] = change(shape)
}
