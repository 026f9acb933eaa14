import { beforeEach, expect, it } from 'vitest'
import { keepIntent, takeIntent } from './intent.ts'

const kept = new Map<string, string>()
const store = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
}
const here = { path: '/tenants/acme/danger', subject: 'olga' }
const intent = { name: 'tenant.suspend', state: { reason: 'billing' } }

beforeEach(() => {
  kept.clear()
  keepIntent(store, intent, here, 0)
})

it('is there for whoever comes back, once', () => {
  expect(takeIntent(store, 'tenant.suspend', here, 60_000)).toEqual(intent)
  expect(takeIntent(store, 'tenant.suspend', here, 60_000)).toBeNull()
})

it.each<[string, string, Partial<typeof here>, number]>([
  ['another action', 'tenant.delete', {}, 0],
  ['another page', 'tenant.suspend', { path: '/tenants/other/danger' }, 0],
  ['another person', 'tenant.suspend', { subject: 'oscar' }, 0],
  ['a quarter of an hour later', 'tenant.suspend', {}, 900_001],
])('is not for %s', (_, name, elsewhere, now) => {
  expect(takeIntent(store, name, { ...here, ...elsewhere }, now)).toBeNull()
})

it('waits for the page that knows it', () => {
  expect(takeIntent(store, 'tenant.delete', here, 0)).toBeNull()
  expect(takeIntent(store, 'tenant.suspend', here, 0)).toEqual(intent)
})

it.each(['', 'null', '7', '{}', 'not json'])('is nothing when what is kept is %j', (text) => {
  kept.set('dezky-intent', text)
  expect(takeIntent(store, 'tenant.suspend', here, 0)).toBeNull()
})
