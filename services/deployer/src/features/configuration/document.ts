// The document as people send it: read, checked against what the routes take, and said by line what is wrong with it.
import { z } from 'zod'
import { Problem } from '@dezky/runtime'
import type { Item } from './section.ts'
import { sections } from './sections/index.ts'
import { type Fault, type Place, type ReadYaml, readYaml, YamlInvalid } from './yaml.ts'

export const documentVersion = 1

export interface ConfigurationDocument {
  /** By the section's key; what is not in the document is left alone. */
  parts: ReadonlyMap<string, unknown>
  secrets: ReadonlyMap<string, unknown>
  lineOf: ReadYaml['lineOf']
}

const secretsSchema = z.record(z.string().max(300), z.unknown())

const documentSchema = z.strictObject({
  version: z.literal(documentVersion), secrets: secretsSchema.default({}),
  ...Object.fromEntries(sections.map(({ key, schema }) => [key, schema.optional()])),
})

/** Throws a Problem that names every fault. */
export function readDocument(text: string): ConfigurationDocument {
  const { values: [given, ...more], lineOf } = read(text)
  const parsed = documentSchema.safeParse(given)
  if (!parsed.success) throw invalid(parsed.error.issues.map(({ path, message }) => fault(path as (string | number)[], message)), lineOf)
  const unknown = unknownFields(given, parsed.data, [])
  if (unknown.length > 0) throw invalid(unknown, lineOf)
  const { version: _, secrets, ...parts } = parsed.data
  return { parts: new Map(Object.entries(parts).filter(([, part]) => part !== undefined)), secrets: allSecrets([secrets, ...more.map(secretsIn)]), lineOf }
}

/** Secrets may come in documents of their own, so that the rest can lie where everybody reads it. */
function secretsIn(value: unknown): Record<string, unknown> {
  const parsed = z.strictObject({ secrets: secretsSchema }).safeParse(value)
  if (!parsed.success) throw invalid([fault([], 'After the first document come only ones that hold secrets.')], () => null)
  return parsed.data.secrets
}

function allSecrets(given: Record<string, unknown>[]): Map<string, unknown> {
  return new Map(given.flatMap(secrets => Object.entries(secrets)))
}

/** What the parts say together: each thing once, each secret by its own name, and no secret that nothing refers to. */
export function requireSound({ secrets, lineOf }: ConfigurationDocument, items: Item[]): void {
  const paths = new Set<string>()
  const faults: Fault[] = []
  for (const { path, place, fields, secrets: wanted } of items) {
    if (paths.has(path)) faults.push(fault(place, `There is another ${path}.`))
    paths.add(path)
    for (const { field, ref, schema } of wanted) {
      const said = (fields as Record<string, { ref: string }>)[field]?.ref
      if (said !== ref) faults.push(fault([...place, field, 'ref'], `This secret is called ${ref}.`))
      const value = secrets.has(ref) ? schema.safeParse(secrets.get(ref)) : null
      for (const { message } of value?.error?.issues ?? []) faults.push(fault(['secrets', ref], message))
    }
  }
  const known = new Set(items.flatMap(item => item.secrets.map(({ ref }) => ref)))
  for (const ref of secrets.keys()) if (!known.has(ref)) faults.push(fault(['secrets', ref], 'Nothing in the document refers to this secret.'))
  if (faults.length > 0) throw invalid(faults, lineOf)
}

function read(text: string): ReadYaml {
  try {
    return readYaml(text)
  }
  catch (error) {
    if (error instanceof YamlInvalid) throw invalid(error.faults, () => null)
    throw error
  }
}

/** The routes leave out what they do not know; a document that says it may mean something else by it. */
function unknownFields(given: unknown, known: unknown, place: Place): Fault[] {
  if (typeof given !== 'object' || typeof known !== 'object' || given === null || known === null) return []
  return Object.entries(given).flatMap(([name, value]) => {
    const at = [...place, Array.isArray(given) ? Number(name) : name]
    if (!Object.hasOwn(known, name)) return [fault(at, 'There is no such field here.')]
    return unknownFields(value, (known as Record<string, unknown>)[name], at)
  })
}

function fault(place: Place, message: string): Fault {
  return { place, message, line: null }
}

const mostFaults = 50

function invalid(faults: Fault[], lineOf: ReadYaml['lineOf']): Problem {
  const said = faults.slice(0, mostFaults).map(({ place, message, line }) => ({ path: spelled(place), line: line ?? lineOf(place), message }))
  const [first] = said
  return new Problem({
    code: 'document_invalid', status: 400, title: 'The document is not valid', extensions: { faults: said },
    ...first ? { detail: [first.path, first.line === null ? '' : `(line ${first.line})`, first.message].filter(Boolean).join(' ') } : {},
  })
}

/** As in `projects[0].stages[1].host`. */
function spelled(place: Place): string {
  return place.map((step, at) => typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`).join('')
}
