// What a twin remembers: collections of JSON values, kept in a journal so that `kill -9` loses nothing that was answered.
import { appendFileSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Collection<T> {
  get(id: string): T | undefined
  /** Values are replaced whole; one that was handed out is never changed in place. */
  put(id: string, value: T): void
  delete(id: string): void
  entries(): [id: string, value: T][]
}

export interface Store extends Disposable {
  collection<T>(name: string): Collection<T>
  everything(): Record<string, Record<string, unknown>>
}

type Held = Map<string, Map<string, unknown>>
type Line = [collection: string, id: string, value: unknown]

/** Without a directory, it is kept in memory only. One twin at a time may have a directory. */
export function openStore(directory?: string): Store {
  const held: Held = new Map()
  const journal = directory === undefined ? null : openJournal(directory, held)
  return {
    collection: <T>(name: string) => collectionOf<T>(of(held, name), (id, value) => journal?.append([name, id, value])),
    everything: () => Object.fromEntries([...held].map(([name, values]) => [name, Object.fromEntries(values)])),
    [Symbol.dispose]: () => journal?.close(),
  }
}

function collectionOf<T>(values: Map<string, unknown>, note: (id: string, value: unknown) => void): Collection<T> {
  return {
    get: id => values.get(id) as T | undefined,
    put(id, value) {
      note(id, value)
      values.set(id, value)
    },
    delete(id) {
      if (!values.has(id)) return
      note(id, null)
      values.delete(id)
    },
    entries: () => [...values] as [string, T][],
  }
}

function of(held: Held, name: string): Map<string, unknown> {
  const values = held.get(name) ?? new Map<string, unknown>()
  held.set(name, values)
  return values
}

/** A line a change; rewritten without the past at each start, beside the old one and put in its place in one step. */
function openJournal(directory: string, held: Held): { append(line: Line): void, close(): void } {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const file = join(directory, 'state.ndjson')
  if (existsSync(file)) replay(readFileSync(file, 'utf8'), held)
  const lines = [...held].flatMap(([name, values]) => [...values].map(([id, value]) => written([name, id, value])))
  replaceFile(file, lines.join(''))
  const descriptor = openSync(file, 'a')
  return { append: line => appendFileSync(descriptor, written(line)), close: () => closeSync(descriptor) }
}

function replaceFile(file: string, contents: string): void {
  const descriptor = openSync(`${file}.next`, 'w', 0o600)
  writeFileSync(descriptor, contents)
  fsyncSync(descriptor)
  closeSync(descriptor)
  renameSync(`${file}.next`, file)
}

function replay(contents: string, held: Held): void {
  // What follows the last line feed was cut off by a crash, before anything was answered.
  for (const text of contents.split('\n').slice(0, -1)) {
    const [name, id, value]: Line = JSON.parse(text)
    if (value === null) of(held, name).delete(id)
    else of(held, name).set(id, value)
  }
}

function written(line: Line): string {
  return `${JSON.stringify(line)}\n`
}
