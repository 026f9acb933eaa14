import type { EventType, Member, Role } from '@dezky/contracts'
import { memberStates, roles } from '@dezky/contracts'

const types: EventType[] = [
  'member.added', 'member.invited', 'member.signed_in', 'member.removed', 'member.role_changed', 'member.invitation_revoked',
  'member.disabled', 'member.enabled', 'tenant.resource_changed',
]

/** The people of a tenant, as they are searched and filtered in the address, live. */
export function useMembers(slug: string) {
  const search = useQueryState('search')
  const state = useQueryState('state', 'all')
  const role = useQueryState('role', 'all')
  const order = useQueryState('order', 'added')
  const filter = computed(() => ({
    ...(search.value ? { search: search.value } : {}),
    ...(isOneOf(memberStates, state.value) ? { state: state.value } : {}),
    ...(isOneOf<Role>(roles, role.value) ? { role: role.value } : {}),
  }))
  const filtered = computed(() => Object.keys(filter.value).length > 0)
  const path = { slug }

  const list = useList<Member>({
    keyOf: member => member.id, query: () => [filter.value, order.value],
    read: (request, cursor) => {
      const params = { path, query: { ...filter.value, limit: 50, cursor } }
      return order.value === 'lastSignIn'
        ? request(api => api.GET('/v1/tenants/{slug}/users', { params }))
        : request(api => api.GET('/v1/tenants/{slug}/members', { params }))
    },
  })
  const counts = useLoad(request => request(api => api.GET('/v1/tenants/{slug}/members/counts', { params: { path, query: filter.value } })))

  async function refresh() {
    await Promise.all([list.refresh(), counts.refresh()])
  }

  function clear() {
    void navigateTo({ query: {} })
  }

  watch(filter, () => void counts.refresh())
  // Of what is being set up, only that the directory has somebody shows here.
  useNews(types, refresh, { concerns: ({ slug: of, kind }) => of === slug && (kind === undefined || kind === 'directory.person') })

  return { search, state, role, order, filtered, list, counts, refresh, clear }
}
