import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { UsageError } from './usage.ts'

/** JSON lines, one by one; a line that is none comes as undefined. Empty lines are passed over. */
export async function* linesOf(file: string): AsyncGenerator<{ number: number, value: unknown }> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  const failed = new Promise<never>((_, reject) => input.once('error', reject))
  failed.catch(() => undefined)
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]()
  for (let number = 1; ; number++) {
    const { done, value: line } = await Promise.race([lines.next(), failed]).catch(unreadable)
    if (done) return
    if (line.trim() !== '') yield { number, value: jsonOrNothing(line) }
  }
}

/** A file that is one JSON document, or one in each line. */
export async function documentsOf(file: string): Promise<unknown[]> {
  const text = await readFile(file === '-' ? '/dev/stdin' : file, 'utf8').catch(unreadable)
  const whole = jsonOrNothing(text)
  if (whole !== undefined) return [whole]
  return text.split('\n').filter(line => line.trim() !== '').map(jsonOrNothing)
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return undefined
  }
}

function unreadable(error: unknown): never {
  throw new UsageError(error instanceof Error ? error.message : String(error))
}
