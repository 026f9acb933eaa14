import { describe, expect, it } from 'vitest'
import { soughtBy } from './sought.ts'

describe('what is typed', () => {
  it.each(['', 'a', 'ø', '🌍'])('is too short to mean anything: %s', typed => expect(soughtBy(typed)).toBeNull())

  it.each<[string, string, string | null]>([
    ['acme', 'acme', '%acme%'],
    ['Acme.Example', 'acme.example', '%acme.example%'],
    ['@acme.example', 'acme.example', '%acme.example%'],
    ['ærø.example', 'xn--r-3fa9c.example', '%xn--r-3fa9c.example%'],
    ['ac', 'ac', null],
    ['100%_\\', '100%_\\', '%100\\%\\_\\\\%'],
    ['Ærø A/S', 'ærø a/s', '%ærø a/s%'],
  ])('is looked for among domains as DNS writes it: %s', (typed, exact, part) => {
    expect(soughtBy(typed)?.domain).toMatchObject({ exact, part })
  })
})
