import type { Domain } from '@dezky/contracts'
import { domainOf, listDomains } from '../../domains/index.ts'
import type { ExportFile } from '../data-export.file.ts'
import { bothFiles, csvFile, pagesOf } from '../data-export.file.ts'
import type { Source } from './about.ts'

export function domainFiles({ db, workspace }: Source): ExportFile[] {
  const domains = async function* () {
    for await (const page of pagesOf(wanted => listDomains(db, workspace, wanted), facts => facts.name)) yield page.map(domainOf)
  }
  const records = async function* () {
    for await (const page of domains()) yield page.flatMap(({ name: domain, records }) => records.map(record => ({ domain, ...record })))
  }
  return [...bothFiles('domains', 'domains/domains', domainTable, domains), csvFile('domains', 'domains/records.csv', recordTable, records)]
}

const domainTable = {
  columns: ['id', 'name', 'unicodeName', 'state', 'proof', 'health', 'relaying', 'claimedAt', 'verifiedAt'] as const,
  cells: ({ relaying, ...domain }: Domain) => ({ ...domain, relaying: String(relaying) }),
}

const recordTable = {
  columns: ['domain', 'purpose', 'type', 'name', 'value', 'required', 'state', 'reason', 'live', 'checkedAt'] as const,
  cells: ({ required, live, ...record }: { domain: string } & Domain['records'][number]) =>
    ({ ...record, required: String(required), live: live.join('\n') }),
}
