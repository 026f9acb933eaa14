// What a surface's server is made of, as plain data. Nothing here reads the environment.
export interface BffConfig {
  /** Names the surface in logs and connections: `portal`, `operator`. */
  surface: string
  /** Origin the browser sees, without a path or trailing slash. */
  publicUrl: string
  /** `dz_portal`, `dz_op`; `__Host-` is put in front when publicUrl is https. */
  cookieName: string
  issuer: string
  /** Path under the issuer of the page where people look after their password and second factors; null when it has none. */
  accountPath: string | null
  clientId: string
  clientSecret: string
  /** AES-256 keys, 32 bytes each. The first seals; all of them open, so that a key can be replaced without signing anybody out. */
  sessionKeys: Buffer[]
  databaseUrl: string
  platformApiUrl: string
  /** A session ends no later than this long after the last thing its person did; null: whenever the platform's operators have decided. */
  idleSeconds: number | null
  /** And this long after it began, whatever they do. */
  absoluteSeconds: number | null
  tuning?: Partial<BffTuning>
}

export interface BffTuning {
  /** Access tokens are renewed this long before they expire. */
  refreshMarginMs: number
  /** No call to the issuer takes longer. */
  issuerTimeoutMs: number
  /** The platform API must begin its answer within this time. */
  upstreamTimeoutMs: number
  /** Largest request body that is passed on, in bytes. */
  bodyLimit: number
  /** The same of one file. */
  fileLimit: number
  /** How often open event streams are checked against their sessions. */
  streamCheckMs: number
  /** How long an event stream outlives a session that the issuer has ended. */
  streamLingerMs: number
  /** How often the platform API is asked how long sessions last. */
  limitsMs: number
  /** Between two sweeps of expired rows, on average. */
  sweepMs: number
}

const usual: BffTuning = {
  refreshMarginMs: 60_000,
  issuerTimeoutMs: 10_000,
  upstreamTimeoutMs: 30_000,
  bodyLimit: 1024 * 1024,
  fileLimit: 10 * 1024 * 1024,
  streamCheckMs: 5_000,
  streamLingerMs: 2_000,
  limitsMs: 5_000,
  sweepMs: 600_000,
}

export function tuningOf(config: BffConfig): BffTuning {
  return { ...usual, ...config.tuning }
}
