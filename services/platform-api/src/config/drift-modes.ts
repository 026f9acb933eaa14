import { z } from 'zod'
import { resourceKindSchema, settingSchemas } from '@dezky/contracts'
import { list } from '@dezky/runtime'

/** `kind=mode`, separated by commas. */
export const driftModes = list.transform((pairs, context) => {
  const parsed = settingSchemas['drift.modes'].safeParse(Object.fromEntries(pairs.map(pair => pair.split('='))))
  if (parsed.success) return parsed.data
  context.addIssue(`is not a list of kind=report, kind=repair or kind=ignore; kinds are ${resourceKindSchema.options.join(', ')}`)
  return z.NEVER
})
