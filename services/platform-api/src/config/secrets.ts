import type { KeyObject } from 'node:crypto'
import type { Env } from './env.ts'

/** Kept apart from the configuration, which may be logged. */
export interface Secrets {
  databaseUrl: string
  /** Null where somebody else has migrated the database already: then this process cannot change its schema. */
  databaseOwnerUrl: string | null
  /** Either of them: the directory is one. */
  identityAdminToken: string | null
  authentikToken: string | null
  /** Null: there is no mail server, or no file server. */
  stalwartToken: string | null
  ocisToken: string | null
  deployerKey: string | null
  smtpUrl: string | null
  /** Null: the audit trail has no signed checkpoints. */
  auditSigningKey: KeyObject | null
  /** AES-256; encrypts what is kept in the database and must be read again. */
  secretsKey: Buffer
}

export function toSecrets(env: Env): Secrets {
  return {
    databaseUrl: env.DATABASE_URL,
    databaseOwnerUrl: env.DATABASE_OWNER_URL ?? null,
    identityAdminToken: env.IDENTITY_ADMIN_TOKEN ?? null,
    authentikToken: env.AUTHENTIK_TOKEN ?? null,
    stalwartToken: env.STALWART_TOKEN ?? null,
    ocisToken: env.OCIS_TOKEN ?? null,
    deployerKey: env.DEPLOYER_KEY ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    auditSigningKey: env.AUDIT_SIGNING_KEY ?? null,
    secretsKey: env.SECRETS_KEY,
  }
}
