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
  for (const key of keysOf(type.name, object)) {
    const holder = keysIn(store).get(key)
    if (!holder || (holder.type === type.name && holder.id === id)) continue
    // A key that was given up is still noted; what its object says counts.
    const held = objectsOf(store, holder.type).get(holder.id)
    if (held && keysOf(holder.type, held).includes(key)) {
      throw new SetError('primaryKeyViolation', { properties: ['name'], objectId: named(holder.type, holder.id) })
    }
  }
}

/** Before the object itself is kept: a note without an object does no harm, an object without one would. */
export function noteKeys(store: Store, type: ObjectType, { id, object }: { id: string, object: Stored }): void {
  for (const key of keysOf(type.name, object)) keysIn(store).put(key, { type: type.name, id })
}

function keysIn(store: Store): Collection<{ type: string, id: string }> {
  return store.collection('keys-in-use')
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

/** Domains share their names among each other, and what has an address shares these. */
function keysOf(type: string, object: Stored): string[] {
  const aliases = isObject(object['aliases']) ? object['aliases'] : {}
  if (type === 'x:Domain') return [String(object['name']), ...Object.keys(aliases)]
  if (type !== 'x:Account' && type !== 'x:MailingList') return []
  return [object, ...Object.values(aliases).filter(isObject)].map(({ name, domainId }) => `${String(name)}@${String(domainId)}`)
}

function named(type: string, id: string): ObjectId {
  return { object: type.replace('x:', ''), id }
}
