// One line of an instance's output, as it is told and kept. Pure.
import { stripVTControlCharacters } from 'node:util'
import type { LogLine } from '@dezky/containers'
import type { InstanceLogLine } from '@dezky/contracts/deployer'
import type { Redact } from '../variables/index.ts'

/** Engines cut there, and may hold back the rest of a character. */
const cutBytes = 16 * 1024 - 4

/** Blots out secrets line by line, those too that a long line was cut in. */
export function createLineRedactor(redact: Redact): (line: LogLine) => string {
  const wasCut = { stdout: false, stderr: false }
  return ({ stream, text }) => {
    const edges = { start: wasCut[stream], end: Buffer.byteLength(text) >= cutBytes }
    wasCut[stream] = edges.end
    return redact(text, edges)
  }
}

export interface Wanted { since?: Date | undefined, until?: Date | undefined, search?: string | undefined }

/** Searched is what people may see: who guesses at a secret does not find it. */
export function isWanted({ at, text }: InstanceLogLine, { since, until, search }: Wanted): boolean {
  if ((since && at < since.toISOString()) || (until && at > until.toISOString())) return false
  return search === undefined || stripVTControlCharacters(text).toLowerCase().includes(search.toLowerCase())
}

export function plain(line: InstanceLogLine): InstanceLogLine {
  return { ...line, text: stripVTControlCharacters(line.text) }
}
