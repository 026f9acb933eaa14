// What is generated once and kept: without these, sessions, sealed tokens and signing keys would be lost at every start.
import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { Refusal } from './refusal.ts'

const key = z.string().min(32)

const secretsSchema = z.object({
  clientSecrets: z.object({ portal: key, operator: key, deployer: key }),
  identityAdminToken: key,
  identityKeyEncryptionKey: key,
  identityCookieKey: key,
  /** Encrypts what the platform keeps and must read again; an older data directory gets one at its next start. */
  platformSecretsKey: key.default(randomKey),
  portalSessionKey: key,
  operatorSessionKey: key,
  /** What the platform shows to the twins; an older data directory gets them at its next start. */
  mailTwinToken: key.default(mailToken),
  filesTwinToken: key.default(randomKey),
  /** Signs checkpoints of the audit trail; an older data directory gets one at its next start. */
  auditSigningKey: key.default(signingKey),
  /** Of the deployer, which seals with its key; an older data directory gets them at its next start. */
  deployerToken: key.default(randomKey),
  deployerKey: key.default(randomKey),
  /** The first operator as made at the first start; no password when it came from the environment. */
  admin: z.object({ email: z.string(), password: z.string().nullable() }),
})

export type Secrets = z.infer<typeof secretsSchema>

export interface FirstAdmin {
  ADMIN_EMAIL: string
  ADMIN_PASSWORD?: string | undefined
}

/** Reads the secrets of this data directory; makes them at the first start. */
export function keepSecrets(file: string, firstAdmin: FirstAdmin): { secrets: Secrets, made: boolean } {
  const kept = existsSync(file) ? readSecrets(file) : null
  if (kept && !kept.incomplete) return { secrets: kept.secrets, made: false }
  const secrets = kept?.secrets ?? generateSecrets(firstAdmin)
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return { secrets, made: kept === null }
}

function readSecrets(file: string): { secrets: Secrets, incomplete: boolean } {
  try {
    const stored: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const secrets = secretsSchema.parse(stored)
    return { secrets, incomplete: Object.keys(secrets).some(name => !Object.hasOwn(stored as object, name)) }
  }
  catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal(`${file} cannot be read as the secrets of this data directory: ${reason}`)
  }
}

export function generateSecrets({ ADMIN_EMAIL, ADMIN_PASSWORD }: FirstAdmin): Secrets {
  return {
    clientSecrets: { portal: randomKey(), operator: randomKey(), deployer: randomKey() },
    identityAdminToken: randomKey(),
    identityKeyEncryptionKey: randomKey(),
    identityCookieKey: randomKey(),
    platformSecretsKey: randomKey(),
    portalSessionKey: randomKey(),
    operatorSessionKey: randomKey(),
    mailTwinToken: mailToken(),
    filesTwinToken: randomKey(),
    auditSigningKey: signingKey(),
    deployerToken: randomKey(),
    deployerKey: randomKey(),
    admin: { email: ADMIN_EMAIL, password: ADMIN_PASSWORD ? null : readablePassword() },
  }
}

/** 32 bytes, base64: what SESSION_KEY and its like ask for. */
function randomKey(): string {
  return randomBytes(32).toString('base64')
}

/** As Stalwart makes its API keys. */
function mailToken(): string {
  return `API_${randomBytes(32).toString('base64url')}`
}

/** An Ed25519 key, PKCS#8 in base64. */
function signingKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
}

/** Four groups of five letters and digits that are not mistaken for one another: 98 bits. */
function readablePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
