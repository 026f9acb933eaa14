// What holds of a setting, and who decided it. No input or output here.
import type { SettingKey, SettingValues } from '@dezky/contracts'
import { defaultSettings, settingKeys, settingSchemas } from '@dezky/contracts'
import { areResolvers } from '@dezky/dns'

/** Settings that variables of the environment decide. */
export type Fixed = Partial<SettingValues>

/** The variables that decide when they are set; the rest is decided here alone. */
export const variables: Partial<Record<SettingKey, string>> = {
  'sessions.fresh': 'FRESH_SIGN_IN_SECONDS',
  'retention.departures': 'DEPARTED_KEEP_DAYS',
  'retention.deleted_tenants': 'RESTORE_WINDOW_DAYS',
  'dns.resolvers': 'DNS_RESOLVERS',
  'drift.modes': 'DRIFT_MODES',
  'drift.breaker_percent': 'DRIFT_BREAKER_PERCENT',
}

export interface Fault { field: string, message: string }

/** A value fit to be kept, or what is wrong with it. */
export function judge(key: SettingKey, value: unknown): { value: SettingValues[SettingKey] } | { faults: Fault[] } {
  const parsed = settingSchemas[key].safeParse(value)
  if (!parsed.success) {
    return { faults: parsed.error.issues.map(({ path, message }) => ({ field: ['value', ...path].join('.'), message })) }
  }
  if (key === 'dns.resolvers' && !areResolvers(parsed.data as string[])) {
    return { faults: [{ field: 'value', message: 'These are not addresses of resolvers, such as 192.0.2.53 or 127.0.0.1:5353.' }] }
  }
  return { value: Array.isArray(parsed.data) ? [...new Set(parsed.data)] : parsed.data }
}

/** What nobody has decided, and what cannot be understood any more, is as it is by default. */
export function valuesOf(kept: ReadonlyMap<SettingKey, unknown>, fixed: Fixed): SettingValues {
  const decided = settingKeys.flatMap((key) => {
    const own = kept.get(key) ?? null
    const judged = own === null ? null : judge(key, own)
    return judged && 'value' in judged ? [[key, judged.value]] : []
  })
  return { ...defaultSettings, ...Object.fromEntries(decided), ...fixed }
}

export function sourceOf(key: SettingKey, own: unknown, fixed: Fixed): 'default' | 'platform' | 'environment' {
  if (fixed[key] !== undefined) return 'environment'
  return own === null || own === undefined ? 'default' : 'platform'
}
