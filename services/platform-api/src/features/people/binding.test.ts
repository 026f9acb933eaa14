import { describe, expect, it } from 'vitest'
import type { Binding, Claimed, Holder } from './binding.ts'
import { decideBinding } from './binding.ts'

const proven: Claimed = { emailVerified: true, issuerTrusted: true }
const invited: Holder = { invited: true, signedIn: false, disabled: false, knownToIssuer: false, linkShown: false }

describe('an unknown subject with an e-mail address', () => {
  it.each<[string, Claimed, Holder | null, Binding]>([
    ['that nobody has', proven, null, 'register'],
    ['that nobody has, unverified', { emailVerified: false, issuerTrusted: false }, null, 'register'],
    ['of somebody invited', proven, invited, 'bind'],
    ['of somebody invited, unverified', { ...proven, emailVerified: false }, invited, 'conflict'],
    ['of somebody invited, verified by an issuer nobody trusts', { ...proven, issuerTrusted: false }, invited, 'conflict'],
    ['of somebody whom the issuer knows by another subject', proven, { ...invited, knownToIssuer: true }, 'conflict'],
    ['of somebody who has signed in', proven, { ...invited, signedIn: true }, 'conflict'],
    ['of somebody who came by themselves', proven, { ...invited, invited: false }, 'conflict'],
    ['of somebody whose account another may hold', proven, { ...invited, linkShown: true }, 'conflict'],
    ['of somebody who is disabled', proven, { ...invited, disabled: true }, 'conflict'],
  ])('%s', (_, claimed, holder, expected) => {
    expect(decideBinding(claimed, holder)).toBe(expected)
  })
})
