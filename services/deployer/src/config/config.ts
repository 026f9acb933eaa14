import type { Env } from './env.ts'

export interface Config {
  listen: { host: string, port: number }
  publicUrl: string
  trustProxy: string[]
  logLevel: string
  /** A file to begin with; null is none. */
  seed: string | null
  /** After this process died another may take up what it was at. */
  leaseMs: number
}

export function configFromEnv(env: Env): Config {
  return {
    listen: { host: env.HOST, port: env.PORT },
    publicUrl: env.PUBLIC_URL,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    seed: env.DEPLOYER_SEED ?? null,
    leaseMs: env.LEASE_SECONDS * 1000,
  }
}
