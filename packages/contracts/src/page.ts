import { z } from 'zod'

/** A list in pieces: pass `nextCursor` back to get the piece after this one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

export const pageQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(1000).optional(),
})
export type PageQuery = z.infer<typeof pageQuerySchema>
