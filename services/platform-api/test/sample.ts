// A value that a JSON schema would take: its own example, or one put together from the examples of its parts.
export interface Schema {
  $ref?: string
  type?: string | string[]
  example?: unknown
  examples?: unknown[]
  default?: unknown
  const?: unknown
  enum?: unknown[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}

export function sampleOf(schema: Schema, schemas: Record<string, Schema>): unknown {
  const resolved = resolve(schema, schemas)
  const given = resolved.example ?? resolved.examples?.[0] ?? resolved.const ?? resolved.enum?.[0] ?? resolved.default
  if (given !== undefined) return given
  const [alternative] = resolved.anyOf ?? resolved.oneOf ?? []
  if (alternative) return sampleOf(alternative, schemas)
  return sampleOfType(resolved, schemas)
}

/** The same with every moment in it tomorrow: what an example says lies ahead would one day lie behind. */
export function inTime(value: unknown): unknown {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? tomorrow() : value
  if (Array.isArray(value)) return value.map(inTime)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inTime(part)]))
}

function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString()
}

export function resolve(schema: Schema, schemas: Record<string, Schema>): Schema {
  const name = schema.$ref?.split('/').at(-1)
  const target = name === undefined ? undefined : schemas[name]
  if (name !== undefined && !target) throw new Error(`The description has no schema ${name}.`)
  const merged = target ? { ...resolve(target, schemas), ...schema } : schema
  return (merged.allOf ?? []).reduce<Schema>((whole, part) => merge(whole, resolve(part, schemas)), merged)
}

function merge(a: Schema, b: Schema): Schema {
  return { ...a, ...b, properties: { ...a.properties, ...b.properties }, required: [...a.required ?? [], ...b.required ?? []] }
}

function sampleOfType(schema: Schema, schemas: Record<string, Schema>): unknown {
  switch ([schema.type].flat()[0]) {
    case 'object': return Object.fromEntries(Object.entries(schema.properties ?? {})
      .filter(([name]) => schema.required?.includes(name)).map(([name, part]) => [name, sampleOf(part, schemas)]))
    case 'array': return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, schemas))
    case 'string': return sampleText(schema)
    case 'integer':
    case 'number': return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1
    case 'boolean': return true
    default: return null
  }
}

function sampleText({ format, minLength = 1 }: Schema): string {
  const formats: Record<string, string> = {
    uuid: '0190a000-0000-7000-8000-000000000000', 'date-time': tomorrow(),
    email: 'someone@somewhere.example', uri: 'https://somewhere.example/',
  }
  return formats[format ?? ''] ?? 'x'.repeat(minLength)
}
