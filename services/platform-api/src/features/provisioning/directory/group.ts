// The tenant's group in the directory: people are put into it each by themselves.
import type { Directory, ObservedGroup } from '@dezky/directory'
import type { Kind, PlannedStep } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { shutAs } from '../phase.ts'
import { findSiblings, findTokenName, writeRemade } from '../resource.store.ts'
import type { ResourceRow } from '../resource.ts'
import type { Phase } from '../tenant-facts.ts'

export interface DesiredGroup {
  row: Pick<ResourceRow, 'id' | 'tenantId' | 'externalId' | 'wanted'>
  slug: string
  name: string
  phase: Phase
  /** How tokens call it; null while we do not know. */
  tokenName: string | null
}

export type GroupStep = PlannedStep & { do: 'ensure-group' | 'remove-group' }

export function groupKind(directory: Directory): Kind {
  return defineKind<DesiredGroup, ObservedGroup | null, GroupStep>({
    kind: 'directory.group',
    async prepare(db, row) {
      const { slug, name, phase } = row.wish as Pick<DesiredGroup, 'slug' | 'name' | 'phase'>
      const people = row.wanted ? [] : await findSiblings(db, row.tenantId, 'directory.person')
      if (people.length > 0) return { waitsFor: 'the people in it to be gone' }
      return { row, slug, name, phase, tokenName: await findTokenName(db, row.id) }
    },
    observe: ({ row }) => directory.observeGroup(row.tenantId),
    plan: planGroup,
    async apply(work, step, { row, slug, name }) {
      if (step.do === 'remove-group') return directory.removeGroup(row.tenantId)
      const { externalId, tokenName } = await directory.ensureGroup({ tenantId: row.tenantId, slug, name })
      await work.commit(trx => writeRemade(trx, row, { externalId, tokenName, within: ['directory.person'] }))
    },
    settled: ({ phase }) => shutAs(phase, 'Nobody is in it') ?? { state: 'ok', reason: null, message: null },
  })
}

export function planGroup({ row, name, tokenName }: DesiredGroup, observed: ObservedGroup | null): GroupStep[] {
  if (!row.wanted) return observed ? [{ do: 'remove-group' }] : []
  if (!observed) return [{ do: 'ensure-group', destroys: true }]
  if (observed.name !== name) return [{ do: 'ensure-group', differences: [{ field: 'name', wanted: name, found: observed.name }] }]
  return observed.externalId === row.externalId && tokenName !== null ? [] : [{ do: 'ensure-group' }]
}
