import type { Surface } from './config.ts'
import type { Env } from './env.ts'

export interface Secrets {
  adminToken: string
  clientSecrets: Record<Surface['id'], string>
  cookieKeys: string[]
  keyEncryptionKey: Buffer
  firstOperatorPassword: string | null
}

export function secretsFromEnv(env: Env): Secrets {
  return {
    adminToken: env.IDENTITY_ADMIN_TOKEN,
    clientSecrets: {
      'dezky-portal': env.PORTAL_CLIENT_SECRET,
      'dezky-operator': env.OPERATOR_CLIENT_SECRET,
      'dezky-deployer': env.DEPLOYER_CLIENT_SECRET,
    },
    cookieKeys: env.COOKIE_KEYS,
    keyEncryptionKey: env.KEY_ENCRYPTION_KEY,
    firstOperatorPassword: env.ADMIN_PASSWORD ?? null,
  }
}
