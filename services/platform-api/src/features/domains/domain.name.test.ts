import { describe, expect, it } from 'vitest'
import { requireClaimable } from './domain.name.ts'

const own = ['dezky.cloud', 'portal.dezky.io']

describe('a name that can be claimed', () => {
  it.each([
    'acme.example', 'acme.co.uk', 'mail.acme.dk', 'acme.github.io', 'city.kawasaki.jp', 'dezky.io', 'notdezky.cloud',
    'xn--bcher-kva.example',
  ])('%s', name => expect(() => requireClaimable([name], own)).not.toThrow())
})

describe('a name that cannot', () => {
  it.each([
    ['co.uk', 'public_suffix'], ['github.io', 'public_suffix'], ['kommune.no', 'public_suffix'], ['foo.kawasaki.jp', 'public_suffix'],
    ['dezky.cloud', 'platform'], ['mail.dezky.cloud', 'platform'], ['portal.dezky.io', 'platform'], ['x.portal.dezky.io', 'platform'],
  ])('%s: %s', (name, reason) => {
    const refused = expect.objectContaining({ code: 'domain_refused', extensions: expect.objectContaining({ reason }) })
    expect(() => requireClaimable(['acme.example', name], own)).toThrow(refused)
  })
})
