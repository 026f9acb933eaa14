// Values as the registry's schema describes them: index-keyed lists, sets of { "value": true }, variants with @type, formats.

export type Json = Record<string, unknown>

interface Type {
  type: string
  format?: string
  nullable?: boolean
  min?: number
  max?: number
  objectName?: string
  enumName?: string
  class?: Type
  keyClass?: Type
  valueClass?: Type
}
interface Property { type: Type, update: 'mutable' | 'immutable' | 'serverSet', enterprise?: boolean }
interface Fields { properties: Record<string, Property>, defaults?: Json }

export interface Registry {
  objects: Record<string, unknown>
  schemas: Record<string, { type: 'single', schemaName: string } | { type: 'multiple', variants: { name: string, schemaName?: string }[] }>
  fields: Record<string, Fields>
  enums: Record<string, { name: string }[]>
}

/** `reading`: the server shows it; otherwise we send it. `partial`: only some properties were asked for. */
interface Shown { name: string, object: unknown, reading: boolean, partial?: boolean, at: string }
interface Given { value: unknown, reading: boolean, at: string }

export function judgeObject(registry: Registry, { name, object, reading, partial = false, at }: Shown): string[] {
  if (!isObject(object)) return [`${at}: is no object`]
  const fields = fieldsOf(registry, name, object)
  if (!fields) return [`${at}: ${String(object['@type'])} is no variant of ${name}`]
  const given = Object.entries(object).filter(([property]) => property !== '@type' && !(reading && property === 'id'))
  return [
    ...given.flatMap(([property, value]) =>
      judgeProperty(registry, fields.properties[property], { value, reading, at: `${at}.${property}` })),
    ...partial ? [] : missing(fields, object, reading).map(property => `${at}: ${property} is missing`),
  ]
}

/** Each key is a path into the object, as `quotas/maxDiskQuota`. */
export function judgePatch(registry: Registry, { name, patch, at }: { name: string, patch: Json, at: string }): string[] {
  return Object.entries(patch).flatMap(([path, value]) => {
    const [property = '', ...rest] = path.split('/')
    const candidates = shapesOf(registry, name).map(fields => fields.properties[property]).filter(found => found?.update === 'mutable')
    const given = { value, reading: false, at: `${at}.${path}` }
    const verdicts = candidates.map(found => found ? judgeAt(registry, found.type, rest, given) : [])
    return verdicts.find(({ length }) => length === 0) ?? verdicts[0] ?? [`${at}: there is no ${property} that can be changed`]
  })
}

function judgeProperty(registry: Registry, property: Property | undefined, given: Given): string[] {
  if (!property) return [`${given.at}: there is no such property`]
  if (!given.reading && property.update === 'serverSet') return [`${given.at}: only the server sets this`]
  return judgeValue(registry, property.type, given)
}

/** What has neither a default nor an empty form has to be given; an answer shows everything that cannot be null. */
function missing({ properties, defaults = {} }: Fields, object: Json, reading: boolean): string[] {
  return Object.entries(properties).filter(([name, { type, update, enterprise }]) => {
    if (name in object || type.nullable || enterprise) return false
    return reading ? type.format !== 'secret' : update !== 'serverSet' && !(name in defaults) && ['string', 'objectId'].includes(type.type)
  }).map(([name]) => name)
}

function judgeValue(registry: Registry, type: Type, given: Given): string[] {
  const { value, reading, at } = given
  if (value === null) return type.nullable ? [] : [`${at}: may not be null`]
  switch (type.type) {
    case 'object': return judgeObject(registry, { name: type.objectName ?? '', object: value, reading, at })
    case 'objectList': return judgeMembers(given, (key, member) => /^\d+$/.test(key)
      ? judgeObject(registry, { name: type.objectName ?? '', object: member, reading, at: `${at}.${key}` })
      : [`${at}: ${key} is no index`])
    case 'set': return judgeMembers(given, (key, member) => [
      ...judgeClass(registry, type.class, { value: key, reading, at: `${at}.${key}` }),
      ...member === true ? [] : [`${at}.${key}: is not true`],
    ])
    case 'map': return judgeMembers(given, (key, member) => [
      ...judgeClass(registry, type.keyClass, { value: key, reading, at: `${at}.${key}` }),
      ...judgeClass(registry, type.valueClass, { value: member, reading, at: `${at}.${key}` }),
    ])
    case 'enum':
      return registry.enums[type.enumName ?? '']?.some(({ name }) => name === value) ? [] : [`${at}: is none of ${type.enumName}`]
    default: return isScalar(type, value) ? [] : [`${at}: ${JSON.stringify(value)} is no ${type.format ?? type.type}`]
  }
}

function judgeClass(registry: Registry, type: Type | undefined, given: Given): string[] {
  return type ? judgeValue(registry, type, given) : []
}

function judgeMembers({ value, at }: Given, judge: (key: string, member: unknown) => string[]): string[] {
  return isObject(value) ? Object.entries(value).flatMap(([key, member]) => judge(key, member)) : [`${at}: is no object with keys`]
}

function judgeAt(registry: Registry, type: Type, [head, ...rest]: string[], given: Given): string[] {
  const { value, at } = given
  if (head === undefined) return judgeValue(registry, type, given)
  if (type.type === 'set') return typeof value === 'boolean' || value === null ? [] : [`${at}: is neither true nor false`]
  if (type.type === 'map') return value === null ? [] : judgeClass(registry, type.valueClass, given)
  if (type.type === 'objectList' && !/^\d+$/.test(head)) return [`${at}: ${head} is no index`]
  const name = type.objectName ?? ''
  const inner = type.type === 'objectList' ? rest : [head, ...rest]
  if (inner.length > 0) return judgePatch(registry, { name, patch: { [inner.join('/')]: value }, at })
  return value === null ? [] : judgeObject(registry, { name, object: value, reading: false, at })
}

const patterns: Record<string, RegExp> = {
  emailAddress: /^[^\s@]+@[^\s@]+$/, objectId: /^(#.+|singleton|[a-z0-9]+)$/, utcDateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
}

function isScalar({ type, format = type, min, max = Infinity }: Type, value: unknown): boolean {
  if (type === 'boolean') return typeof value === 'boolean'
  const lowest = min ?? (['integer', 'float'].includes(format) ? -Infinity : 0)
  if (type === 'number') return typeof value === 'number' && value >= lowest && value <= max
  if (typeof value !== 'string' || value === '') return false
  return format === 'uri' ? URL.canParse(value) : patterns[format]?.test(value) ?? true
}

function fieldsOf(registry: Registry, name: string, object: Json): Fields | null {
  const schema = registry.schemas[name]
  const shape = schema?.type === 'single' ? schema : schema?.variants.find(candidate => candidate.name === object['@type'])
  return shape ? registry.fields[shape.schemaName ?? ''] ?? { properties: {} } : null
}

function shapesOf(registry: Registry, name: string): Fields[] {
  const schema = registry.schemas[name]
  const names = schema?.type === 'single' ? [schema.schemaName] : schema?.variants.map(({ schemaName }) => schemaName ?? '') ?? []
  return names.map(shape => registry.fields[shape]).filter(fields => fields !== undefined)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
