// Finding a text in what people are called and what belongs to them.

/**
 * How a text is searched for, as LIKE wants it. Two characters are too few for an index of three: they are looked for where
 * every character stands twice. The database spells the text out (`search_spelling`) as it has spelled what it searches.
 */
export function patternOf(search: string): { column: 'search_text' | 'search_pairs', pattern: string } {
  const isPair = /^[ -~]{2}$/.test(search)
  const text = isPair ? search.replaceAll(/./g, '$&$&') : search
  return { column: isPair ? 'search_pairs' : 'search_text', pattern: `%${text.replaceAll(/[\\%_]/g, '\\$&')}%` }
}
