// Text that people write and text that is written for them: YAML, of which JSON is a part.
import { Composer, type CST, type Document, isCollection, isMap, isNode, isScalar, LineCounter, Parser, stringify, visit } from 'yaml'

/** Keys in order, nothing folded, nothing said by pointing elsewhere: the same value is the same text, byte by byte. */
export function printYaml(value: unknown): string {
  return stringify(value, { sortMapEntries: true, lineWidth: 0, aliasDuplicateObjects: false })
}

export type Place = readonly (string | number)[]

export interface Fault { message: string, line: number | null, place: Place }

export interface ReadYaml {
  /** Of each document in the text. */
  values: unknown[]
  /** Where in the first document something stands, or what it should stand in. */
  lineOf(place: Place): number | null
}

/** More would be somebody who wants a small text to become a large one. */
const mostAliases = 20
/** What is deeper would be read until there is no room to read on. */
const mostDeep = 60

/** Throws YamlInvalid. Nothing of the text is run, and no tag makes anything but data. */
export function readYaml(text: string): ReadYaml {
  const lines = new LineCounter()
  // Whether keys are unique is looked at below: the library compares each with each, which takes minutes where there are many.
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  if (isDeep(tokens)) throw new YamlInvalid([{ message: `It is more than ${mostDeep} levels deep.`, line: null, place: [] }])
  const documents = [...new Composer({ uniqueKeys: false, schema: 'core' }).compose(tokens, true, text.length)]
  const line = (offset: number | undefined) => offset === undefined ? null : lines.linePos(offset).line
  const faults = documents.flatMap(({ errors }) => errors.map(({ message, pos }): Fault => ({ message, line: line(pos[0]), place: [] })))
  if (faults.length === 0) faults.push(...documents.flatMap(document => repeatedKeys(document, line)))
  if (faults.length > 0) throw new YamlInvalid(faults)
  const [first] = documents
  return {
    values: documents.map(valueOf),
    lineOf: place => first ? line(offsetOf(first, place)) : null,
  }
}

export class YamlInvalid extends Error {
  override readonly name = 'YamlInvalid'
  readonly faults: Fault[]

  constructor(faults: Fault[]) {
    super(faults[0]?.message)
    this.faults = faults
  }
}

/** By a list of what is to be looked at, not by going down: that is what it guards. */
function isDeep(tokens: CST.Token[]): boolean {
  const open = tokens.map(token => ({ token, depth: 0 }))
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next
    if (depth > mostDeep) return true
    const inner = 'items' in token ? token.items.flatMap(({ key, value }) => [key, value]) : token.type === 'document' ? [token.value] : []
    for (const token of inner) if (token) open.push({ token, depth: depth + 1 })
  }
  return false
}

function valueOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases }) as unknown
  }
  catch (error) {
    const message = error instanceof ReferenceError ? 'It points to other parts of itself too often, or to none.' : 'It cannot be read.'
    throw new YamlInvalid([{ message, line: null, place: [] }])
  }
}

function repeatedKeys(document: Document, line: (offset: number | undefined) => number | null): Fault[] {
  const faults: Fault[] = []
  visit(document, {
    Map(_, { items }) {
      const known = new Set<string>()
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : ''
        if (known.has(name)) faults.push({ message: `“${name}” is there twice.`, line: line(isNode(key) ? key.range?.[0] : 0), place: [] })
        known.add(name)
      }
    },
  })
  return faults
}

/** Of what is not there, the place of what it should be in. */
function offsetOf(document: Document, place: Place): number | undefined {
  let node: unknown = document.contents
  let offset = isNode(node) ? node.range?.[0] : undefined
  for (const step of place) {
    if (!isCollection(node)) break
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === step) : undefined
    const next: unknown = node.get(step, true)
    const at = pair && isNode(pair.key) ? pair.key.range?.[0] : isNode(next) ? next.range?.[0] : undefined
    if (at === undefined) break
    offset = at
    node = next
  }
  return offset
}
