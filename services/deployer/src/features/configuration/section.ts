// A part of the document: what people write there, what there is of it, and how one becomes the other.
import { z } from 'zod'
import type { Keyring } from '@dezky/runtime'
import type { Db, DeployerTables, Trx } from '../../database/index.ts'
import { type Untold, untold } from '../../database/seal.ts'
import type { Place } from './yaml.ts'

/** Stands for a secret: its value is never in the document. */
export const secretRefSchema = z.strictObject({ ref: z.string().max(300) })
export type SecretRef = z.infer<typeof secretRefSchema>

export interface Section<Part = unknown> {
  /** What it is called in the document. */
  key: string
  /** Nobody else writes to them while the document is taken up. */
  tables: (keyof DeployerTables)[]
  schema: z.ZodType<Part>
  /** What there is. */
  read(db: Db): Promise<Kept<Part>>
  /** `there`: what there is of it; what is not in the document stays unless it is to be removed. */
  items(part: Part, there: Part, options: { remove: boolean }): Items
}

export interface Kept<Part> {
  part: Part
  /** Secrets that are needed and that nobody has told yet. */
  untold: string[]
  /** What does not go at once, and what cannot go before it. */
  ties: Tie[]
}

export interface Tie { path: string, holds: string[] }

export interface Items {
  /** In the order in which they are made; they go in the opposite one. */
  items: Item[]
  /** Lists that are told whole: what is not in them may be removed. */
  lists: string[]
}

/** One thing that somebody configured. */
export interface Item {
  path: string
  list: string
  /** With which it goes, also where its own list is not told. */
  of: string | null
  /** Where it stands in the document. */
  place: Place
  fields: object
  secrets: Secret[]
  kind: Kind
}

export interface Secret { field: string, ref: string, schema: z.ZodType }

export interface Kind<Fields = object> {
  create(trx: Trx, fields: Fields, making: Making): Promise<unknown>
  change(trx: Trx, fields: Fields, before: Fields, making: Making): Promise<unknown>
  /** Null of what has no end of its own. */
  remove: ((trx: Trx, fields: Fields, making: Making) => Promise<unknown>) | null
}

export interface Making {
  keyring: Keyring
  by: string
  now: Date
  /** Values of secrets by their reference, as they were sent along. */
  secrets: ReadonlyMap<string, unknown>
}

export interface ItemParts<Fields> {
  path: string
  list: string
  of?: string | undefined
  place: Place
  fields: Fields
  /** By the field that refers to each. */
  secrets?: Record<string, z.ZodType>
}

export function itemOf<Fields extends object>(kind: Kind<Fields>, { of, secrets = {}, ...item }: ItemParts<Fields>): Item {
  const wanted = Object.entries(secrets).filter(([field]) => (item.fields as Record<string, unknown>)[field])
  return {
    ...item, of: of ?? null, kind: kind as unknown as Kind,
    secrets: wanted.map(([field, schema]) => ({ field, ref: `${item.path}/${field}`, schema })),
  }
}

/** What becomes of a secret: `undefined` keeps what there is. Its schema has seen the value. */
export function secretOf<Value>(
  { secrets }: Making, wanted: SecretRef | null, before: SecretRef | null = null,
): Value | Untold | null | undefined {
  if (!wanted) return null
  const given = secrets.get(wanted.ref) as Value | undefined
  return given ?? (before ? undefined : untold)
}

export function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1
}

/** Of something that says itself whether it has its secret, or needs one. */
export function refIf(has: boolean, missing: string[], path: string, field: string): SecretRef | null {
  return has || missing.includes(field) ? { ref: `${path}/${field}` } : null
}
