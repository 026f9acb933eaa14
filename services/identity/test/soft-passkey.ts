// A passkey without hardware: what a browser and its device would answer to the options a page carries (WebAuthn level 3, section 6.1).
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { z } from 'zod'
import type { Visited } from './browser.ts'

const options = z.object({ challenge: z.string(), user: z.object({ id: z.string() }).optional() })

export interface Behaviour { origin?: string, verifies?: boolean, counter?: number, silent?: boolean }

const flag = { present: 0x01, verified: 0x04, mayBeSynced: 0x08, isSynced: 0x10, withCredential: 0x40 }

export class SoftPasskey {
  readonly id = randomBytes(16)
  readonly #issuer: string
  readonly #synced: boolean
  readonly #privateKey: KeyObject
  readonly #publicKey: KeyObject
  #handle = ''
  counter = 0

  constructor(issuer: string, { synced = false } = {}) {
    this.#issuer = issuer
    this.#synced = synced
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#privateKey = pair.privateKey
    this.#publicKey = pair.publicKey
  }

  /** What goes into the form of a page that asks for a new passkey. */
  create(page: Visited, behaviour: Behaviour = {}): string {
    const { challenge, user } = optionsIn(page)
    this.#handle = user?.id ?? ''
    const attestation = cbor(['fmt', 'none'], ['attStmt', {}], ['authData', this.#authData(behaviour, true)])
    return this.#answer({
      clientDataJSON: this.#clientData('webauthn.create', challenge, behaviour), attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    })
  }

  /** What goes into the form of a page that asks for one that is there. */
  use(page: Visited, behaviour: Behaviour = {}): string {
    const clientDataJSON = this.#clientData('webauthn.get', optionsIn(page).challenge, behaviour)
    const authData = this.#authData(behaviour, false)
    const signed = Buffer.concat([authData, createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()])
    return this.#answer({
      clientDataJSON, authenticatorData: authData.toString('base64url'), ...behaviour.silent ? {} : { userHandle: this.#handle },
      signature: sign('sha256', signed, this.#privateKey).toString('base64url'),
    })
  }

  #answer(response: Record<string, unknown>): string {
    const id = this.id.toString('base64url')
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response })
  }

  #clientData(type: string, challenge: string, { origin = this.#issuer }: Behaviour): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url')
  }

  #authData({ verifies = true, counter = this.counter }: Behaviour, withCredential: boolean): Buffer {
    const rpIdHash = createHash('sha256').update(new URL(this.#issuer).hostname).digest()
    const flags = flag.present | (verifies ? flag.verified : 0) | (this.#synced ? flag.mayBeSynced | flag.isSynced : 0)
      | (withCredential ? flag.withCredential : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([rpIdHash, Buffer.from([flags]), count, ...withCredential ? [this.#credential()] : []])
  }

  #credential(): Buffer {
    const { x = '', y = '' } = this.#publicKey.export({ format: 'jwk' })
    const [byteX, byteY] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
    const key = cbor([1, 2], [3, -7], [-1, 1], [-2, byteX], [-3, byteY])
    return Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, key])
  }
}

export function optionsIn({ text }: Visited) {
  const [, found = '{}'] = /data-options="([^"]*)"/.exec(text) ?? []
  return options.parse(JSON.parse(found.replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&amp;', '&')))
}

type Item = number | string | Buffer | Record<string, never>

/** As much of RFC 8949 as is needed: a map of small numbers, short texts, bytes and the empty map. */
function cbor(...entries: [Item, Item][]): Buffer {
  return Buffer.concat([Buffer.from([0xa0 | entries.length]), ...entries.flat().map(item)])
}

function item(value: Item): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.from([0xa0])
}

function head(major: number, n: number): Buffer {
  return Buffer.from(n < 24 ? [major << 5 | n] : [major << 5 | 24, n])
}
