// How far an export has come, part by part. No input or output here.
import type { DataExportPart, DataExportProgress } from '@dezky/contracts'
import { dataExportParts } from '@dezky/contracts'

export const nothingYet: DataExportProgress[] = dataExportParts.map(part => ({ part, state: 'waiting', rows: 0 }))

/** Of a part as both a table and data the rows count once. */
export function written(progress: DataExportProgress[], part: DataExportPart, rows: number): DataExportProgress[] {
  const at = dataExportParts.indexOf(part)
  return progress.map((entry, index) => {
    if (index < at) return { ...entry, state: 'done' }
    return index === at ? { ...entry, state: 'running', rows: Math.max(entry.rows, rows) } : entry
  })
}

export function allWritten(progress: DataExportProgress[]): DataExportProgress[] {
  return progress.map(entry => ({ ...entry, state: 'done' }))
}

/** Worth telling before there is a whole piece of the file to keep. */
export function isAnotherPart(before: DataExportProgress[], now: DataExportProgress[]): boolean {
  return before.some(({ state }, index) => state !== now[index]?.state)
}
