// The tenant's space on the file server: one for all its people.
import type { Files, ObservedSpace } from '@dezky/files'
import { FilesConflict, spaceName } from '@dezky/files'
import type { Kind, PlannedStep, Settlement } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { shutAs } from '../phase.ts'
import { writeExternalId } from '../resource.store.ts'
import type { ResourceRow } from '../resource.ts'
import type { Phase } from '../tenant-facts.ts'
import { wakePlaces } from './account.store.ts'

export interface DesiredSpace {
  row: Pick<ResourceRow, 'id' | 'tenantId' | 'externalId' | 'wanted'>
  name: string
  phase: Phase
  /** Files belong to what the tenant pays for. */
  entitled: boolean
  quotaBytes: number | null
}

export type SpaceStep = PlannedStep & { do: 'ensure-space' | 'open-space' | 'shut-space' | 'remove-space' }

export function spaceKind(files: Files): Kind {
  return defineKind<DesiredSpace, ObservedSpace | null, SpaceStep>({
    kind: 'files.space',
    // Its members go with it: while it is shut nobody can be put out of it.
    prepare: async (_, row) => ({ row, ...row.wish as Pick<DesiredSpace, 'name' | 'phase' | 'entitled' | 'quotaBytes'> }),
    observe: ({ row }) => observe(files, row),
    plan: planSpace,
    async apply(work, step, { row, name, quotaBytes }) {
      switch (step.do) {
        case 'remove-space': return files.removeSpace(refOf(row))
        case 'open-space': return files.setSpaceEnabled(refOf(row), true)
        case 'shut-space': return files.setSpaceEnabled(refOf(row), false)
        case 'ensure-space': {
          const { externalId } = await files.ensureSpace({ ...refOf(row), name, quotaBytes })
          await work.commit(async (trx) => {
            await writeExternalId(trx, row.id, externalId)
            // One that had to be made anew is empty.
            if (row.externalId !== null && row.externalId !== externalId) await wakePlaces(trx, { tenantId: row.tenantId })
          })
        }
      }
    },
    settled: settledSpace,
  })
}

export function planSpace({ row, name, phase, entitled, quotaBytes }: DesiredSpace, observed: ObservedSpace | null): SpaceStep[] {
  if (!row.wanted) return observed ? [{ do: 'remove-space', destroys: true }] : []
  const isOpen = phase.is === 'open' && entitled
  if (!observed) return isOpen ? [{ do: 'ensure-space', destroys: true }] : []
  const shut = { do: 'shut-space' as const, destroys: true as const, differences: [{ field: 'enabled', wanted: false, found: true }] }
  if (!isOpen) return observed.enabled ? [shut] : []
  if (!observed.enabled) return [{ do: 'open-space', differences: [{ field: 'enabled', wanted: true, found: false }] }]
  const differences = [
    ...(observed.name === spaceName(name) ? [] : [{ field: 'name', wanted: spaceName(name), found: observed.name }]),
    ...(observed.quotaBytes === quotaBytes ? [] : [{ field: 'quotaBytes', wanted: quotaBytes, found: observed.quotaBytes ?? null }]),
  ]
  if (differences.length > 0) return [{ do: 'ensure-space', differences }]
  return observed.externalId === row.externalId ? [] : [{ do: 'ensure-space' }]
}

function settledSpace({ phase, entitled }: DesiredSpace, observed: ObservedSpace | null): Settlement {
  if (phase.is === 'open' && !entitled) return { state: 'skipped', reason: 'not_entitled', message: 'Files are no part of the plan.' }
  const settled = shutAs(phase, 'It is switched off') ?? { state: 'ok' as const, reason: null, message: null }
  return { ...settled, ...observed ? { externalId: observed.externalId } : {} }
}

/** What is in the place of one we never made is not ours to remove. */
async function observe(files: Files, row: DesiredSpace['row']): Promise<ObservedSpace | null> {
  try {
    return await files.observeSpace(refOf(row))
  }
  catch (error) {
    if (error instanceof FilesConflict && !row.wanted && row.externalId === null) return null
    throw error
  }
}

function refOf({ tenantId, externalId }: DesiredSpace['row']) {
  return { tenantId, ...externalId === null ? {} : { externalId } }
}
