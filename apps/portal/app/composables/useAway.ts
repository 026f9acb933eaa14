/** Where somebody has to go whose access is over, or whose workspaces are all shut; null while they may stay. */
export function awayRoute(memberships: Membership[], access: string | null) {
  if (access && !memberships.some(({ actingFor }) => actingFor?.id === access)) return { path: '/auth/access-ended', query: { access } }
  if (memberships.some(isOpen)) return null
  if (memberships.some(({ tenant }) => tenant.status === 'suspended')) return { path: '/auth/suspended' }
  return { path: memberships.some(isDeleted) ? '/auth/deleted' : '/auth/no-workspace' }
}

/** Leads whoever is out of the portal, as far as is known or (`look`) as the platform says now. */
export function useAway() {
  const { memberships, access, refresh } = useMe()
  const { currentRoute } = useRouter()

  async function leaveIfOut() {
    // Asked twice at once, the later answer finds them led out already, and told why.
    if (currentRoute.value.meta.public) return
    const route = awayRoute(memberships.value, access.value)
    if (route) await navigateTo(route)
  }

  async function look() {
    await refresh().then(leaveIfOut, () => undefined)
  }

  return { leaveIfOut, look }
}
