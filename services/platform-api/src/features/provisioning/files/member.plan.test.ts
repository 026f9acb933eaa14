import { expect, it } from 'vitest'
import type { ObservedPerson, ObservedSpace } from '@dezky/files'
import type { DesiredPlace } from './member.plan.ts'
import { planPlace } from './member.plan.ts'

const person: ObservedPerson = { externalId: 'u1', name: 'Bo', email: 'bo@acme.example', enabled: true }
const space = (over: Partial<ObservedSpace> = {}): ObservedSpace => ({
  externalId: 's1', name: 'Acme', quotaBytes: 1, usedBytes: 0, enabled: true, webUrl: null,
  members: [{ personExternalId: 'u1', role: 'editor' }], ...over,
})
const account: DesiredPlace['account'] = {
  subject: 'a-subject-of-some-length', name: 'Bo', email: 'bo@acme.example', made: true, disabledByUs: false, enabled: true, isNeeded: true,
}
const row: DesiredPlace['row'] = { id: 'r', tenantId: 't', externalId: 'u1', wanted: true, removeAfter: null, tenantStatus: 'active' }
const desired: DesiredPlace = {
  row, personId: 'p', role: 'editor', phase: { is: 'open', since: null }, entitled: true, account,
  space: { standing: 'open', externalId: 's1' },
}
const left = { ...desired, row: { ...row, wanted: false } }
const forgotten = { ...left, account: { ...account, enabled: false, isNeeded: false } }
const suspended = { ...desired, phase: { is: 'suspended', since: '2026-01-01' } } as const

const keptOut = { ...desired, phase: { is: 'disabled', since: '2026-01-01' }, account: { ...account, enabled: false } } as const

it.each<[string, DesiredPlace, ObservedSpace | null, ObservedPerson | null, string[]]>([
  ['nothing when all is well', desired, space(), person, []],
  ['nothing about others in the space', desired, space({ members: [...space().members, { personExternalId: 'u9', role: 'manager' }] }), person, []],
  ['an account first', desired, space({ members: [] }), null, ['make-account']],
  ['a place', desired, space({ members: [] }), person, ['let-in']],
  ['another role', desired, space({ members: [{ personExternalId: 'u1', role: 'manager' }] }), person, ['let-in']],
  ['another name', desired, space(), { ...person, name: 'Bob' }, ['adapt-account']],
  ['patience while the space is shut upstream', desired, space({ enabled: false }), person, ['await-space']],
  ['patience while the space is gone', desired, null, person, ['await-space']],
  ['nobody out of a space that is shut with its tenant', suspended, null, person, []],
  ['no account for a tenant that is shut', suspended, null, null, []],
  ['whom the platform keeps out kept out', { ...desired, account: { ...account, enabled: false } }, space(), person, ['disable-account']],
  ['whom their tenant keeps out put out and kept out', keptOut, space(), person, ['put-out', 'disable-account']],
  ['whom one of two tenants keeps out put out of its space only', { ...keptOut, account }, space(), person, ['put-out']],
  ['nothing of whom their tenant keeps out while its space is shut', { ...keptOut, account }, space({ enabled: false }), person, []],
  ['whom we kept out let in', { ...desired, account: { ...account, disabledByUs: true } }, space(), { ...person, enabled: false }, ['enable-account']],
  ['whom a human kept out left so', desired, space(), { ...person, enabled: false }, []],
  ['whoever left put out', left, space(), person, ['put-out']],
  ['whoever left everything forgotten, last', forgotten, space(), person, ['put-out', 'remove-account']],
  ['what is left of them in a space put out', forgotten, space(), null, ['put-out', 'remove-account']],
  ['an account that was there before us left alone', { ...forgotten, account: { ...forgotten.account, made: false } }, null, person, []],
  ['whose things are kept kept out', { ...left, account: { ...account, enabled: false } }, space({ members: [] }), person, ['disable-account']],
  ['patience with a space that was shut by somebody else', left, space({ enabled: false }), person, ['await-space']],
  ['nothing where nothing is', { ...forgotten, account: { ...forgotten.account, made: false } }, null, null, []],
])('wants %s', (_, wish, found, known, steps) => {
  expect(planPlace(wish, { space: found, person: known }).map(step => step.do)).toEqual(steps)
})

it('takes a role away only with care', () => {
  const [step] = planPlace(desired, { space: space({ members: [{ personExternalId: 'u1', role: 'manager' }] }), person })
  expect(step).toMatchObject({ destroys: true, differences: [{ field: 'role', wanted: 'editor', found: 'manager' }] })
})
