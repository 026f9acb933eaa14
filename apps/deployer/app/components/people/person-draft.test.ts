import { describe, expect, it } from 'vitest'
import { changePersonSchema, createPersonSchema } from '@dezky/contracts/deployer'
import { changeOfPerson, newPerson, personOf } from './person-draft.ts'

const anna = {
  username: ' Anna ', password: 'korrekt hest batteri', name: 'Anna Holm', email: '', role: 'deployer' as const, projects: ['shop'],
}

describe('an account', () => {
  it('is sent with its user name in small letters, and without an address that nobody typed', () => {
    expect(createPersonSchema.parse(personOf(anna))).toEqual({ ...anna, username: 'anna', email: null })
  })

  it('has projects of its own only as a deployer', () => {
    expect(changePersonSchema.parse(changeOfPerson({ ...anna, role: 'viewer' })))
      .toEqual({ name: 'Anna Holm', role: 'viewer', projects: [] })
  })

  it('says by its field what is wrong', () => {
    const fields = createPersonSchema.safeParse(personOf({ ...newPerson(), email: 'nobody' })).error?.issues.map(({ path }) => path[0])
    expect(new Set(fields)).toEqual(new Set(['username', 'password', 'name', 'email']))
  })
})
