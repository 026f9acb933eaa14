import type { Env } from './env.ts'

export interface Config {
  listen: { host: string, port: number }
  publicUrl: string
  trustProxy: string[]
  logLevel: string
  /** The folder of what people are shown; it need not be there. */
  pages: string
  /** A file to begin with; null is none. */
  seed: string | null
  /** After this process died another may take up what it was at. */
  leaseMs: number
  /** From the signal to end until this process is gone. */
  graceMs: number
  notifications: { allowHttp: boolean, allowPrivate: boolean }
}

export function configFromEnv(env: Env): Config {
  return {
    listen: { host: env.HOST, port: env.PORT },
    publicUrl: env.PUBLIC_URL,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    pages: env.PAGES_DIRECTORY,
    seed: env.DEPLOYER_SEED ?? null,
    leaseMs: env.LEASE_SECONDS * 1000,
    graceMs: env.SHUTDOWN_SECONDS * 1000,
    notifications: { allowHttp: env.NOTIFICATION_ALLOW_HTTP, allowPrivate: env.NOTIFICATION_ALLOW_PRIVATE },
  }
}
