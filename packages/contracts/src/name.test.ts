import { describe, expect, it } from 'vitest'
import { displayNameSchema } from './name.ts'

const turners = [...'\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069']
const unseen = [...'\u200B\u200D\u2060\uFEFF\u00AD\u115F\u1160\u3164\uFFA0\u2800\u0301\u{E0041}']

describe('a name', () => {
  it.each([
    ['Acme A/S'], ['Søren Ågård'], ['O’Brien & Sons'], ['株式会社'], ['한글 회사'], ['محمد'], ['7-Eleven'], ['☕'], ['👩‍💻'], ['!'],
  ])('may be %s', (name) => {
    expect(displayNameSchema.parse(name)).toBe(name)
  })

  it('is kept in one spelling, without blanks around it', () => {
    expect(displayNameSchema.parse('  A\u030Ase ')).toBe('Åse')
    expect(displayNameSchema.parse('a\u0308'.repeat(120))).toHaveLength(120)
  })

  it.each([
    ['nothing', ''], ['blanks', '  \u00A0 '], ['half a character', 'a\ud800b'], ['a NUL', 'a\u0000b'], ['a line break', 'a\nb'],
    ['a control character', 'a\u009Fb'], ['an angle bracket', '<b>'], ['too much', 'a'.repeat(121)],
    ...turners.map(turner => [`U+${hex(turner)}, which turns text around`, `a${turner}b`]),
    ...unseen.map(blank => [`only U+${hex(blank)}, which nobody sees`, blank]),
  ])('is not %s', (_, name) => {
    expect(displayNameSchema.safeParse(name).success).toBe(false)
  })
})

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
}
