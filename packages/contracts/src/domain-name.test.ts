import { expect, it } from 'vitest'
import { typedDomainNameSchema } from './domain-name.ts'

it.each([
  ['acme.example', 'acme.example'],
  [' Acme.Example. ', 'acme.example'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['BÜCHER。example', 'xn--bcher-kva.example'],
  ['blåbærgrød.dk', 'xn--blbrgrd-fxak7p.dk'],
  ['президент.рф', 'xn--d1abbgf6aiiy.xn--p1ai'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['mail.acme.example', 'mail.acme.example'],
])('%j is %s', (typed, name) => {
  expect(typedDomainNameSchema.parse(typed)).toBe(name)
})

it.each([
  '', ' ', '.', 'example', 'acme..example', '-acme.example', 'acme_x.example', 'a@acme.example', 'acme.example/x', 'acme.example:80',
  'acme.example?x', 'acme.example#x', 'acme%2eexample', 'http://acme.example', '192.0.2.1', '1.2', '[::1]', 'a b.example', 'a\0.example',
  `${'a'.repeat(64)}.example`, `${'a.'.repeat(130)}example`, '\ud800.example', '*.acme.example', 'ａ／b.example',
])('%j is none', (typed) => {
  expect(typedDomainNameSchema.safeParse(typed).success).toBe(false)
})
