// Records as a zone file (RFC 1035, section 5.1), to be loaded into a name server or read by whoever types them in.
import type { DnsRecord } from '@dezky/contracts'

type Writable = Pick<DnsRecord, 'name' | 'type' | 'value'>

const secondsToLive = 3600
const mostInOneText = 255
/** Which fields of a record's data are names of hosts. */
const hosts: Record<string, number> = { CNAME: 0, MX: 1, SRV: 3 }

/** Throws when a record cannot be written on one line: nothing of ours holds a line break. */
export function zoneFileOf(records: readonly Writable[]): string {
  return [`$TTL ${secondsToLive}`, ...records.map(lineOf)].join('\n').concat('\n')
}

function lineOf({ name, type, value }: Writable): string {
  const line = `${name}. IN ${type} ${dataOf(type, value)}`
  if (/[\r\n\0]/.test(line)) throw new Error('A record of a zone file stands on one line.')
  return line
}

function dataOf(type: string, value: string): string {
  if (type === 'TXT') return piecesOf(value).map(quoted).join(' ')
  const [first = '', second = '', ...rest] = value.split(' ')
  if (type === 'CAA') return `${first} ${second} ${quoted(Buffer.from(rest.join(' ')))}`
  const host = hosts[type]
  return value.split(' ').map((field, at) => at === host && !field.endsWith('.') ? `${field}.` : field).join(' ')
}

/** By bytes, not characters: that is what fits. */
function piecesOf(text: string): Buffer[] {
  const bytes = Buffer.from(text)
  const count = Math.max(Math.ceil(bytes.length / mostInOneText), 1)
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * mostInOneText, (at + 1) * mostInOneText))
}

function quoted(bytes: Buffer): string {
  return `"${[...bytes].map(written).join('')}"`
}

function written(byte: number): string {
  const character = String.fromCharCode(byte)
  if (character === '"' || character === '\\') return `\\${character}`
  return byte >= 0x20 && byte <= 0x7e ? character : `\\${String(byte).padStart(3, '0')}`
}
