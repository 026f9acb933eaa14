// Codes for the day the phone is lost: ten, each good once.
import { createHmac, randomInt } from 'node:crypto'

export const codesInSet = 10

/** Without letters that look like digits, and without vowels. */
const alphabet = '23456789bcdfghjkmnpqrstvwxyz'
const [groups, inGroup] = [4, 4]

/** Sixteen of 28 characters: 76 random bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codesInSet }, () => Array.from({ length: groups }, group).join('-'))
}

function group(): string {
  return Array.from({ length: inGroup }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** However it was typed: hyphens, spaces and capitals do not matter. One code of two people is not the same. */
export function recoveryDigest(code: string, personId: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(`recovery ${personId} ${code.toLowerCase().replace(/[\s-]/g, '')}`).digest()
}
