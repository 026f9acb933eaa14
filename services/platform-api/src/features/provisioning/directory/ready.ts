// The last thing a person gets: with it the directory lets them into mail and files. Whoever came earlier would find them half made.
import type { ObservedPerson } from '@dezky/directory'
import { findExternalPerson } from '../../people/index.ts'
import type { Kind, PlannedStep } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { shutAs } from '../phase.ts'
import { isSettled } from '../resource.ts'
import type { Phase } from '../tenant-facts.ts'
import type { ProvisioningWorld } from '../world.ts'
import { isReadyElsewhere, isUnfinished } from './ready.store.ts'

export interface DesiredReadiness { externalId: string | null, ready: boolean, phase: Phase }

export type ReadinessStep = PlannedStep & { do: 'grant' | 'withdraw' }

export function readyKind({ directory }: ProvisioningWorld): Kind {
  return defineKind<DesiredReadiness, ObservedPerson | null, ReadinessStep>({
    kind: 'ready',
    async prepare(db, row) {
      const { subject: personId, tenantId } = row
      const phase = (row.wish['phase'] ?? { is: 'open', since: null }) as Phase
      const isWanted = row.wanted && phase.is === 'open'
      // What was granted stays granted, whatever becomes of the rest: nobody is thrown out of their mail for a passing fault.
      if (isWanted && !isSettled(row) && await isUnfinished(db, tenantId, personId)) return { waitsFor: 'everything else' }
      const person = await findExternalPerson(db, personId, directory.issuer)
      if (isWanted && !person?.externalId) return { waitsFor: 'the person\'s account' }
      return { externalId: person?.externalId ?? null, phase, ready: isWanted || await isReadyElsewhere(db, tenantId, personId) }
    },
    observe: async ({ externalId }) => externalId === null ? null : directory.observePerson(externalId),
    plan: planReadiness,
    async apply(_work, step, { externalId }) {
      if (externalId !== null) await directory.setReady(externalId, step.do === 'grant')
    },
    settled: ({ phase }) => shutAs(phase, 'It is withdrawn') ?? { state: 'ok', reason: null, message: null },
  })
}

export function planReadiness({ ready: wanted }: DesiredReadiness, observed: ObservedPerson | null): ReadinessStep[] {
  if (!observed || observed.ready === wanted) return []
  const differences = [{ field: 'ready', wanted, found: observed.ready }]
  return wanted ? [{ do: 'grant', differences }] : [{ do: 'withdraw', differences, destroys: true }]
}
