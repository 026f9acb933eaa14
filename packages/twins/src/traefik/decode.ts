// From a file to a configuration, or to what Traefik has against it. Source: github.com/traefik/paerser, pkg/provider/file.
import { parse } from 'yaml'
import type { z } from 'zod'
import { type Configuration, fileSchema, nothing } from './configuration.ts'

/** Throws with Traefik's words. */
export function decode(text: string): Configuration {
  // Every file is a template of Go's first. Of those the twin knows that they may go wrong.
  if (text.includes('{{')) throw new Error('template: :1: function not defined')
  const document: unknown = parse(text)
  if (document === null) return nothing
  refuseEmpty(document)
  const { success, data, error } = fileSchema.safeParse(document)
  if (!success) throw new Error(wordsFor(error.issues))
  return { ...nothing, ...data.http }
}

/** With these, nothing in them is something. */
const mayBeEmpty = new Set(['tls', 'sticky', 'cookie'])

function refuseEmpty(value: unknown, name = ''): void {
  if (typeof value !== 'object' || value === null) return
  const entries = Object.entries(value)
  if (entries.length === 0 && !mayBeEmpty.has(name)) throw new Error(`${name} cannot be a standalone element`)
  for (const [key, part] of entries) refuseEmpty(part, Array.isArray(value) ? name : key)
}

function wordsFor([issue]: z.core.$ZodIssue[]): string {
  if (issue?.code === 'unrecognized_keys') return `field not found, node: ${issue.keys[0]}`
  return `${issue?.path.join('.')}: ${issue?.message}`
}
