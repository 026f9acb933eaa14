import type { SettingValues } from '@dezky/contracts'
import type { Env } from './env.ts'

/** Settings for which a variable is set: it wins over what operators decide. */
export function fixedSettings(env: Env): Partial<SettingValues> {
  const fixed: { [Key in keyof SettingValues]?: SettingValues[Key] | undefined } = {
    'sessions.fresh': env.FRESH_SIGN_IN_SECONDS,
    'retention.departures': env.DEPARTED_KEEP_DAYS,
    'retention.deleted_tenants': env.RESTORE_WINDOW_DAYS,
    'dns.resolvers': env.DNS_RESOLVERS,
    'drift.modes': env.DRIFT_MODES,
    'drift.breaker_percent': env.DRIFT_BREAKER_PERCENT,
  }
  return Object.fromEntries(Object.entries(fixed).filter(([, value]) => value !== undefined))
}
