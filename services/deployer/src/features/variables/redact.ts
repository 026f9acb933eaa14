// Secrets do not get into what is kept or shown, whoever wrote them there.

const shortest = 4
const blot = '•••'

/** Where a text was cut off from what came before or after it. */
export interface Edges { start: boolean, end: boolean }

export type Redact = (text: string, edges?: Edges) => string

/**
 * Blots out every one of these wherever it stands. Shorter ones than four characters would blot out half of everything. At an edge, what
 * may be half of one goes too.
 */
export function createRedactor(secrets: string[]): Redact {
  const wanted = [...new Set(secrets.flatMap(spellings))].filter(secret => secret.length >= shortest)
  return (text, { start, end } = { start: false, end: false }) => {
    const found = wanted.flatMap(secret => placesOf(secret, text))
    const halves = wanted.flatMap((secret): Span[] => [
      ...start ? [[0, overlap(secret, text)] as const] : [], ...end ? [[text.length - overlap(text, secret), text.length] as const] : [],
    ])
    return without(text, [...found, ...halves].filter(([from, to]) => to > from))
  }
}

type Span = readonly [from: number, to: number]

function placesOf(secret: string, text: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) places.push([at, at + secret.length])
  return places
}

function without(text: string, spans: Span[]): string {
  let [left, done] = ['', 0]
  for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
    // One that begins within the one before is blotted out with it.
    if (from >= done) left += text.slice(done, from) + blot
    done = Math.max(done, to)
  }
  return left + text.slice(done)
}

/** How much of the end of one is the beginning of the other. */
function overlap(one: string, other: string): number {
  for (let length = Math.min(one.length, other.length) - 1; length > 0; length--) if (one.endsWith(other.slice(0, length))) return length
  return 0
}

/** As itself, line by line, and as others would write it down. */
function spellings(secret: string): string[] {
  const inJson = JSON.stringify(secret).slice(1, -1)
  return [secret, ...secret.split(/\r?\n/), encodeURIComponent(secret), inJson, Buffer.from(secret).toString('base64')]
}
