// x:<Object>/get and /query.
import type { Store } from '../store.ts'
import { isObject, type Stored } from './encoding.ts'
import { MethodError } from './method-error.ts'
import type { ObjectType } from './objects.ts'
import { objectsOf } from './registry.ts'
import { zoneFile } from './zone-file.ts'

const maxObjects = 500
const maxResults = 5000

export function get(store: Store, type: ObjectType, args: Stored): Stored {
  const all = objectsOf(store, type.name)
  const ids = Array.isArray(args['ids']) ? args['ids'].map(String) : all.entries().map(([id]) => id).slice(0, maxObjects)
  if (ids.length > maxObjects) throw new MethodError('requestTooLarge', 'Too many objects requested')
  const known = ids.filter(id => all.get(id))
  return {
    list: known.map(id => only(args['properties'], shown(store, type, id, all.get(id) ?? {}))),
    notFound: ids.filter(id => !known.includes(id)),
  }
}

export function query(store: Store, type: ObjectType, args: Stored): Stored {
  const filter = isObject(args['filter']) ? args['filter'] : {}
  const unknown = Object.keys(filter).find(condition => !type.filters.includes(condition))
  if (unknown !== undefined) throw new MethodError('unsupportedFilter', unknown)
  const found = objectsOf(store, type.name).entries().filter(([, object]) => Object.entries(filter).every(([condition, wanted]) =>
    meets(object, condition, wanted))).map(([id]) => id)
  const position = Number(args['position'] ?? 0)
  const ids = found.slice(position, position + Math.min(Number(args['limit'] ?? maxResults), maxResults))
  const total = args['calculateTotal'] === true ? { total: found.length } : {}
  return { queryState: `s${found.length}`, canCalculateChanges: false, position, ids, ...total }
}

function meets(object: Stored, condition: string, wanted: unknown): boolean {
  if (condition === 'memberGroupIds') return isObject(object['memberGroupIds']) && object['memberGroupIds'][String(wanted)] === true
  if (condition !== 'text') return object[condition] === wanted
  return [object['name'], object['description']].some(value => String(value ?? '').toLowerCase().includes(String(wanted).toLowerCase()))
}

function shown(store: Store, type: ObjectType, id: string, object: Stored): Stored {
  if (type.name === 'x:Domain') return { id, ...object, dnsZoneFile: zoneFile(store, id, object) }
  if (type.name !== 'x:Account' && type.name !== 'x:MailingList') return { id, ...object }
  const domain = objectsOf(store, 'x:Domain').get(String(object['domainId']))
  return { id, ...object, emailAddress: `${String(object['name'])}@${String(domain?.['name'])}` }
}

function only(properties: unknown, object: Stored): Stored {
  if (!Array.isArray(properties)) return object
  const wanted = ['id', '@type', ...properties.map(String)]
  return Object.fromEntries(Object.entries(object).filter(([name]) => wanted.includes(name)))
}
