import { describe, expect, it } from 'vitest'
import type { ObservedPerson } from '@dezky/directory'
import type { DesiredPerson, Step } from './person.plan.ts'
import { forgetAfterMs, planPerson } from './person.plan.ts'

const now = new Date('2026-06-01T12:00:00Z')
const justNow = new Date('2026-06-01T11:59:00Z')
const longAgo = new Date(now.getTime() - forgetAfterMs)
const anna = { name: 'Anna', email: 'anna@acme.example', locale: 'da' as const }
const there: DesiredPerson = {
  ...anna, id: 'p1', profileAsOf: null, profilePending: false, enabled: true, disabledUpstream: false, signOutAt: null,
  endingSessions: [], secondFactorResetAt: null, erasedAt: null,
  invited: true, account: { subject: 's1', externalId: 'u1' },
}
const seen: ObservedPerson = {
  ...anna, externalId: 'u1', enabled: true, ready: true, secondFactor: false, secondFactorRequired: false, groups: ['g1'],
}
const away: DesiredPerson = { ...there, account: null }
const visitor: DesiredPerson = { ...away, invited: false }
const adopted: DesiredPerson = { ...there, account: { subject: 's1', externalId: null } }
const disabled = { enabled: false, signOutAt: justNow }
const pending = { profilePending: true, profileAsOf: justNow }
const erased = { ...disabled, erasedAt: justNow }
const erasedLongAgo = { ...disabled, erasedAt: longAgo }

describe('planning a person', () => {
  it.each<[string, DesiredPerson, ObservedPerson | null, Step[]]>([
    ['who is as they should be', there, seen, []],
    ['who has a place and no account', away, null, [{ do: 'ensure' }]],
    ['who has a place, no account and is kept out', { ...away, ...disabled }, null, []],
    ['who came by themselves from another issuer', visitor, null, []],
    ['who came from another issuer and was changed', { ...visitor, ...pending }, null, [{ do: 'settle-profile' }]],
    ['who came by themselves through the directory', adopted, null, [{ do: 'ensure' }]],
    ['who came through the directory and is kept out', { ...adopted, ...disabled }, null, [{ do: 'ensure' }]],
    ['who was changed here', { ...there, ...pending }, { ...seen, name: 'A.', email: 'A@acme.example' },
      [{ do: 'update', change: { name: 'Anna', email: 'anna@acme.example' } }, { do: 'settle-profile' }]],
    ['who was changed here to what they are there', { ...there, ...pending }, { ...seen, email: 'ANNA@acme.example' },
      [{ do: 'settle-profile' }]],
    ['who was changed there: their next token tells', there, { ...seen, name: 'Anna Berg' }, []],
    ['who is disabled', { ...there, ...disabled }, seen, [{ do: 'set-enabled', enabled: false }, { do: 'sign-out', at: justNow }]],
    ['who is disabled in both', { ...there, enabled: false }, { ...seen, enabled: false }, []],
    ['whom we disabled and enabled', { ...there, disabledUpstream: true }, { ...seen, enabled: false }, [{ do: 'set-enabled', enabled: true }]],
    ['whom a human disabled there', there, { ...seen, enabled: false }, []],
    ['who is to be signed out', { ...there, signOutAt: justNow }, seen, [{ do: 'sign-out', at: justNow }]],
    ['whose account somebody removed', there, null, [{ do: 'miss' }]],
    ['whose account somebody removed, and who is kept out', { ...there, ...disabled }, null, []],
    ['who is erased', { ...there, ...erased }, seen, [{ do: 'leave-groups' }, { do: 'remove' }]],
    ['who is erased and in no group', { ...there, ...erased }, { ...seen, groups: [] }, [{ do: 'remove' }]],
    ['who is erased and gone', { ...there, ...erased }, null, []],
    ['who is erased and may have been on the way there', { ...away, ...erased }, null, [{ do: 'sweep' }]],
    ['who is erased and had come by themselves from elsewhere', { ...visitor, ...erased }, null, []],
    ['who is erased and had come through the directory, with an account that is not ours', { ...adopted, ...erased }, null, []],
    ['who was erased long ago', { ...there, ...erasedLongAgo }, null, [{ do: 'forget' }]],
    ['who was erased long ago and is still there', { ...there, ...erasedLongAgo }, { ...seen, groups: [] }, [{ do: 'remove' }]],
  ])('%s', (_, desired, observed, expected) => {
    expect(planPerson(desired, observed, now)).toEqual(expected)
  })
})
