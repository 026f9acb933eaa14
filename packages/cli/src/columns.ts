/** As wide as what stands in them, two spaces between. */
export function inColumns(titles: string[], rows: string[][]): string {
  const all = [titles, ...rows]
  const widths = titles.map((_, at) => Math.max(...all.map(row => row[at]?.length ?? 0)))
  return all.map(row => `${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ').trimEnd()}\n`).join('')
}
