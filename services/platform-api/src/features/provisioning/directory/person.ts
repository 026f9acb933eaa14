// A person of a tenant in the directory: their account, that it is in the tenant's group, and that it leaves it again.
import type { ObservedPerson } from '@dezky/directory'
import { DirectoryRejected } from '@dezky/directory'
import { findExternalPerson, wantedAccount } from '../../people/index.ts'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { shutAs } from '../phase.ts'
import { findSiblings } from '../resource.store.ts'
import { isSettled } from '../resource.ts'
import type { Phase } from '../tenant-facts.ts'
import type { ProvisioningWorld } from '../world.ts'
import { applyPersonStep } from './person.apply.ts'
import type { DesiredPerson, PersonStep } from './person.plan.ts'
import { planPerson } from './person.plan.ts'
import { findBelonging, peopleNowhereElse } from './person.store.ts'

export function personKind(world: ProvisioningWorld): Kind {
  const { directory } = world
  return defineKind<DesiredPerson, ObservedPerson | null, PersonStep>({
    kind: 'directory.person',
    async prepare(db, row) {
      const { subject: personId, tenantId, wanted } = row
      const [group] = await findSiblings(db, tenantId, 'directory.group')
      if (wanted && !group?.externalId) return { waitsFor: 'the group' }
      const isPurging = row.tenantStatus === 'purging'
      if (!wanted && (await findSiblings(db, tenantId, 'ready', personId)).length > 0) return { waitsFor: 'readiness to be withdrawn' }
      if (isPurging && (await findSiblings(db, tenantId, 'files.member', personId)).length > 0) {
        return { waitsFor: 'the person\'s files to be gone' }
      }
      const person = await findExternalPerson(db, personId, directory.issuer)
      return {
        personId, tenantId, wanted, phase: (row.wish['phase'] ?? { is: 'open', since: null }) as Phase, isSettled: isSettled(row),
        externalId: person?.externalId ?? null, hasSignedIn: person?.hasSignedIn ?? false, isMember: person?.isMember ?? false,
        secondFactor: person?.secondFactor ?? null,
        group: group?.externalId ?? null,
        ...await findBelonging(db, tenantId, personId), account: await wantedAccount(db, personId),
        isErased: isPurging && (await peopleNowhereElse(db, tenantId, personId)).length > 0,
      }
    },
    observe: async ({ externalId }) => externalId === null ? null : directory.observePerson(externalId),
    plan: planPerson,
    async apply(work, step, desired) {
      if (step.do === 'miss') throw new DirectoryRejected('An account that Dezky made is gone from the directory.')
      await applyPersonStep(world, work, desired, step)
    },
    settled: ({ phase, externalId }) => ({
      ...shutAs(phase, 'They are in no group of it') ?? { state: 'ok', reason: null, message: null }, ...externalId ? { externalId } : {},
    }),
  })
}
