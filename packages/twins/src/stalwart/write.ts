// x:<Object>/set: each object on its own, failures inside the answer, empty maps left out.
import type { Store } from '../store.ts'
import { automaticKeys, type DkimDelays, scheduleKeys } from './dkim.ts'
import { isObject, judge, judgeRequired, patched, propertiesOf, type Stored, withDefaults } from './encoding.ts'
import { nextId } from './ids.ts'
import { MethodError } from './method-error.ts'
import type { ObjectType } from './objects.ts'
import { noteKeys, objectsOf, requireTargets, requireUnique, requireUnlinked } from './registry.ts'
import { SetError } from './set-error.ts'

export interface Writing { store: Store, delays: DkimDelays, /** What `#name` stands for in this request. */ created: Map<string, string> }

export function set(writing: Writing, type: ObjectType, args: Stored): Stored {
  const [creates, updates] = [entriesOf(args['create']), entriesOf(args['update'])]
  const destroys = Array.isArray(args['destroy']) ? args['destroy'].map(String) : []
  if (creates.length + updates.length + destroys.length > 500) throw new MethodError('requestTooLarge', 'Too many objects')
  const outcome = new Outcome()
  for (const [key, given] of creates) outcome.note('created', 'notCreated', key, () => create(writing, type, { key, given }))
  for (const [id, patch] of updates) outcome.note('updated', 'notUpdated', id, () => update(writing, type, { id, patch }))
  for (const id of destroys) outcome.note('destroyed', 'notDestroyed', id, () => destroy(writing.store, type, id))
  return outcome.toJSON()
}

function create({ store, delays, created }: Writing, type: ObjectType, { key, given }: { key: string, given: Stored }): Stored {
  if (type.singleton) throw new SetError('singleton')
  const wanted = resolved(given, created)
  const properties = propertiesOf(type, wanted)
  judge(properties, wanted)
  judgeRequired(properties, wanted)
  requireNoCredentials(store, wanted)
  const object = stored(type, { ...withDefaults(properties, wanted), ...stamps(type) })
  requireTargets(store, properties, object)
  requireUnique(store, type, { id: null, object })
  const id = nextId(store)
  noteKeys(store, type, { id, object })
  objectsOf(store, type.name).put(id, object)
  created.set(key, id)
  if (type.name === 'x:Domain') scheduleAutomatic(store, id, object, delays)
  return { id }
}

function update({ store, created, delays }: Writing, type: ObjectType, { id, patch }: { id: string, patch: Stored }): null {
  const before = objectsOf(store, type.name).get(id)
  if (!before) throw new SetError('notFound')
  const changes = resolved(patch, created)
  const after = stored(type, patched(before, changes))
  const properties = propertiesOf(type, after)
  judge(properties, Object.fromEntries(Object.keys(changes).map(path => path.split('/')[0] ?? '').map(name => [name, after[name]])))
  judgeRequired(properties, after)
  requireNoCredentials(store, changes)
  requireTargets(store, properties, after)
  requireUnique(store, type, { id, object: after })
  noteKeys(store, type, { id, object: after })
  objectsOf(store, type.name).put(id, after)
  if (type.name === 'x:Domain' && isManual(before)) scheduleAutomatic(store, id, after, delays)
  return null
}

function destroy(store: Store, type: ObjectType, id: string): null {
  if (type.singleton) throw new SetError('singleton')
  if (!objectsOf(store, type.name).get(id)) throw new SetError('notFound')
  requireUnlinked(store, type.name, id)
  objectsOf(store, type.name).delete(id)
  return null
}

function entriesOf(value: unknown): [string, Stored][] {
  return Object.entries(isObject(value) ? value : {}).map(([key, object]) => [key, isObject(object) ? object : {}])
}

/** `"domainId": "#d"` names what an earlier part of the same request created. */
function resolved(object: Stored, created: Map<string, string>): Stored {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => {
    if (isObject(value)) return [name, resolved(value, created)]
    const id = typeof value === 'string' && value.startsWith('#') ? created.get(value.slice(1)) : undefined
    return [name, id ?? value]
  }))
}

/** Local parts and domains are kept in lower case without spaces; secrets are never shown again. */
function stored(type: ObjectType, object: Stored): Stored {
  const name = typeof object['name'] === 'string' ? { name: object['name'].toLowerCase().replaceAll(/\s/g, '') } : {}
  const credentials = isObject(object['credentials']) ? object['credentials'] : null
  const masked = credentials && { credentials: Object.fromEntries(Object.entries(credentials).map(([at, credential]) =>
    [at, isObject(credential) ? { ...credential, secret: '********' } : credential])) }
  const isAutomatic = type.name === 'x:Domain' && !isManual(object)
  const dkim = isAutomatic ? { dkimManagement: { ...automaticKeys, ...Object(object['dkimManagement']) } } : {}
  return { ...object, ...(type.name === 'x:Directory' ? {} : name), ...masked, ...dkim }
}

function stamps({ name }: ObjectType): Stored {
  if (name === 'x:Account') return { createdAt: new Date().toISOString(), usedDiskQuota: 0 }
  return name === 'x:Domain' || name === 'x:DkimSignature' ? { createdAt: new Date().toISOString() } : {}
}

function requireNoCredentials(store: Store, { credentials }: Stored): void {
  const external = objectsOf(store, 'x:Authentication').get('singleton')?.['directoryId'] ?? null
  if (external === null || !isObject(credentials) || Object.keys(credentials).length === 0) return
  throw new SetError('forbidden', { description: 'Cannot set credentials for accounts in an external directory' })
}

function scheduleAutomatic(store: Store, id: string, object: Stored, delays: DkimDelays): void {
  if (!isManual(object)) scheduleKeys(store, id, delays)
}

function isManual({ dkimManagement }: Stored): boolean {
  return isObject(dkimManagement) && dkimManagement['@type'] === 'Manual'
}

class Outcome {
  private readonly parts: Record<string, Record<string, unknown>> = {}
  private readonly destroyed: string[] = []

  note(done: string, failed: string, key: string, act: () => unknown): void {
    try {
      const result = act()
      if (done === 'destroyed') this.destroyed.push(key)
      else this.part(done)[key] = result
    }
    catch (error) {
      if (!(error instanceof SetError)) throw error
      this.part(failed)[key] = error.toJSON()
    }
  }

  toJSON(): Stored {
    return { ...this.parts, ...(this.destroyed.length > 0 ? { destroyed: this.destroyed } : {}) }
  }

  private part(name: string): Record<string, unknown> {
    return this.parts[name] ??= {}
  }
}
