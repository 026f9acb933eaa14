// `v=DMARC1; p=none`: the form of DKIM, DMARC, MTA-STS and TLS-RPT records (RFC 6376, section 3.2).

export type Tags = ReadonlyMap<string, string>

/** Null for what is no such list, or not one of this version. Blanks mean nothing; names are lower case. */
export function tagsOf(text: string, version: string): Tags | null {
  const tags = new Map(text.split(';').map(part => part.trim()).filter(Boolean).map(named))
  return tags.get('v')?.toLowerCase() === version.toLowerCase() ? tags : null
}

/** DKIM may leave its version out. */
export function keyOf(text: string): Tags | null {
  return tagsOf(text, 'DKIM1') ?? (/(^|;)\s*p\s*=/i.test(text) && !/(^|;)\s*v\s*=/i.test(text) ? tagsOf(`v=DKIM1; ${text}`, 'DKIM1') : null)
}

function named(part: string): [string, string] {
  const at = part.indexOf('=')
  return at < 0 ? [part.toLowerCase(), ''] : [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).replaceAll(/\s+/g, '')]
}
