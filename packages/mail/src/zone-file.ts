// Reads the text in which name servers write records (RFC 1035, section 5.1), as tolerantly as servers write it.

export interface ZoneRecord {
  /** Lower case, absolute, without the trailing dot. */
  name: string
  /** Upper case. */
  type: string
  /** The fields of the data; texts without their quotes, and each piece of a text on its own. */
  data: string[]
}

interface Token { text: string, quoted: boolean }
/** `inherits`: the line begins with a space, and so belongs to the name before it. */
interface Line { inherits: boolean, tokens: Token[] }

/** Lines that make no record are passed over: what is missing shows where the records are looked for. */
export function parseZoneFile(text: string): ZoneRecord[] {
  let origin = ''
  let owner = ''
  const records: ZoneRecord[] = []
  for (const { inherits, tokens } of linesOf(text)) {
    const [first] = tokens
    if (first?.text === '$ORIGIN') origin = tokens[1]?.text ?? ''
    if (!first || first.text.startsWith('$')) continue
    if (!inherits) owner = absolute(first.text, origin)
    const record = recordOf(owner, inherits ? tokens : tokens.slice(1))
    if (record) records.push(record)
  }
  return records
}

function recordOf(name: string, tokens: Token[]): ZoneRecord | null {
  const at = tokens.findIndex(({ text, quoted }) => quoted || !/^(\d+[smhdw]?|IN|CH|HS)$/i.test(text))
  const type = tokens[at]
  const data = at < 0 ? [] : tokens.slice(at + 1)
  if (!name || !type || type.quoted || data.length === 0) return null
  return { name, type: type.text.toUpperCase(), data: data.map(({ text }) => text) }
}

/** `@` is the origin; a name without a trailing dot is below it. */
function absolute(name: string, origin: string): string {
  const full = name === '@' ? origin : name.endsWith('.') || origin === '' ? name : `${name}.${origin}`
  return full.replace(/\.$/, '').toLowerCase()
}

const pattern = /(?<comment>;[^\n]*)|"(?<text>(?:[^"\\]|\\[^])*)"|(?<end>\n)|(?<space>[^\S\n]+)|(?<open>\()|(?<close>\))|(?<word>(?:[^\s;()"\\]|\\[^])+)/g

/** Parentheses hold what stands on several lines together. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [{ inherits: false, tokens: [] }]
  let depth = 0
  for (const { groups = {}, index } of text.replaceAll('\r', '').concat('\n').matchAll(pattern)) {
    const line = lines.at(-1) ?? { inherits: false, tokens: [] }
    const { text: quoted, word, space, open, close, end } = groups
    if (open) depth += 1
    else if (close) depth = Math.max(0, depth - 1)
    else if (end && depth === 0) lines.push({ inherits: false, tokens: [] })
    else if (space && line.tokens.length === 0 && (index === 0 || text[index - 1] === '\n')) line.inherits = true
    else if (quoted !== undefined) line.tokens.push({ text: unescaped(quoted), quoted: true })
    else if (word !== undefined) line.tokens.push({ text: unescaped(word), quoted: false })
  }
  return lines
}

/** `\DDD` is a byte in decimals, `\x` is x. */
function unescaped(text: string): string {
  return text.replace(/\\(?:(\d{3})|([^]))/g, (_, code: string | undefined, plain: string) => code ? String.fromCharCode(Number(code)) : plain)
}
