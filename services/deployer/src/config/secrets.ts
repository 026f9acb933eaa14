import type { Env } from './env.ts'

export interface Secrets {
  database: { url: string, ownerUrl: string | null }
  adminToken: string
  /** Of the first account; null is made up. */
  firstPassword: string | null
  /** The first seals, all open. */
  keys: Buffer[]
}

export function secretsFromEnv(env: Env): Secrets {
  return {
    database: { url: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL ?? null },
    adminToken: env.DEPLOYER_TOKEN,
    firstPassword: env.ADMIN_PASSWORD ?? null,
    keys: env.DEPLOYER_KEYS,
  }
}
