// Codes of an authenticator app: RFC 6238 with what every app understands, SHA-1, six digits, thirty seconds.
import { createHmac, randomBytes } from 'node:crypto'
import { secretEquals } from '@dezky/runtime'

const period = 30
const digits = 6
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 bits, as RFC 4226 section 4 asks. */
export function newTotpSecret(): Buffer {
  return randomBytes(20)
}

export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / period)
}

export function codeAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits).padStart(digits, '0')
}

/** The step a code belongs to; the one before and the one after count too, for clocks differ and typing takes time. */
export function stepOf(secret: Buffer, code: string, now: Date): number | null {
  const given = code.replace(/\s/g, '')
  const current = stepAt(now)
  return [current, current - 1, current + 1].find(step => secretEquals(given, codeAt(secret, step))) ?? null
}

/** What a QR code says to an app, and what can be typed in instead. */
export function totpAddress(secret: Buffer, email: string): string {
  const query = new URLSearchParams({
    secret: base32(secret), issuer: 'Dezky', algorithm: 'SHA1', digits: String(digits), period: String(period),
  })
  return `otpauth://totp/${encodeURIComponent(`Dezky:${email}`)}?${query}`
}

/** RFC 4648, without padding. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map(five => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}
