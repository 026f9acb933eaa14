// The background task that makes a domain's keys: they are not there yet when the domain is, and RSA comes after Ed25519.
import { generateKeyPairSync } from 'node:crypto'
import type { Store } from '../store.ts'
import { nextId } from './ids.ts'
import { objectsOf } from './registry.ts'

export interface DkimDelays { ed25519Ms: number, rsaMs: number }

const algorithms = [['Dkim1Ed25519Sha256', 'ed25519', 'ed25519Ms'], ['Dkim1RsaSha256', 'rsa', 'rsaMs']] as const
type Algorithm = typeof algorithms[number][0]

/** What a domain with automatic keys is shown to have when it was not told anything else; durations in milliseconds. */
export const automaticKeys = {
  algorithms: { Dkim1Ed25519Sha256: true, Dkim1RsaSha256: true }, selectorTemplate: 'v{version}-{algorithm}-{date-%Y%m%d}',
  rotateAfter: 7_776_000_000, retireAfter: 604_800_000, deleteAfter: 2_592_000_000,
}

interface Task { domainId: string, algorithm: Algorithm, dueAt: number }

export function scheduleKeys(store: Store, domainId: string, delays: DkimDelays): void {
  for (const [algorithm, , delay] of algorithms) {
    tasksOf(store).put(`${domainId}:${algorithm}`, { domainId, algorithm, dueAt: Date.now() + delays[delay] })
  }
}

export function makeDueKeys(store: Store): void {
  for (const [id, { domainId, algorithm, dueAt }] of tasksOf(store).entries()) {
    if (dueAt > Date.now()) continue
    if (objectsOf(store, 'x:Domain').get(domainId)) makeKey(store, domainId, algorithm)
    tasksOf(store).delete(id)
  }
}

function tasksOf(store: Store) {
  return store.collection<Task>('tasks')
}

function makeKey(store: Store, domainId: string, algorithm: Algorithm): void {
  const spelled = algorithms.find(([name]) => name === algorithm)?.[1]
  const createdAt = new Date().toISOString()
  objectsOf(store, 'x:DkimSignature').put(nextId(store), {
    '@type': algorithm, domainId, selector: `v1-${spelled}-${createdAt.slice(0, 10).replaceAll('-', '')}`, stage: 'active', createdAt,
    publicKey: publicKey(store, algorithm), privateKey: { '@type': 'Text', secret: '********' },
    canonicalization: 'relaxed/relaxed', report: true,
    headers: { Date: true, From: true, 'Message-ID': true, Subject: true, To: true },
  })
}

/** RSA keys take too long to make one for each domain of a large run, and nobody signs with them. */
function publicKey(store: Store, algorithm: Algorithm): string {
  if (algorithm === 'Dkim1Ed25519Sha256') {
    return generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64')
  }
  const keys = store.collection<string>('keys')
  const kept = keys.get('rsa')
    ?? generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  keys.put('rsa', kept)
  return kept
}
