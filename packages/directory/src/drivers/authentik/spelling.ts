import { displayNameSchema } from '@dezky/contracts'
import { DirectoryRejected } from '../../errors.ts'

/** Authentik takes any name at all, also one that turns text around. */
export function spelled(name: string): string {
  const { success, data } = displayNameSchema.safeParse(name)
  if (!success) throw new DirectoryRejected('That is no name.')
  return data
}
