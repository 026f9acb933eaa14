// A person of a tenant on the file server: their account, made before they first sign in, and their place in the tenant's space.
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { shutAs } from '../phase.ts'
import type { Sibling } from '../resource.store.ts'
import { findSiblings } from '../resource.store.ts'
import type { Settled } from '../resource.ts'
import { findFilesAccount } from './account.store.ts'
import type { FilesWorld } from './member.apply.ts'
import { applyPlaceStep, spaceOf } from './member.apply.ts'
import type { DesiredPlace, ObservedPlace, PlaceStep, Standing } from './member.plan.ts'
import { isOpen, planPlace } from './member.plan.ts'

export function memberKind(world: FilesWorld): Kind {
  const { files, issuer, clock } = world
  return defineKind<DesiredPlace, ObservedPlace, PlaceStep>({
    kind: 'files.member',
    async prepare(db, row) {
      const [space] = await findSiblings(db, row.tenantId, 'files.space')
      if (space && row.tenantStatus === 'purging') return { waitsFor: 'the space to be gone' }
      const desired = {
        row, personId: row.subject, ...row.wish as Pick<DesiredPlace, 'role' | 'phase' | 'entitled'>,
        space: { standing: standingOf(space), externalId: space?.externalId ?? null },
        account: await findFilesAccount(db, { personId: row.subject, issuer, now: clock.now() }),
      }
      if (!row.wanted || !isOpen(desired)) return desired
      if (desired.account.subject === null) return { waitsFor: 'the person\'s account in the directory' }
      return desired.space.standing === 'open' ? desired : { waitsFor: 'the space' }
    },
    async observe(desired) {
      const { space, account: { subject } } = desired
      const [observed, person] = await Promise.all([
        space.standing === 'open' ? files.observeSpace(spaceOf(desired)) : null,
        subject === null ? null : files.observePerson(subject),
      ])
      return { space: observed, person }
    },
    plan: planPlace,
    apply: (work, step, desired) => applyPlaceStep(world, work, desired, step),
    waits: ({ row, space }) => !row.wanted && row.externalId !== null && space.standing === 'shut' ? 'the space to be open again' : null,
    settled: (desired, { person }) => ({ ...settledPlace(desired), ...person ? { externalId: person.externalId } : {} }),
  })
}

function standingOf(space: Sibling | undefined): Standing {
  if (!space?.externalId) return 'none'
  const isShut = space.reason === 'tenant_suspended' || space.reason === 'tenant_deleted' || space.reason === 'not_entitled'
  return isShut ? 'shut' : 'open'
}

function settledPlace({ row, phase, entitled }: DesiredPlace): Settled {
  const until = row.removeAfter?.toISOString().slice(0, 10) ?? ''
  if (!row.wanted) return { state: 'ok', reason: 'kept', message: `They are out of the space; their own files are kept until ${until}.` }
  if (phase.is === 'open' && !entitled) return { state: 'skipped', reason: 'not_entitled', message: 'Files are no part of the plan.' }
  return shutAs(phase, 'Their place is kept') ?? { state: 'ok', reason: null, message: null }
}
