import { describe, expect, test } from 'vitest'
import type { Target } from '../src/index.ts'
import { checkedHost, checkedRoute, checkedTargetId, isAddress } from '../src/wish.ts'
import { tricks } from './contract/tricks.ts'

const target: Target = { id: 'app-1', host: '10.0.0.5', port: 8080, weight: 100 }
const invalid = { name: 'IngressRejected', reason: 'invalid', message: expect.stringMatching(/^.{1,200}\.$/s) }

describe('what may be said to a proxy', () => {
  test.each(['a', 'localhost', 'app.example.com', 'xn--bcher-kva.example', '1and1.example', 'a-b.c--d.example', 'x'.repeat(63)])(
    'the host name %s', host => expect(checkedHost(host)).toBe(host))

  test.each(['a', '0199f0aa-7c7e-7000-8000-000000000001', 'shop_prod.web-3', 'A'.repeat(100)])(
    'the target %s', id => expect(checkedTargetId(id)).toBe(id))

  test.each(['10.0.0.5', '::1', 'fd00::5', '::ffff:10.0.0.5', 'web', 'shop_prod-web-1', 'web.internal.example', 'Web1', 'a1.b2c'])(
    'the address %s', host => expect(isAddress(host)).toBe(true))

  test.each(tricks.hosts)('not the host name %j', host => expectInvalid(() => checkedHost(host)))
  test.each(tricks.ids)('not the target %j', id => expectInvalid(() => checkedTargetId(id)))
  test.each(tricks.addresses)('not the address %j', host => expectInvalid(() => route({ host })))
  test.each(tricks.ports)('not the port %j', port => expectInvalid(() => route({ port: port as number })))
  test.each(tricks.weights)('not the weight %j', weight => expectInvalid(() => route({ weight: weight as number })))
  test.each([null, undefined, 7, {}, ['a']])('nothing that is no text: %j', (value) => {
    expectInvalid(() => checkedHost(value as string))
    expectInvalid(() => checkedTargetId(value as string))
    expectInvalid(() => route({ host: value as string }))
  })
})

function route(part: Partial<Target>) {
  return checkedRoute({ host: 'app.example', targets: [{ ...target, ...part }] })
}

function expectInvalid(check: () => unknown): void {
  expect(check).toThrow(expect.objectContaining(invalid))
}
