// Whether what somebody set up answers now.
import { z } from 'zod'

/** `facts` of what answered; else `problem` says why nothing useful came. */
export function checkSchema<Facts extends z.ZodObject>(facts: Facts) {
  return z.object({ ok: z.boolean(), tookMs: z.int(), problem: z.string().nullable(), facts: facts.nullable() })
}
