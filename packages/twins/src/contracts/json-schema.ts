// Whether a value is as a schema of an OpenAPI document has it.
import { Ajv2019, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'

export type Json = Record<string, unknown>
/** What is wrong with the value, in words. */
export type Check = (schema: Json, value: unknown, at: string) => string[]

export function createCheck(document: { components: Record<string, Record<string, Json>> }): Check {
  const ajv = new Ajv2019({ strict: false, allErrors: true, validateSchema: false, formats: { base64url: true, int16: true } })
  addFormats.default(ajv)
  ajv.addSchema(closed(document), 'document')
  const compiled = new Map<Json, ValidateFunction>()
  return (schema, value, at) => {
    const validate = compiled.get(schema) ?? ajv.compile(absolute(schema))
    compiled.set(schema, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message = '', params }) =>
      `${at}${instancePath} ${message} ${JSON.stringify(params)}`)
  }
}

/** Objects have no properties but those they are said to have: a twin does not make any up, and servers may decode strictly. */
function closed(document: { components: Record<string, Record<string, Json>> }): AnySchemaObject {
  const copy = nullable(document)
  for (const schema of Object.values(copy.components['schemas'] ?? {})) {
    if (schema['properties'] && schema['additionalProperties'] === undefined) schema['unevaluatedProperties'] = false
  }
  return copy
}

/** What may be null without a type of its own, as OpenAPI 3.0 writes it of something defined elsewhere. */
function nullable<T>(node: T): T {
  if (Array.isArray(node)) return node.map(nullable) as T
  if (typeof node !== 'object' || node === null) return node
  const copy: Json = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, nullable(value)]))
  const { nullable: mayBeNull, ...shape } = copy
  return (mayBeNull === true && !('type' in copy) ? { anyOf: [shape, { type: 'null' }] } : copy) as T
}

function absolute(schema: Json): AnySchemaObject {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/'))
}
