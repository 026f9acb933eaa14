import { describe, expect, it } from 'vitest'
import { numberedSlugs, suggestSlug } from './slug-suggestion.ts'

describe('a suggested slug', () => {
  it.each<[string, string | null]>([
    ['Ærø & Søn A/S', 'aeroe-og-soen'], ['Smørrebrød & Co. ApS', 'smoerrebroed-og-co'], ['Johnson & Sons Ltd.', 'johnson-and-sons'],
    ['Müller & Söhne GmbH', 'mueller-und-soehne'], ['Bjarne’s Bageri', 'bjarnes-bageri'], ['  Acme  ', 'acme'], ['Åse Ø', 'aase-oe'],
    ['3 Brødre I/S', 'broedre'], ['Café Élysée', 'cafe-elysee'], ['日本', null], ['A', null], ['42', null], ['', null],
    ['Den Selvejende Institution Børnehaven Solsikken', 'den-selvejende-institution-boernehaven-s'],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
  ])('of %j is %j', (name, slug) => {
    expect(suggestSlug(name)).toBe(slug)
  })

  it('speaks the language of its reader where the name does not tell', () => {
    expect(suggestSlug('Hansen & Hansen', 'da')).toBe('hansen-og-hansen')
    expect(suggestSlug('Hansen & Hansen', 'en')).toBe('hansen-and-hansen')
  })
})

describe('slugs with a number', () => {
  it.each([['acme', 'acme-2'], ['acme-2', 'acme-3'], ['a'.repeat(40), `${'a'.repeat(36)}-2`]])('of %s begin with %s', (slug, first) => {
    expect(numberedSlugs(slug, 3)[0]).toBe(first)
  })
})
