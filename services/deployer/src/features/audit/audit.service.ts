import type { AuditFilter, AuditPage } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'
import { type Page, readEntries } from './audit.store.ts'

const pageSize = 1_000

/** Newest first. */
export async function listEntries(db: Db, filter: AuditFilter, { before, limit }: Page): Promise<AuditPage> {
  const found = await readEntries(db, filter, { before, limit: limit + 1 })
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? items.at(-1)?.id ?? null : null }
}

/** All of it, newest first, a line of JSON for each entry; read as fast as it is taken. */
export async function* exportEntries(db: Db, filter: AuditFilter): AsyncGenerator<string> {
  let before: string | undefined
  do {
    const page = await readEntries(db, filter, { before, limit: pageSize })
    if (page.length > 0) yield page.map(entry => `${JSON.stringify(entry)}\n`).join('')
    before = page.length === pageSize ? page.at(-1)?.id : undefined
  } while (before)
}
