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
    list: known.map(id => shown(store, type, { id, object: all.get(id) ?? {}, properties: args['properties'] })),
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

interface Asked { id: string, object: Stored, properties: unknown }

function shown(store: Store, type: ObjectType, { id, object, properties }: Asked): Stored {
  if (!Array.isArray(properties)) return { id, ...object, ...madeUp(store, type, { id, object }) }
  const wanted = ['id', '@type', ...properties.map(String)]
  const all = { id, ...object, ...(madeUpNames.some(name => wanted.includes(name)) ? madeUp(store, type, { id, object }) : {}) }
  return Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes(name)))
}

const madeUpNames = ['dnsZoneFile', 'emailAddress']

/** What is not kept, but worked out each time it is asked for. */
function madeUp(store: Store, { name }: ObjectType, { id, object }: { id: string, object: Stored }): Stored {
  if (name === 'x:Domain') return { dnsZoneFile: zoneFile(store, id, object) }
  if (name !== 'x:Account' && name !== 'x:MailingList') return {}
  const domain = objectsOf(store, 'x:Domain').get(String(object['domainId']))
  return { emailAddress: `${String(object['name'])}@${String(domain?.['name'])}` }
}
