// Argon2id, the library's default, with the parameters OWASP asks for (19 MiB, two passes).
import { hash, verify } from '@node-rs/argon2'
import { normalisePassword } from './password-rules.ts'

const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Verified against when there is nobody to verify against, so that both take the same time. */
const nobody = hash('nobody has this password', parameters)

export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), parameters)
}

export async function passwordMatches(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await verify(passwordHash ?? await nobody, normalisePassword(password))
  return matches && passwordHash !== null
}
