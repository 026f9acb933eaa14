import type { DataExportFailure, DataExportProgress, EventData, EventType } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'
import type { StoredExport } from './data-export.ts'

type Which = Pick<StoredExport, 'id' | 'tenant'>

async function say<T extends EventType>(trx: Scoped, type: T, { id, tenant }: Which, data: (named: Named) => EventData<T>): Promise<void> {
  await tell(trx, type, { tenantId: tenant.id, subject: `data_export:${id}`, data: data({ slug: tenant.slug, exportId: id }) })
}

interface Named { slug: string, exportId: string }

export async function exportStarted(trx: Scoped, which: Which): Promise<void> {
  await say(trx, 'data_export.started', which, named => named)
}

export async function exportProgressed(trx: Scoped, which: Which, progress: DataExportProgress[], bytes: number): Promise<void> {
  await say(trx, 'data_export.progressed', which, named => ({ ...named, progress, bytes }))
}

export async function exportFinished(trx: Scoped, which: Which, bytes: number): Promise<void> {
  await say(trx, 'data_export.finished', which, named => ({ ...named, bytes }))
}

export async function exportFailed(trx: Scoped, which: Which, failure: DataExportFailure): Promise<void> {
  await say(trx, 'data_export.failed', which, named => ({ ...named, failure }))
}

export async function exportDeleted(trx: Scoped, which: Which): Promise<void> {
  await say(trx, 'data_export.deleted', which, named => named)
}
