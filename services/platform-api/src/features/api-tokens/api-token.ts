// What an API token looks like: `dz_`, 256 random bits in base62, and a checksum by which typing errors and secret scanners know it.
import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

const prefix = 'dz_'
const shape = /^dz_([0-9A-Za-z]{43})([0-9A-Za-z]{6})$/
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export function makeToken(random: Buffer = randomBytes(32)): string {
  const body = base62(BigInt(`0x${random.toString('hex')}`), 43)
  return `${prefix}${body}${checksumOf(body)}`
}

/** Whether this wants to be an API token rather than an access token. */
export function looksLikeApiToken(text: string): boolean {
  return text.startsWith(prefix)
}

/** Whether `makeToken` can have made it. */
export function isWellFormed(text: string): boolean {
  const [, body, checksum] = shape.exec(text) ?? []
  return body !== undefined && checksumOf(body) === checksum
}

/** What is kept of a token. 256 random bits need no slow hash: nobody can try them all. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** How it ends: enough to know it by, and no part of its secret but four of its checksum's characters. */
export function hintOf(token: string): string {
  return token.slice(-4)
}

function checksumOf(body: string): string {
  return base62(BigInt(crc32(prefix + body)), 6)
}

function base62(value: bigint, length: number): string {
  let text = ''
  for (let rest = value; rest > 0n; rest /= 62n) text = `${digits[Number(rest % 62n)]}${text}`
  return text.padStart(length, '0')
}
