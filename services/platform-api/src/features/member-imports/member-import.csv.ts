// From the bytes of a file to rows of text: what a spreadsheet saves, in whatever way it does.
import { CsvError, parse } from 'csv-parse/sync'
import { mostImportRows } from '@dezky/contracts'
import { ImportTooLarge, ImportUnreadable } from './member-import.errors.ts'

export interface CsvRow {
  /** Where the row begins in the file, from 1. */
  line: number
  name: string
  email: string
  role: string
  /** There were more columns than we know. */
  surplus: boolean
}

const columns = ['name', 'email', 'role'] as const
type Column = (typeof columns)[number]

/** Throws ImportUnreadable, ImportTooLarge. */
export function readCsv(bytes: Buffer): CsvRow[] {
  const records = recordsOf(decoded(bytes))
  const header = headerOf(records[0])
  const rows = header ? records.slice(1) : records
  if (rows.length === 0) throw new ImportUnreadable('There is nobody in it.')
  if (rows.length > mostImportRows) throw new ImportTooLarge()
  return rows.map(record => toRow(record, header ?? [...columns]))
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  }
  catch {
    throw new ImportUnreadable('It is not in UTF-8; save it as "CSV UTF-8".')
  }
}

interface CsvRecord { line: number, cells: string[] }

function recordsOf(text: string): CsvRecord[] {
  try {
    const found = parse(text, {
      delimiter: delimiterOf(text), info: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true,
      trim: true, to: mostImportRows + 2,
    }) as unknown as { record: string[], info: { lines: number } }[]
    return found.map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record }))
  }
  catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new ImportUnreadable(`Line ${String(error['lines'] ?? '?')} is not CSV: ${error.code.toLowerCase().replaceAll('_', ' ')}.`)
  }
}

/** What separates the cells of the first line, outside of quotes. */
function delimiterOf(text: string): string {
  const [line = ''] = text.replaceAll(/"[^"]*"/g, '').split(/\r\n|\r|\n/, 1)
  return line.includes(';') ? ';' : ','
}

/** The parser says where a record ends; a quoted cell may have begun earlier. */
function breaksIn(cells: string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
}

/** Null when the first line already is somebody. */
function headerOf(first: CsvRecord | undefined): (Column | null)[] | null {
  const cells = first?.cells.map(cell => cell.toLowerCase()) ?? []
  if (!cells.includes('email') || cells.some(cell => cell !== '' && !isColumn(cell))) return null
  return cells.map(cell => isColumn(cell) ? cell : null)
}

function isColumn(text: string): text is Column {
  return (columns as readonly string[]).includes(text)
}

function toRow({ line, cells }: CsvRecord, header: (Column | null)[]): CsvRow {
  const cell = (column: Column) => cells[header.indexOf(column)] ?? ''
  const surplus = cells.some((text, at) => text !== '' && !header[at])
  return { line, name: cell('name'), email: cell('email'), role: cell('role').toLowerCase(), surplus }
}
