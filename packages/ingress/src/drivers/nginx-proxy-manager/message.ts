import { z } from 'zod'

const refusal = z.object({ error: z.object({ message: z.string() }) })

/** What it says of a refusal. */
export function messageOf(body: unknown): string {
  return refusal.safeParse(body).data?.error.message ?? 'it does not say why'
}
