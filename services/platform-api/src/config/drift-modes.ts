import { z } from 'zod'
import { resourceKindSchema } from '@dezky/contracts'
import { list } from '@dezky/runtime'

const mode = z.enum(['report', 'repair', 'ignore'])

/** `kind=mode`, separated by commas. */
export const driftModes = list.transform((pairs, context) => {
  const parsed = z.partialRecord(resourceKindSchema, mode).safeParse(Object.fromEntries(pairs.map(pair => pair.split('='))))
  if (parsed.success) return parsed.data
  context.addIssue(`is not a list of kind=report, kind=repair or kind=ignore; kinds are ${resourceKindSchema.options.join(', ')}`)
  return z.NEVER
})
