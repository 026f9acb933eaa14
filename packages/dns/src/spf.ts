// Who may send in a domain's name (RFC 7208), as far as it can be told from the record alone.

export function isSpf(text: string): boolean {
  return /^v=spf1( |$)/i.test(text)
}

/**
 * Whether whoever `ours` lets pass, `theirs` lets pass, too, by the same words: everything else in it is their own business. Words after
 * `all` are never read. What their `include` or `redirect` leads to is not followed.
 */
export function allows(theirs: string, ours: string, domain: string): boolean {
  const passing = new Set(passingWords(theirs, domain))
  return passing.has('all') || passingWords(ours, domain).every(word => passing.has(word))
}

function passingWords(text: string, domain: string): string[] {
  const words = text.toLowerCase().split(/ +/).slice(1).filter(word => word !== '' && !/^[a-z][a-z0-9_.-]*=/.test(word))
  const all = words.findIndex(word => /^[+?~-]?all$/.test(word))
  return words.slice(0, all < 0 ? undefined : all + 1).filter(word => !/^[?~-]/.test(word))
    .map(word => word.replace(/^\+/, '').replace(new RegExp(`^(a|mx):${escaped(domain)}$`), '$1'))
}

function escaped(domain: string): string {
  return domain.replaceAll(/[.\\]/g, '\\$&')
}
