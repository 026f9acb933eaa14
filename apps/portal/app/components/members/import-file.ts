// Files of people as spreadsheets open them: what is offered to be filled in, and the lines that have to be mended.
import type { ImportRow } from '@dezky/contracts'

const mark = '\uFEFF'

export function templateFile(): Blob {
  return toFile([['name', 'email', 'role'], ['Bo Lund', 'bo@example.com', 'member'], ['Eva Dahl', 'eva@example.com', 'helpdesk']])
}

/** With what is wrong in a column of its own, which is not read when the file is sent again. */
export function badRowsFile(rows: ImportRow[], problemOf: (row: ImportRow) => string): Blob {
  return toFile([['name', 'email', 'role', 'problem'], ...rows.map(row => [row.name, row.email, row.role, problemOf(row)])])
}

function toFile(lines: string[][]): Blob {
  return new Blob([mark, ...lines.map(cells => `${cells.map(quoted).join(',')}\r\n`)], { type: 'text/csv;charset=utf-8' })
}

/** What begins like a formula must not be one in the spreadsheet of whoever opens it. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
