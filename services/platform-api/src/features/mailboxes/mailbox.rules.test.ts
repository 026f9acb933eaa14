import { describe, expect, it } from 'vitest'
import type { Grounds } from './mailbox.ts'
import { allowedBytes, mailboxOf } from './mailbox.ts'

const domains = new Set(['acme.example', 'acme.dk'])
const given = { address: 'boss@acme.dk', aliases: [] as string[], quotaBytes: null }
const grounds: Grounds = { email: 'anna@acme.example', given: null, held: null }

describe('a member\'s mailbox', () => {
  it.each<[string, Partial<Grounds>, string | null]>([
    ['follows from their e-mail address', {}, 'anna@acme.example'],
    ['is none when that lies elsewhere', { email: 'anna@elsewhere.example' }, null],
    ['has the address that was given', { given }, 'boss@acme.dk'],
    ['is none when an administrator says so', { given: { ...given, address: null }, held: 'anna@acme.example' }, null],
    ['falls back to theirs when the domain was given up', { given: { ...given, address: 'boss@gone.example' } }, 'anna@acme.example'],
    ['stays where it is when they sign in with another address', { email: 'anna@elsewhere.example', held: 'anna@acme.dk' }, 'anna@acme.dk'],
    ['follows when they move within the workspace', { held: 'anna@acme.dk' }, 'anna@acme.example'],
    ['does not follow from an address that nobody vouches for', { email: null }, null],
    ['is gone with its domain', { email: 'anna@elsewhere.example', held: 'anna@gone.example' }, null],
    ['stays when the new address is one that none can have', { email: 'a+b@acme.example', held: 'anna@acme.dk' }, 'anna@acme.dk'],
    ['is spoken of when there is no better', { email: 'a+b@acme.example' }, 'a+b@acme.example'],
  ])('%s', (_, known, address) => {
    expect(mailboxOf({ ...grounds, ...known }, domains)?.address ?? null).toBe(address)
  })

  it('has the aliases that are the tenant\'s, in order', () => {
    const aliases = ['z@acme.dk', 'boss@acme.dk', 'a@gone.example', 'a@acme.example']
    expect(mailboxOf({ ...grounds, given: { ...given, aliases } }, domains)?.aliases).toEqual(['a@acme.example', 'z@acme.dk'])
  })

  it.each<[string, number | null, { seats: number, storage: number }, number]>([
    ['an equal share of what there is', null, { seats: 3, storage: 100 }, 33],
    ['what was given', 50, { seats: 3, storage: 100 }, 50],
    ['no more than there is', 500, { seats: 3, storage: 100 }, 100],
    ['next to nothing, for nothing would be no limit', null, { seats: 0, storage: 0 }, 1],
  ])('may hold %s', (_, quotaBytes, entitled, bytes) => {
    expect(allowedBytes(quotaBytes, entitled)).toBe(bytes)
  })
})
