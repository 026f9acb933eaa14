import { expect, it } from 'vitest'
import { isPlainLoopback } from './issuer.ts'

it.each(['http://localhost:4120', 'http://127.0.0.1:4120', 'http://127.8.9.1', 'http://[::1]:4120/realm'])('%s may do without encryption', (url) => {
  expect(isPlainLoopback(new URL(url))).toBe(true)
})

it.each([
  'https://localhost:4120', 'http://identity.example.org', 'http://localhost.example.org', 'http://127.0.0.1.example.org', 'http://10.0.0.1',
])('%s gets no exception', (url) => {
  expect(isPlainLoopback(new URL(url))).toBe(false)
})
