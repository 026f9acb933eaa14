import { expect, it } from 'vitest'
import { Refusal, refuseAnotherDirectory } from './refusal.ts'

it.each([[{ AUTHENTIK_URL: 'https://auth.example' }], [{ AUTHENTIK_TOKEN: 'key' }]])('does not begin with a directory of somebody else: %j', (given) => {
  expect(() => refuseAnotherDirectory(given)).toThrow(Refusal)
})

it('begins with its own', () => {
  expect(refuseAnotherDirectory({ AUTHENTIK_URL: '' })).toBeUndefined()
})
