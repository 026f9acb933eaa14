// What a property may hold: lists are keyed by index, sets are { "value": true }, variants carry @type; arrays are refused.
import type { ObjectType, Properties, Property } from './objects.ts'
import { invalidPatch, SetError } from './set-error.ts'

export type Stored = Record<string, unknown>

export function propertiesOf(type: ObjectType, object: Stored): Properties {
  const variant = String(object['@type'] ?? '')
  const properties = type.variants[variant]
  if (!properties) throw invalidPatch('@type')
  return properties
}

export function withDefaults(properties: Properties, object: Stored): Stored {
  const defaults = Object.entries(properties).filter(([, property]) => property.nullable || property.default !== undefined)
  const filled = Object.fromEntries(defaults.map(([name, property]) => [name, property.default ?? null]))
  return structuredClone({ ...filled, ...object })
}

/** Throws the error the server would answer; says nothing about what ids point at. */
export function judge(properties: Properties, given: Stored): void {
  for (const [name, value] of Object.entries(given)) {
    if (name !== '@type') judgeProperty(name, properties[name], value)
  }
}

export function judgeRequired(properties: Properties, object: Stored): void {
  const missing = Object.keys(properties).filter(name => properties[name]?.required && (object[name] ?? '') === '')
  if (missing.length > 0) {
    throw new SetError('validationFailed', { validationErrors: missing.map(property => ({ type: 'Required', property })) })
  }
}

function judgeProperty(name: string, property: Property | undefined, value: unknown): void {
  if (!property) throw new SetError('invalidProperties', { description: 'Unknown property', properties: [name] })
  if (property.serverSet) throw new SetError('invalidProperties', { description: 'Property is set by the server', properties: [name] })
  if (value === null ? !property.nullable && property.required : !holds(property, value)) throw invalidPatch(name)
}

function holds(property: Property, value: unknown): boolean {
  switch (property.is) {
    // An empty text is refused; null is what says "none".
    case 'string': return typeof value === 'string' && value !== ''
    case 'id': return typeof value === 'string'
    case 'boolean': return typeof value === 'boolean'
    case 'number': return Number.isSafeInteger(value) && Number(value) >= 0
    case 'set': return isObject(value) && Object.values(value).every(member => typeof member === 'boolean')
    case 'map': return isObject(value)
    case 'union': return isObject(value) && (property.variants ?? []).includes(String(value['@type'])) && permissionsHold(value)
    case 'list': return isObject(value) && Object.entries(value).every(([at, member]) => /^\d+$/.test(at) && holdsMember(property, member))
  }
}

function holdsMember({ members }: Property, value: unknown): boolean {
  if (!isObject(value)) return false
  if (members) {
    judge(members, value)
    judgeRequired(members, value)
  }
  return true
}

function permissionsHold(value: Stored): boolean {
  return ['enabledPermissions', 'disabledPermissions', 'roleIds', 'algorithms'].every(name =>
    value[name] === undefined || isObject(value[name]))
}

export function isObject(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `aliases/2` reaches into a property; null or, in a set, false takes a member away. */
export function patched(object: Stored, patch: Stored): Stored {
  const result = structuredClone(object)
  for (const [path, value] of Object.entries(patch)) setAt(result, path.split('/').map(unescaped), value)
  return result
}

function setAt(target: Stored, [head, ...rest]: string[], value: unknown): void {
  if (head === undefined) return
  if (rest.length === 0) {
    target[head] = value
    return
  }
  const inner = isObject(target[head]) ? target[head] : {}
  const [next] = rest
  if (rest.length === 1 && next !== undefined && (value === null || value === false)) delete inner[next]
  else setAt(inner, rest, value)
  target[head] = inner
}

function unescaped(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~')
}
