type Key = Parameters<ReturnType<typeof useText>>[0]

const sentences: Record<string, Key> = {
  name: 'people.problem.name',
  slug: 'newTenant.problem.slugFormat',
  domain: 'partners.problem.domain',
  marginPct: 'partners.problem.margin',
  'contract.startsOn': 'partners.problem.day',
  'contract.endsOn': 'partners.problem.endsOn',
  'contract.terms': 'partners.problem.terms',
  'contact.name': 'partners.problem.contactName',
  'contact.email': 'people.problem.email',
  'contact.phone': 'partners.problem.phone',
}

/** What is wrong with a field of a partner. */
export function usePartnerSentences() {
  const text = useText()
  return function sentence(field: string, code?: string): string {
    if (field === 'slug' && code) return text(code === 'slug_taken' ? 'partners.problem.slugTaken' : 'newTenant.problem.slug_reserved')
    const key = sentences[field]
    return key ? text(key) : ''
  }
}
