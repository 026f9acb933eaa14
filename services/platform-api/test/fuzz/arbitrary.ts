// Values for a JSON schema: mostly such as it takes, now and then what nobody would have thought of.
import fc from 'fast-check'
import type { Schema } from '../sample.ts'
import { resolve } from '../sample.ts'

type Schemas = Record<string, Schema>

/** Text that has broken programs before. */
const nasty = [
  '', ' ', '\0', 'a\ud800b', '../..', '%00', '\'; drop table tenants; --', '{{7*7}}', '\u202Egnp.exe', 'x'.repeat(5000), '١٢٣', '-1',
]

const junk = fc.oneof(
  fc.constantFrom<unknown>(...nasty, null, true, -1, 1.5, 2 ** 53, -0, [], {}, [[]], { a: { b: [1] } }), fc.jsonValue({ maxDepth: 2 }))

export function arbitraryOf(schema: Schema, schemas: Schemas, depth = 0): fc.Arbitrary<unknown> {
  const resolved = resolve(schema, schemas)
  if (depth > 6) return fc.constant(null)
  return fc.oneof({ weight: 12, arbitrary: fitting(resolved, schemas, depth) }, { weight: 1, arbitrary: junk })
}

function fitting(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  const example = schema.example ?? schema.examples?.[0]
  if (example !== undefined) return fc.oneof({ weight: 2, arbitrary: fc.constant(example) }, ofType(schema, schemas, depth))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const alternatives = schema.anyOf ?? schema.oneOf
  if (alternatives) return fc.oneof(...alternatives.map(alternative => arbitraryOf(alternative, schemas, depth + 1)))
  return ofType(schema, schemas, depth)
}

function ofType(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  switch ([schema.type].flat()[0]) {
    case 'object': return object(schema, schemas, depth)
    case 'array': return fc.array(arbitraryOf(schema.items ?? {}, schemas, depth + 1), { maxLength: 3 })
    case 'string': return text(schema)
    case 'integer': return integer(schema)
    case 'number': return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'boolean': return fc.boolean()
    default: return junk
  }
}

function integer({ minimum = -5, maximum = 200 }: Schema): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: Math.max(minimum, -(2 ** 31)), max: Math.min(maximum, 2 ** 31 - 1) }), fc.maxSafeInteger())
}

function object({ properties = {}, required = [] }: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  const members = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, arbitraryOf(part, schemas, depth + 1)]))
  const known = fc.record(members, { requiredKeys: required.filter(name => name in members) })
  return fc.oneof(
    { weight: 10, arbitrary: known }, { weight: 1, arbitrary: known.map(value => ({ ...value, unheardOf: 1 })) },
    { weight: 1, arbitrary: fc.record(members, { requiredKeys: [] }) })
}

function text({ format, pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  const odd = fc.constantFrom(...nasty)
  const plain = fc.string({ minLength, maxLength: Math.min(maxLength, 200), unit: 'grapheme' })
  const formats: Record<string, fc.Arbitrary<string>> = {
    uuid: fc.uuid(), email: fc.emailAddress(), uri: fc.webUrl(),
    'date-time': fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }).map(date => date.toISOString()),
  }
  const fit = formats[format ?? ''] ?? (pattern ? fc.stringMatching(new RegExp(pattern)) : plain)
  return fc.oneof({ weight: 6, arbitrary: fit }, { weight: 1, arbitrary: odd })
}
