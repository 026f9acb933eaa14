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

/** What the first line may call them, too. `problem` is what the list of lines to mend has besides: it is not read. */
const headings: Record<string, Column | 'problem'> = {
  name: 'name', navn: 'name', email: 'email', 'e-mail': 'email', mail: 'email', role: 'role', rolle: 'role', problem: 'problem',
}
type Heading = Column | 'problem' | null

/** Throws ImportUnreadable, ImportTooLarge. */
export function readCsv(bytes: Buffer): CsvRow[] {
  const records = recordsOf(decoded(bytes))
  const header = headerOf(records[0])
  const rows = header ? records.slice(1) : records
  if (rows.length === 0) throw new ImportUnreadable('There is nobody in it.')
  if (rows.length > mostImportRows) throw new ImportTooLarge()
  return rows.map(record => toRow(record, header ?? [...columns]))
}

/** A spreadsheet that does not write UTF-8 writes Windows-1252, in which no text has zeros: UTF-16 and what is no text at all have. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  }
  catch {
    if (bytes.includes(0) || isUtf16(bytes)) throw new ImportUnreadable('It is not CSV text; save it as "CSV UTF-8".')
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('hex')
  return mark === 'fffe' || mark === 'feff'
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
function headerOf(first: CsvRecord | undefined): Heading[] | null {
  const cells = first?.cells.map(cell => cell.toLowerCase()) ?? []
  const header = cells.map(cell => headings[cell] ?? null)
  return !header.includes('email') || cells.some((cell, at) => cell !== '' && !header[at]) ? null : header
}

function toRow({ line, cells }: CsvRecord, header: Heading[]): CsvRow {
  const cell = (column: Column) => cells[header.indexOf(column)] ?? ''
  const surplus = cells.some((text, at) => text !== '' && !header[at])
  return { line, name: cell('name'), email: cell('email'), role: cell('role').toLowerCase(), surplus }
}
