// Argon2id, the library's default, with the parameters OWASP asks for (19 MiB, two passes).
import { hash, verify } from '@node-rs/argon2'

const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const passwords = {
  hash: (password: string): Promise<string> => hash(normalised(password), parameters),
  verify: (given: { hash: string, password: string }): Promise<boolean> => verify(given.hash, normalised(given.password)),
}

/** The same characters, however a keyboard composes them. */
function normalised(password: string): string {
  return password.normalize('NFKC')
}
