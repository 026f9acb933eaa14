// What holds for the whole installation as it is typed, and as it is sent.
import type { Settings } from '@dezky/contracts/deployer'
import { type FreezeDraft, freezeDraftOf, freezeOf } from '../settings/freeze-draft.ts'
import { asLines, fromLines } from '../settings/lines.ts'
import { asMebibytes, fromMebibytes, typed, whole } from '../settings/numbers.ts'

export interface GeneralDraft {
  domain: string
  hostNamePattern: string
  /** One a line. */
  bindMounts: string
  existingVolumes: string
  /** In MiB. */
  diskReserve: string
  creates: boolean
  /** Empty is the only one there is. */
  defaultHost: string
  defaultIngress: string
  freezes: FreezeDraft[]
  keepLogsDays: string
  keepInstanceLogLines: string
  keepInstanceLogDays: string
  keepEventsDays: string
}

export function draftOfSettings(settings: Settings): GeneralDraft {
  const { domain, hostNamePattern, bindMounts, existingVolumes, diskReserveBytes, unknownImages, freezes } = settings
  return {
    domain, hostNamePattern, bindMounts: asLines(bindMounts), existingVolumes: asLines(existingVolumes),
    diskReserve: asMebibytes(diskReserveBytes), creates: unknownImages === 'create', defaultHost: settings.defaultHost ?? '',
    defaultIngress: settings.defaultIngress ?? '', freezes: freezes.map(freezeDraftOf), keepLogsDays: typed(settings.keepLogsDays),
    keepInstanceLogLines: typed(settings.keepInstanceLogLines), keepInstanceLogDays: typed(settings.keepInstanceLogDays),
    keepEventsDays: typed(settings.keepEventsDays),
  }
}

export function changeOfSettings(draft: GeneralDraft) {
  return {
    domain: draft.domain.trim().toLowerCase(), hostNamePattern: draft.hostNamePattern.trim(), bindMounts: fromLines(draft.bindMounts),
    existingVolumes: fromLines(draft.existingVolumes), diskReserveBytes: fromMebibytes(draft.diskReserve) ?? Number.NaN,
    unknownImages: draft.creates ? 'create' as const : 'ignore' as const, defaultHost: draft.defaultHost || null,
    defaultIngress: draft.defaultIngress || null, freezes: draft.freezes.map(freezeOf), keepLogsDays: whole(draft.keepLogsDays),
    keepInstanceLogLines: whole(draft.keepInstanceLogLines), keepInstanceLogDays: whole(draft.keepInstanceLogDays),
    keepEventsDays: whole(draft.keepEventsDays),
  }
}

/** Where the schema finds a fault, as the form calls it. */
export function generalField(path: string): string {
  return path.replace(/^(bindMounts|existingVolumes)\..*/, '$1').replace('diskReserveBytes', 'diskReserve')
    .replace(/^(freezes\.\d+)$/, '$1.until')
}
