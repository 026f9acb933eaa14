import { describe, expect, it } from 'vitest'
import { createApiKeySchema } from '@dezky/contracts/deployer'
import { keyOf, newKey, rolesUpTo } from './key-draft.ts'

const now = new Date('2030-01-01T00:00:00Z')

describe('a key', () => {
  it('is for the projects that are named, and ends', () => {
    const draft = { ...newKey(), name: 'CI', projects: ['shop'], days: 7 }
    expect(createApiKeySchema.parse(keyOf(draft, now)))
      .toEqual({ name: 'CI', role: 'viewer', projects: ['shop'], expiresAt: '2030-01-08T00:00:00.000Z' })
  })

  it('is for all projects and for ever only when somebody says so', () => {
    expect(keyOf({ ...newKey(), everywhere: true, days: 0 }, now)).toMatchObject({ projects: null, expiresAt: null })
  })

  it('is never more than who makes it', () => {
    expect(rolesUpTo('viewer')).toEqual(['viewer'])
    expect(rolesUpTo('deployer')).toEqual(['viewer', 'deployer'])
  })
})
