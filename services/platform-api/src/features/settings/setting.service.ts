import type { Setting, SettingKey, SettingValue } from '@dezky/contracts'
import { defaultSettings, reservedSlugs, settingKeys } from '@dezky/contracts'
import { requireVersion } from '@dezky/runtime/fastify'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { wakeDrifted } from '../provisioning/index.ts'
import { SettingFixed, SettingInvalid } from './setting.errors.ts'
import { settingChanged } from './setting.events.ts'
import type { KeptSetting } from './setting.store.ts'
import { findKept, keptValues, listKept, lockSetting, writeSetting } from './setting.store.ts'
import type { Fixed } from './setting.ts'
import { judge, sourceOf, valuesOf, variables } from './setting.ts'

export async function settingsOf(db: Readable, fixed: Fixed): Promise<Setting[]> {
  const kept = new Map((await listKept(db)).map(setting => [setting.key, setting]))
  return settingKeys.map(key => present(key, kept.get(key) ?? null, fixed))
}

export async function settingOf(db: Readable, key: SettingKey, fixed: Fixed): Promise<Setting> {
  return present(key, await findKept(db, key), fixed)
}

interface Change { key: SettingKey, version: number, actor: Actor, personId: string, fixed: Fixed }

/** `wish`: undefined decides nothing any more. Throws SettingFixed, SettingInvalid, or that it was changed meanwhile. */
export async function decide(trx: Scoped, { key, version, actor, personId, fixed }: Change, wish: unknown): Promise<Setting> {
  if (fixed[key] !== undefined) throw new SettingFixed(variables[key] ?? key)
  const value = wish === undefined ? null : requireFit(key, wish)
  const before = await lockSetting(trx, key)
  requireVersion(before, version)
  await writeSetting(trx, key, value, personId)
  const setting = await settingOf(trx, key, fixed)
  await appendAudit(trx, {
    tenantId: null, actor, action: value === null ? 'setting.reset' : 'setting.change', subject: `setting:${key}`, details: { key },
    before: { value: plainly(before.value) }, after: { value: plainly(value) },
  })
  await settingChanged(trx, setting)
  // What was only shown may now be set right by itself, and the other way round.
  if (key.startsWith('drift.')) await wakeDrifted(trx)
  return setting
}

/** Read in the transaction that would take it, so that every replica knows at once. */
export async function isReservedSlug(trx: Scoped, slug: string): Promise<boolean> {
  return (await reservedSlugsOf(trx)).has(slug)
}

/** Of the platform, and those that operators keep free. */
export async function reservedSlugsOf(db: Readable): Promise<ReadonlySet<string>> {
  const { 'slugs.reserved': own } = valuesOf(await keptValues(db), {})
  return new Set([...reservedSlugs, ...own])
}

function requireFit(key: SettingKey, wish: unknown): SettingValue {
  const judged = judge(key, wish)
  if ('faults' in judged) throw new SettingInvalid(judged.faults)
  return judged.value
}

function present(key: SettingKey, kept: KeptSetting | null, fixed: Fixed): Setting {
  const own = kept?.value ?? null
  return {
    key, value: valuesOf(new Map([[key, own]]), fixed)[key], default: defaultSettings[key], own: own as SettingValue | null,
    source: sourceOf(key, own, fixed), variable: variables[key] ?? null, version: kept?.version ?? 0,
    changedAt: kept?.changedAt?.toISOString() ?? null, changedBy: kept?.changedBy ?? null,
  }
}

/** As the trail takes it. */
function plainly(value: unknown): string {
  return value === null ? 'default' : JSON.stringify(value)
}
