// The twin's objects and what ties them together: unique addresses, ids that must exist, links that hold an object in place.
import type { Collection, Store } from '../store.ts'
import { isObject, propertiesOf, type Stored } from './encoding.ts'
import { type ObjectType, objectTypes, type Properties } from './objects.ts'
import { type ObjectId, SetError } from './set-error.ts'

export function typeNamed(name: string): ObjectType | undefined {
  return objectTypes.find(type => type.name === name)
}

export function objectsOf(store: Store, type: string): Collection<Stored> {
  return store.collection<Stored>(type)
}

/** Throws invalidForeignKey for an id that points at nothing. */
export function requireTargets(store: Store, properties: Properties, object: Stored): void {
  for (const { of, id } of pointersOf(properties, object)) {
    if (!objectsOf(store, of).get(id)) throw new SetError('invalidForeignKey', { objectId: named(of, id) })
  }
}

/** Throws primaryKeyViolation with the object that has the name already. */
export function requireUnique(store: Store, type: ObjectType, { id, object }: { id: string | null, object: Stored }): void {
  const wanted = new Set(keysOf(type.name, object))
  for (const rival of sharingKeysWith(type.name)) {
    const holder = objectsOf(store, rival).entries().find(([other, held]) =>
      (other !== id || rival !== type.name) && keysOf(rival, held).some(key => wanted.has(key)))
    if (holder) throw new SetError('primaryKeyViolation', { properties: ['name'], objectId: named(rival, holder[0]) })
  }
}

/** Throws objectIsLinked while anything points at it. */
export function requireUnlinked(store: Store, type: string, id: string): void {
  const linkedObjects = objectTypes.flatMap(other => objectsOf(store, other.name).entries()
    .filter(([, object]) => pointersOf(propertiesOf(other, object), object).some(({ of, id: target }) => of === type && target === id))
    .map(([holder]) => named(other.name, holder)))
  if (linkedObjects.length > 0) throw new SetError('objectIsLinked', { objectId: named(type, id), linkedObjects })
}

function pointersOf(properties: Properties, object: Stored): { of: string, id: string }[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const value = object[name]
    if (property.is === 'list' && property.members && isObject(value)) {
      const { members } = property
      return Object.values(value).filter(isObject).flatMap(member => pointersOf(members, member))
    }
    const { of } = property
    if (of === undefined || value === null || value === undefined) return []
    const ids = isObject(value) ? Object.keys(value) : [String(value)]
    return ids.map(id => ({ of, id }))
  })
}

function sharingKeysWith(type: string): string[] {
  return type === 'x:Domain' ? ['x:Domain'] : ['x:Account', 'x:MailingList'].includes(type) ? ['x:Account', 'x:MailingList'] : []
}

function keysOf(type: string, object: Stored): string[] {
  const aliases = isObject(object['aliases']) ? object['aliases'] : {}
  if (type === 'x:Domain') return [String(object['name']), ...Object.keys(aliases)]
  return [object, ...Object.values(aliases).filter(isObject)].map(({ name, domainId }) => `${String(name)}@${String(domainId)}`)
}

function named(type: string, id: string): ObjectId {
  return { object: type.replace('x:', ''), id }
}
