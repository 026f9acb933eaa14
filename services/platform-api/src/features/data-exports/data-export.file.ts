// The files of an export, as they come into being: never more of one in memory than a page of rows.
import type { DataExportPart } from '@dezky/contracts'
import type { CsvRow } from '../../http/csv.ts'
import { csvOf } from '../../http/csv.ts'

export interface Piece { text: string, rows: number }

export interface ExportFile {
  part: DataExportPart
  path: string
  pieces: () => AsyncIterable<Piece>
}

type Pages<Row> = () => AsyncIterable<Row[]>

const pageSize = 500

/** All rows of a list, page by page; `read` goes on after a place, and the place of the last row leads to the next page. */
export async function* pagesOf<Row>(
  read: (page: { after: string | null, limit: number }) => Promise<Row[]>, placeOf: (row: Row) => string,
): AsyncGenerator<Row[]> {
  let after: string | null = null
  for (;;) {
    const page = await read({ after, limit: pageSize })
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return
    after = placeOf(last)
  }
}

/** One thing. */
export function documentFile(part: DataExportPart, path: string, read: () => Promise<unknown>): ExportFile {
  async function* pieces() {
    yield { text: `${JSON.stringify(await read(), null, 2)}\n`, rows: 1 }
  }
  return { part, path, pieces }
}

/** One line a row. */
export function linesFile<Row>(part: DataExportPart, path: string, pages: Pages<Row>): ExportFile {
  async function* pieces() {
    for await (const page of pages()) yield { text: page.map(row => `${JSON.stringify(row)}\n`).join(''), rows: page.length }
  }
  return { part, path, pieces }
}

export function jsonFile<Row>(part: DataExportPart, path: string, pages: Pages<Row>): ExportFile {
  async function* pieces() {
    let separator = '[\n'
    for await (const page of pages()) {
      yield { text: separator + page.map(row => JSON.stringify(row)).join(',\n'), rows: page.length }
      separator = ',\n'
    }
    yield { text: separator === '[\n' ? '[]\n' : '\n]\n', rows: 0 }
  }
  return { part, path, pieces }
}

export interface Table<Row, Column extends string> {
  columns: readonly Column[]
  cells: (row: Row) => CsvRow<Column>
}

/** For spreadsheets. */
export function csvFile<Row, Column extends string>(
  part: DataExportPart, path: string, { columns, cells }: Table<Row, Column>, pages: Pages<Row>,
): ExportFile {
  async function* pieces() {
    yield { text: csvOf([], { columns, first: true }), rows: 0 }
    for await (const page of pages()) yield { text: csvOf(page.map(cells), { columns, first: false }), rows: page.length }
  }
  return { part, path, pieces }
}

/** Both as data and as a table. */
export function bothFiles<Row, Column extends string>(
  part: DataExportPart, name: string, table: Table<Row, Column>, pages: Pages<Row>,
): ExportFile[] {
  return [jsonFile(part, `${name}.json`, pages), csvFile(part, `${name}.csv`, table, pages)]
}
