// A short name made from what the customer is called; empty when nothing usable is left of it.
const spelled: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', '&': '-and-' }
const companyForms = /[\s,]+(?:a\/s|aps|i\/s|k\/s|gmbh|ag|ab|as|oy|bv|nv|sa|sarl|ltd|llc|inc|plc)\.?$/

export function suggestSlug(name: string): string {
  return name.trim().toLowerCase()
    .replace(companyForms, '')
    .replace(/[æøåäöüß&]/g, letter => spelled[letter] ?? letter)
    .normalize('NFKD').replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}
