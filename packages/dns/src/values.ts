// Records as Node gives them, written as DNS tools show them.
import type { AnyRecord, CaaRecord, MxRecord, SrvRecord, TlsaRecord } from 'node:dns'
import type { RecordType } from './dns.ts'

const writers: Record<RecordType, (record: never) => string> = {
  A: (address: string) => address,
  CAA: caa,
  CNAME: host,
  MX: ({ priority, exchange }: MxRecord) => `${priority} ${host(exchange)}`,
  SRV: ({ priority, weight, port, name }: SrvRecord) => `${priority} ${weight} ${port} ${host(name)}`,
  TLSA: ({ certUsage, selector, match, data }: TlsaRecord) => `${certUsage} ${selector} ${match} ${Buffer.from(data).toString('hex')}`,
  // A text is cut into pieces of 255 bytes on the wire only.
  TXT: (pieces: string[]) => printable(pieces.join('')),
}

/** `records`: what Node's resolver answers for this type. */
export function valuesOf(type: RecordType, records: readonly (AnyRecord | string | string[])[]): string[] {
  return records.map(record => writers[type](record as never))
}

/** The root, written `.`, is no host at all. */
function host(name: string): string {
  return name === '' ? '.' : printable(name.toLowerCase())
}

function caa({ critical, ...property }: CaaRecord): string {
  const [tag, value] = Object.entries(property).find(([key]) => key !== 'type') ?? ['', '']
  return `${critical} ${tag} ${printable(String(value))}`
}

/** Whatever somebody put into their zone, it can be kept and shown. */
function printable(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, character =>
    [...Buffer.from(character)].map(byte => `\\${String(byte).padStart(3, '0')}`).join(''))
}
