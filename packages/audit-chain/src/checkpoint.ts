// A checkpoint is the signed word that a chain had this head at this time. Kept elsewhere, it shows when a chain was cut or written anew.
import type { KeyObject } from 'node:crypto'
import { createHash, createPublicKey, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { canonical } from './canonical.ts'

/** That a chain has this hash at this place. */
export interface Mark { chain: string, sequence: number, hash: string }

export const checkpointSchema = z.object({
  chain: z.string(), sequence: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/), signedAt: z.iso.datetime(),
  keyId: z.string(), signature: z.base64url(),
})
export type Checkpoint = z.infer<typeof checkpointSchema>

/** An Ed25519 public key as JSON Web Key (RFC 8037); `kid` is its thumbprint (RFC 7638). */
export const publicKeySchema = z.object({
  kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.base64url(), kid: z.string(), alg: z.literal('EdDSA'), use: z.literal('sig'),
})
export type PublicKey = z.infer<typeof publicKeySchema>
export const keySetSchema = z.object({ keys: z.array(publicKeySchema) })

/** `key` is private or public. */
export function publicKeyOf(key: KeyObject): PublicKey {
  const { x } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' })
  if (!x || key.asymmetricKeyType !== 'ed25519') throw new Error('Not an Ed25519 key.')
  return { kty: 'OKP', crv: 'Ed25519', x, kid: thumbprintOf(x), alg: 'EdDSA', use: 'sig' }
}

export function signCheckpoint({ chain, sequence, hash }: Mark, key: KeyObject, signedAt = new Date()): Checkpoint {
  const checkpoint = { chain, sequence, hash, signedAt: signedAt.toISOString(), keyId: publicKeyOf(key).kid }
  return { ...checkpoint, signature: sign(null, messageOf(checkpoint), key).toString('base64url') }
}

/** False also when the key that signed it is not among `keys`, or is not what its name says. */
export function isGenuine(checkpoint: Checkpoint, keys: readonly PublicKey[]): boolean {
  const key = keys.find(({ kid, x }) => kid === checkpoint.keyId && kid === thumbprintOf(x))
  if (!key) return false
  const { kty, crv, x } = key
  const signature = Buffer.from(checkpoint.signature, 'base64url')
  return verify(null, messageOf(checkpoint), createPublicKey({ key: { kty, crv, x }, format: 'jwk' }), signature)
}

/** What is signed begins with what it is, so that a signature made for anything else can never pass for one. */
function messageOf({ chain, sequence, hash, signedAt, keyId }: Omit<Checkpoint, 'signature'>): Buffer {
  return Buffer.from(`dezky audit checkpoint 1\n${canonical({ chain, sequence, hash, signedAt, keyId })}`)
}

function thumbprintOf(x: string): string {
  return createHash('sha256').update(canonical({ crv: 'Ed25519', kty: 'OKP', x })).digest('base64url')
}
