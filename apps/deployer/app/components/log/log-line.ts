// A line as a log shows it, wherever it is from.
export interface LogLine {
  cursor: string
  at: string
  text: string
  tone: 'plain' | 'quiet' | 'warn' | 'error'
}

/** No page should hold more. */
export const mostLines = 100_000

/** Lines that came, after those that were there; the oldest go. */
export function withLines(before: readonly LogLine[], came: readonly LogLine[]): LogLine[] {
  return before.concat(came).slice(-mostLines)
}

export function found(lines: readonly LogLine[], search: string): readonly LogLine[] {
  const wanted = search.trim().toLowerCase()
  return wanted === '' ? lines : lines.filter(({ text }) => text.toLowerCase().includes(wanted))
}

/** A line in pieces, in turn beside and within what is searched for. */
export function pieces(text: string, search: string): { text: string, isFound: boolean }[] {
  const wanted = search.trim().toLowerCase()
  if (wanted === '') return [{ text, isFound: false }]
  const parts: { text: string, isFound: boolean }[] = []
  let from = 0
  for (let at = text.toLowerCase().indexOf(wanted); at >= 0; at = text.toLowerCase().indexOf(wanted, from)) {
    if (at > from) parts.push({ text: text.slice(from, at), isFound: false })
    from = at + wanted.length
    parts.push({ text: text.slice(at, from), isFound: true })
  }
  return from < text.length ? [...parts, { text: text.slice(from), isFound: false }] : parts
}

/** Each is one line high in a log, whatever it holds. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\r?\n/g, ' ⏎ ')
}
