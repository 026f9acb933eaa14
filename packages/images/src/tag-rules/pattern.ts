// Patterns that somebody typed in, matched in time that grows with the tag only, however they are made.
import { RE2JS } from 're2js'

/** Whether the whole of it matches. */
export type Pattern = (tag: string) => boolean

const longest = 200
// Enough for every tag anybody has thought of; matching takes as many steps for each character.
const mostInstructions = 300

/** Null for what is none, or more than a tag can need. */
export function globPattern(glob: string): Pattern | null {
  return /^[\w.*?-]+$/.test(glob) ? regexPattern(glob.replaceAll('.', '\\.').replaceAll('?', '.').replaceAll(/\*+/g, '.*')) : null
}

export function regexPattern(regex: string): Pattern | null {
  if (regex === '' || regex.length > longest) return null
  try {
    const compiled = RE2JS.compile(regex)
    return compiled.programSize() > mostInstructions ? null : tag => compiled.testExact(tag)
  }
  catch {
    return null
  }
}
