import { expect, it } from 'vitest'
import { recordText, resolverList } from './dns.ts'

it.each([
  ['192.0.2.53', ['192.0.2.53']], ['', []],
  ['127.0.0.1:5353, [2001:db8::53]:53,2001:db8::1', ['127.0.0.1:5353', '[2001:db8::53]:53', '2001:db8::1']],
])('%j names resolvers', (text, servers) => {
  expect(resolverList.parse(text)).toEqual(servers)
})

it.each(['dns.example', '192.0.2.53:99999x', '192.0.2', 'https://dns.example'])('%j names none', (text) => {
  expect(resolverList.safeParse(text).success).toBe(false)
})

it.each(['v=spf1', 'mx ~all', 'v=spf1 mx\n~all', 'v=spf1 é'])('%j is no record of ours', (text) => {
  expect(recordText('v=spf1 ').safeParse(text).success).toBe(false)
})
