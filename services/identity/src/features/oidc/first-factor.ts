// A sign-in that has the password and not yet the second factor: nobody is signed in by it.
import type { InteractionResults } from 'oidc-provider'
import { z } from 'zod'

const shape = z.object({
  accountId: z.string(),
  /** Of the password that was given: it may be replaced before the second factor comes. */
  passwordStamp: z.string(),
})

export type FirstFactor = z.infer<typeof shape>

export function firstFactorIn(result: InteractionResults | undefined): FirstFactor | null {
  return shape.safeParse(result?.firstFactor).data ?? null
}
