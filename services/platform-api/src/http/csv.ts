// Tables for spreadsheets: RFC 4180, with a byte order mark, by which they know the alphabet.
import { stringify } from 'csv-stringify/sync'

interface Wanted<Column extends string> {
  columns: readonly Column[]
  /** The first piece of a file names the columns. */
  first: boolean
}

export type CsvRow<Column extends string> = Record<Column, string | number | null | undefined>

/** The rows as a piece of a file. */
export function csvOf<Column extends string>(rows: CsvRow<Column>[], { columns, first }: Wanted<Column>): string {
  return stringify(rows, {
    columns: [...columns], header: first, bom: first, record_delimiter: 'windows', quoted_match: /[\r\n]/, cast: { string: asText },
  })
}

/**
 * Marks as text what a spreadsheet would calculate. It may begin in the middle of a cell of ours, too: where a comma is part of numbers,
 * spreadsheets take the semicolon for what separates cells, and our quotes for letters.
 */
function asText(cell: string): string {
  return cell.replaceAll(/(?<=^|[;\t\r\n])(?=\s*[=+\-@＝＋－＠])/g, '\'')
}
