// What belongs together, in the order in which it is shown, and how each is written down and read.
import type { Setting, SettingKey, SettingValue } from '@dezky/contracts'
import { resourceKinds } from '@dezky/contracts'

export const groups = {
  sessions: ['sessions.operator', 'sessions.portal', 'sessions.fresh'],
  names: ['slugs.reserved'],
  retention: [
    'retention.events', 'retention.audit_personal', 'retention.outbox', 'retention.jobs', 'retention.departures',
    'retention.deleted_tenants',
  ],
  dns: ['dns.resolvers'],
  drift: ['drift.modes', 'drift.breaker_percent'],
} satisfies Record<string, SettingKey[]>
export type Group = keyof typeof groups

/** The name of each as the catalogue has it, which takes no dots. */
export const wordOf = {
  'sessions.operator': 'sessionsOperator', 'sessions.portal': 'sessionsPortal', 'sessions.fresh': 'sessionsFresh',
  'slugs.reserved': 'slugs',
  'retention.events': 'events', 'retention.audit_personal': 'auditPersonal', 'retention.outbox': 'outbox', 'retention.jobs': 'jobs',
  'retention.departures': 'departures', 'retention.deleted_tenants': 'deletedTenants', 'dns.resolvers': 'resolvers',
  'drift.modes': 'modes', 'drift.breaker_percent': 'breaker',
} as const satisfies Record<SettingKey, string>

/** A setting as fields of text, each with what it is called. */
export interface Field { name: 'value' | 'idle' | 'absolute' | (typeof resourceKinds)[number], text: string, choices?: readonly string[] }

export function fieldsOf({ key }: Pick<Setting, 'key'>, value: SettingValue): Field[] {
  if (typeof value === 'number') return [{ name: 'value', text: String(key === 'sessions.fresh' ? value / 60 : value) }]
  if (Array.isArray(value)) return [{ name: 'value', text: value.join('\n') }]
  if ('idleSeconds' in value) {
    return [{ name: 'idle', text: String(value.idleSeconds / 60) }, { name: 'absolute', text: String(value.absoluteSeconds / 60) }]
  }
  return resourceKinds.map(name => ({ name, text: value[name] ?? 'repair', choices: ['repair', 'report', 'ignore'] }))
}

/** And back; what is no number stays one that the API refuses. */
export function valueOf({ key }: Pick<Setting, 'key'>, fields: Field[]): SettingValue {
  const [first, second] = fields.map(({ text }) => text.trim())
  const seconds = (minutes = '') => Math.round(Number(minutes.replace(',', '.')) * 60)
  if (key === 'sessions.portal' || key === 'sessions.operator') return { idleSeconds: seconds(first), absoluteSeconds: seconds(second) }
  if (key === 'slugs.reserved' || key === 'dns.resolvers') return (first ?? '').split(/[\s,]+/).filter(Boolean)
  if (key === 'drift.modes') return Object.fromEntries(fields.filter(({ text }) => text !== 'repair').map(({ name, text }) => [name, text]))
  return key === 'sessions.fresh' ? seconds(first) : Number(first || NaN)
}
