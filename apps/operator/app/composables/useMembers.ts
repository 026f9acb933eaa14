/** The people of a tenant, live. */
export function useMembers(slug: string) {
  const members = useLoad(async request => (
    await request(api => api.GET('/v1/tenants/{slug}/members', { params: { path: { slug }, query: { limit: 100 } } }))).items)
  useTenantNews(slug, ['member.added', 'member.invited', 'member.signed_in', 'member.removed', 'member.role_changed'], members.refresh)
  return members
}
