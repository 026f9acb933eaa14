// How a space may be called, and how large it may be.
// Source: services/graph/pkg/service/v0/drives.go of Infinite Scale and OpenCloud.
import { invalid } from './graph-error.ts'
import { type Body, textIn } from './strict-body.ts'

const forbidden = ['/', '\\', '.', ':', '?', '*', '"', '>', '<', '|']

export function nameIn(body: Body): string | undefined {
  const name = textIn(body, 'name')?.trim()
  if (name === undefined) return undefined
  if (name === '') throw invalid('spacename must not be empty')
  if (Buffer.byteLength(name) > 255) throw invalid('spacename must be smaller than 255')
  const wrong = forbidden.find(character => name.includes(character))
  if (wrong) throw invalid(`Space name must not contain ${forbidden.join(' ')}`)
  return name
}

/** What is negative is without limit, too. */
export function quotaIn(body: Body): number | undefined {
  const { quota } = body
  if (quota === undefined || quota === null) return undefined
  const { total } = quota as { total?: unknown }
  if (total === undefined) return undefined
  if (!Number.isSafeInteger(total)) throw invalid('invalid body schema definition')
  return Math.max(0, Number(total))
}
