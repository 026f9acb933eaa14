// The trail with everything that proves it: the entries, what the platform signed of them, and the keys to check that with.
import { auditTable, pagesUpward, toChainEntry } from '../../audit/index.ts'
import { listCheckpoints, listKeys } from '../../checkpoints/index.ts'
import type { ExportFile } from '../data-export.file.ts'
import { csvFile, documentFile, linesFile, pagesOf } from '../data-export.file.ts'
import type { Source } from './about.ts'

export function auditFiles({ db, workspace: { id: chain } }: Source): ExportFile[] {
  const entries = () => pagesUpward({ db, chain, forOperator: false })
  return [
    linesFile('audit', 'audit/audit.jsonl', async function* () {
      for await (const page of entries()) yield page.map(toChainEntry)
    }),
    csvFile('audit', 'audit/audit.csv', auditTable, entries),
    linesFile('audit', 'audit/checkpoints.jsonl', () =>
      pagesOf(({ after: before, limit }) => listCheckpoints(db, { chain, limit, before }), ({ id }) => id)),
    documentFile('audit', 'audit/keys.json', async () => ({ keys: await listKeys(db) })),
  ]
}
