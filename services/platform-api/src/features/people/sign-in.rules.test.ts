import { describe, expect, it } from 'vitest'
import type { KnownProfile, Place, SignIn, Trust } from './sign-in.ts'
import { nextAdmin, nextProfile, placeChanges } from './sign-in.ts'

const now = new Date('2026-06-01T12:00:00Z')
const earlier = new Date('2026-06-01T11:00:00Z')
const later = new Date('2026-06-01T13:00:00Z')
const said: SignIn = {
  issuer: 'i', subject: 's', name: 'Anna Berg', email: 'berg@acme.example', emailVerified: false, locale: 'da', groups: ['tenant-acme'],
  platformAdmin: false, methods: null, authenticatedAt: null, issuedAt: now,
}
const directory: Trust = { ofEmail: false, ofDirectory: true }
const stranger: Trust = { ofEmail: false, ofDirectory: false }
const listed: Trust = { ofEmail: true, ofDirectory: false }

describe('name, address and language', () => {
  const known: KnownProfile = {
    name: 'Anna', email: 'anna@acme.example', locale: 'en', emailTrusted: true, profilePending: false, profileAsOf: null,
  }
  const mine = { name: 'Anna', email: 'anna@acme.example', locale: 'en', emailTrusted: true }
  const theirs = { name: 'Anna Berg', email: 'berg@acme.example', locale: 'da', emailTrusted: true }

  it.each<[string, KnownProfile, SignIn, Trust, object]>([
    ['follow the directory', known, said, directory, theirs],
    ['stay while the directory has not followed what was changed here', { ...known, profilePending: true }, said, directory, mine],
    ['stay when the token is from before it did', { ...known, profileAsOf: later }, said, directory, mine],
    ['follow again after it', { ...known, profileAsOf: earlier }, said, directory, theirs],
    ['keep the language when the token says none', known, { ...said, locale: null }, directory, { ...theirs, locale: 'en' }],
    ['keep an address against one that nobody vouches for', known, said, stranger, { ...theirs, email: mine.email }],
    ['follow an issuer that has verified the address', known, { ...said, emailVerified: true }, listed, theirs],
    ['keep the address when it has not', known, said, listed, { ...theirs, email: mine.email }],
    ['take any address in place of one that nobody vouches for', { ...known, emailTrusted: false }, said, stranger,
      { ...theirs, emailTrusted: false }],
  ])('%s', (_, person, token, trust, expected) => {
    expect(nextProfile(person, token, trust)).toEqual(expected)
  })
})

describe('platform administration', () => {
  const admin = { ...said, platformAdmin: true }
  it.each<[string, Parameters<typeof nextAdmin>, ReturnType<typeof nextAdmin>]>([
    ['comes with the group', [null, null, admin], 'directory'],
    ['goes with it', ['directory', earlier, said], null],
    ['stays when the platform gave it', ['platform', null, said], 'platform'],
    ['does not come back with an older token', [null, later, admin], null],
    ['does not go with an older token', ['directory', later, said], 'directory'],
  ])('%s', (_, given, expected) => {
    expect(nextAdmin(...given)).toBe(expected)
  })
})

describe('a tenant\'s group', () => {
  const acme: Place = {
    tenantId: 't', slug: 'acme', status: 'active', createdAt: earlier, tokenName: 'tenant-acme', membership: null, revokedAt: null,
  }
  const byDirectory: Place = { ...acme, membership: { id: 'm', role: 'member', source: 'directory', disabled: false } }
  const byPlatform: Place = { ...acme, membership: { id: 'm', role: 'member', source: 'platform', disabled: false } }
  const without: SignIn = { ...said, groups: [] }

  it.each<[string, Place, SignIn, 'add' | 'remove' | 'forgive' | null]>([
    ['in the token makes a member', acme, said, 'add'],
    ['in the token leaves a member as they are', byPlatform, said, null],
    ['gone from the token ends what it gave', byDirectory, without, 'remove'],
    ['gone from the token does not touch what the platform gave', byPlatform, without, null],
    ['gone from the token does not touch a role that somebody gave here',
      { ...byDirectory, membership: { id: 'm', role: 'admin', source: 'directory', disabled: false } }, without, null],
    ['gone from the token leaves whom we took out of it ourselves, to keep them out',
      { ...byDirectory, membership: { id: 'm', role: 'member', source: 'directory', disabled: true } }, without, null],
    ['of a suspended tenant gives nothing', { ...acme, status: 'suspended' }, said, null],
    ['of a deleted tenant gives nothing', { ...acme, status: 'deleted' }, said, null],
    ['of a deleted tenant takes nothing', { ...byDirectory, status: 'deleted' }, without, null],
    ['of a tenant that is not that old was another\'s', { ...acme, createdAt: later }, said, null],
    ['does not give back what was taken away', { ...acme, revokedAt: earlier }, said, null],
    ['is believed again once the directory was seen without it', { ...acme, revokedAt: earlier }, without, 'forgive'],
    ['is not by a token from before that', { ...acme, revokedAt: later }, without, null],
  ])('%s', (_, place, token, expected) => {
    const changes = placeChanges([place], token)
    expect(Object.entries(changes).flatMap(([change, places]) => places.length > 0 ? [change] : [])).toEqual(expected ? [expected] : [])
  })
})
