import type { Domain, DomainHistoryEntry, DomainSummary, EventType } from '@dezky/contracts'
import { claimDomainSchema } from '@dezky/contracts'

const types: EventType[] = [
  'domain.claimed', 'domain.verified', 'domain.changed', 'domain.records_changed', 'domain.proof_changed', 'domain.expired',
  'domain.released',
]

/** A tenant's domains with what DNS says of them, live. */
export function useDomains(slug: string) {
  const { request } = useApi()
  const text = useText()
  const list = useList<DomainSummary>({
    keyOf: domain => domain.id, compare: (a, b) => (a.name < b.name ? -1 : 1),
    read: (ask, cursor) => ask(api => api.GET('/v1/tenants/{slug}/domains', { params: { path: { slug }, query: { limit: 50, cursor } } })),
  })
  useTenantNews(slug, types, list.refresh)

  const state = reactive({ name: '' })
  const form = useForm<{ name: string }, Domain>({
    state, schema: claimDomainSchema,
    codes: { domain_taken: 'name', domain_refused: 'name', domain_claimed: 'name', domain_held: 'name', too_many_domains: 'name' },
    sentence: (_, code) => {
      switch (code) {
        case 'domain_taken': case 'domain_held': return text('domain.wrong.taken')
        case 'domain_claimed': return text('domain.wrong.claimed')
        case 'domain_refused': return text('domain.wrong.refused')
        case 'too_many_domains': return text('domain.wrong.many')
        default: return text('domain.wrong.name')
      }
    },
    send: (body, key) => request(api =>
      api.POST('/v1/tenants/{slug}/domains', { body, params: { path: { slug }, header: { 'idempotency-key': key } } })),
  })

  return { list, state, form }
}

/** One domain with each record it needs, live. */
export function useDomain(slug: string, domainId: string) {
  const { request } = useApi()
  const text = useText()
  const { notify } = useNotices()
  const { act, doing } = useAction()
  const confirm = useConfirm()
  const path = { slug, domainId }
  const domain = useLoad(ask => ask(api => api.GET('/v1/tenants/{slug}/domains/{domainId}', { params: { path } })))
  const checking = computed(() => doing.value === 'check')
  const splitting = computed(() => doing.value === 'split')
  useTenantNews(slug, types, domain.refresh)

  async function check() {
    await act('check', text('domain.notChecked'), async () => {
      domain.value.value = await request(api => api.POST('/v1/tenants/{slug}/domains/{domainId}/check', { params: { path } }))
    })
  }

  /** Whether mail for addresses unknown here goes on to the other server. What somebody else has changed meanwhile is shown first. */
  async function split(relaying: boolean) {
    const version = domain.value.value?.version ?? 0
    const params = { path, header: { 'if-match': `"${version}"` } }
    const done = await act('split', text('domain.split.failed'), async () => {
      domain.value.value = await request(api => api.PATCH('/v1/tenants/{slug}/domains/{domainId}', { params, body: { relaying } }))
    })
    if (!done) await domain.refresh()
  }

  /** True when it was given up. */
  async function release({ name }: Domain): Promise<boolean> {
    const sure = await confirm({
      title: text('domain.release.title', { name }), consequence: text('domain.release.consequence'),
      action: text('domain.release.action'), typed: name,
    })
    if (!sure) return false
    const released = await act('release', text('domain.release.failed'), () =>
      request(api => api.DELETE('/v1/tenants/{slug}/domains/{domainId}', { params: { path }, body: { name } })))
    if (released) notify({ tone: 'ok', title: text('domain.release.done', { name }) })
    return released
  }

  return { domain, check, checking, release, split, splitting }
}

/** When something about it was seen to be otherwise, live. */
export function useDomainHistory(slug: string, domainId: string) {
  const path = { slug, domainId }
  const list = useList<DomainHistoryEntry>({
    keyOf: entry => entry.id,
    read: (ask, cursor) => ask(api =>
      api.GET('/v1/tenants/{slug}/domains/{domainId}/history', { params: { path, query: { limit: 10, cursor } } })),
  })
  useTenantNews(slug, types, list.refresh)
  return list
}
