// What somebody typed, as each way of finding wants it. No input or output here.
import { patternOf } from '../../database/index.ts'

export interface Sought {
  exact: string
  /** For LIKE: what begins with it. */
  beginning: string
  /** For LIKE, in the column: what has it somewhere. */
  part: ReturnType<typeof patternOf>
  /** The same for domains, as DNS writes them. */
  domain: { exact: string, beginning: string, part: string | null }
}

/** Null when it is too short to mean anything. */
export function soughtBy(typed: string): Sought | null {
  if ([...typed].length < 2) return null
  const domain = inAscii(typed.replace(/^@/, ''))
  return {
    exact: typed.toLowerCase(), beginning: `${escaped(typed)}%`, part: patternOf(typed),
    // Two characters are too few for the index.
    domain: { exact: domain, beginning: `${escaped(domain)}%`, part: domain.length > 2 ? `%${escaped(domain)}%` : null },
  }
}

function inAscii(typed: string): string {
  const name = typed.toLowerCase()
  const isForeign = /[^ -~]/.test(name) && !/[\s/:?#@%\\[\]<>^|]/.test(name) && URL.canParse(`http://${name}`)
  return isForeign ? new URL(`http://${name}`).hostname : name
}

function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&')
}
