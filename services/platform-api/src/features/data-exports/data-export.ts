// An export as it is kept and as it is shown. No input or output here.
import type { DataExport } from '@dezky/contracts'
import { dataExportDays } from '@dezky/contracts'

export interface StoredExport extends Omit<DataExport, 'requestedAt' | 'finishedAt' | 'expiresAt' | 'sha256'> {
  tenant: { id: string, slug: string, name: string }
  requestedAt: Date
  finishedAt: Date | null
  expiresAt: Date | null
  sha256: Buffer | null
}

export function toWire({ tenant: _, requestedAt, finishedAt, expiresAt, sha256, ...rest }: StoredExport): DataExport {
  return {
    ...rest, requestedAt: requestedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null, sha256: sha256?.toString('hex') ?? null,
  }
}

export function fileNameOf({ tenant, requestedAt }: StoredExport): string {
  return `${tenant.slug}-${requestedAt.toISOString().slice(0, 10)}.zip`
}

/** A failed one is shown as long as a finished one is kept. */
export function timesOf(finishedAt: Date): { finishedAt: Date, expiresAt: Date } {
  return { finishedAt, expiresAt: new Date(finishedAt.getTime() + dataExportDays * 24 * 3_600_000) }
}
