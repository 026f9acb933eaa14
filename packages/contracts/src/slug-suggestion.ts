import { slugPattern } from './slug.ts'

const spelled: Record<string, string> = {
  æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ð: 'd', þ: 'th', ł: 'l', đ: 'd', œ: 'oe',
}
const companyForms = /[\s,]+(?:a\/s|aps|amba|p\/s|i\/s|k\/s|gmbh(?: & co\.? kg)?|ag|kg|ab|as|asa|oy|bv|nv|sa|sarl|srl|ltd|llc|inc|plc)\.?$/
/** What `&` is called in the language a name is evidently in. */
const ands: [RegExp, string][] = [[/[æø]|[\s,](?:a\/s|aps|amba|p\/s|i\/s|k\/s)\.?$/, 'og'], [/[üß]|\sgmbh\b/, 'und']]

/** Made from what a customer is called, in the reader's language where the name does not tell its own; null when nothing usable is left. */
export function suggestSlug(name: string, language: 'en' | 'da' = 'en'): string | null {
  const lowered = name.normalize('NFC').trim().toLowerCase()
  const slug = lowered.replace(companyForms, '')
    .replaceAll('&', ` ${andIn(lowered, language)} `)
    .replace(/[’'´`]/g, '')
    .replace(/[æøåäöüßðþłđœ]/g, letter => spelled[letter] ?? letter)
    .normalize('NFKD').replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
  const short = cut(slug, 40)
  return slugPattern.test(short) ? short : null
}

/** The first of them that is longer by a number: `acme-2`, `acme-3` … */
export function numberedSlugs(slug: string, count: number): string[] {
  const base = cut(slug, 36).replace(/-\d+$/, '')
  return Array.from({ length: count }, (_, index) => `${base}-${index + 2}`).filter(other => other !== slug && slugPattern.test(other))
}

function andIn(name: string, language: 'en' | 'da'): string {
  return ands.find(([sign]) => sign.test(name))?.[1] ?? { en: 'and', da: 'og' }[language]
}

function cut(slug: string, most: number): string {
  return slug.slice(0, most).replace(/-+$/, '')
}
