// Authentik's own document, with the places in which it is known to be wrong or silent put right.
import type { Exchange } from '../exchange.ts'
import type { Json } from './json-schema.ts'
import { judgeOpenApi } from './open-api.ts'

interface Document {
  paths: Record<string, Record<string, { responses?: Record<string, unknown> }>>
  components: { schemas: Record<string, { properties?: Record<string, Json> }> }
}

export function judgeAuthentik(document: unknown): (exchange: Exchange) => string[] {
  return judgeOpenApi(corrected(document as Document), { prefix: '/api/v3', isKnownWrong: () => false })
}

function corrected(document: Document): Document {
  const copy = structuredClone(document)
  refuseEverywhere(copy)
  allowBlanks(copy)
  for (const [schema, property] of notThere) amend(copy, schema, property, shape => ({ anyOf: [shape, { type: 'null' }] }))
  // A rule that is broken as a whole is told in one sentence, or in several.
  amend(copy, 'ValidationError', 'non_field_errors', shape => ({ anyOf: [shape, { type: 'string' }] }))
  return copy
}

/** What any call may be answered with, though no operation says so. */
function refuseEverywhere({ paths }: Document): void {
  const refusal = { $ref: '#/components/responses/GenericErrorResponse' }
  for (const operation of Object.values(paths).flatMap(path => Object.values(path))) {
    if (operation.responses) operation.responses = { 404: refusal, 405: refusal, 415: refusal, ...operation.responses }
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
