import type { Me } from '@dezky/contracts'

export type Membership = Me['memberships'][number]

type Standing = Pick<Membership['tenant'], 'slug' | 'name' | 'status'> & Pick<Membership, 'purgeAfter'>

/** Whether people may work in it. */
export function isOpen({ tenant }: Membership): boolean {
  return tenant.status === 'pending' || tenant.status === 'trial' || tenant.status === 'active'
}

/** Shut for good, unless it is restored in time. */
export function isDeleted({ tenant }: Membership): boolean {
  return tenant.status === 'deleted' || tenant.status === 'purging'
}

/**
 * The signed-in person and the workspace they are in: the one they were in last, and before that their first that is open.
 * `access` is what an operator came in by, also once it has ended: until `leaveAccess`, which has been told to them then.
 */
export function useMe() {
  const me = useState<Me | null>('me', () => null)
  const chosen = useState<string | null>('workspace', workspaceMemory.read)
  const access = useState<string | null>('access', accessMemory.read)
  const { request, requestInBackground } = useApi()
  const { show } = useLook()
  const memberships = computed(() => me.value?.memberships ?? [])
  const membership = computed(() =>
    memberships.value.find(({ tenant }) => tenant.id === chosen.value) ?? memberships.value.find(isOpen) ?? memberships.value[0])

  async function load() {
    return me.value ?? keep(await request(api => api.GET('/v1/users/me')))
  }

  async function refresh() {
    return keep(await requestInBackground(api => api.GET('/v1/users/me')))
  }

  /** Whoever has been shown a workspace stays in it, also when another is added that would come first. */
  function keep(read: Me) {
    me.value = read
    show({ name: read.name, picture: pictureOf(read), timeZone: read.timeZone })
    if (membership.value) stay(membership.value)
    return read
  }

  function choose(chosen: Membership) {
    leaveAccess()
    stay(chosen)
  }

  function stay({ tenant, actingFor }: Membership) {
    chosen.value = tenant.id
    workspaceMemory.write(tenant.id)
    if (actingFor) accessMemory.write(access.value = actingFor.id)
  }

  function leaveAccess() {
    accessMemory.write(access.value = null)
  }

  /** What an event says of a workspace. */
  function follow({ slug, name, status, purgeAfter }: Standing) {
    if (!me.value) return
    me.value = { ...me.value, memberships: memberships.value.map(entry => (
      entry.tenant.slug === slug
        ? { ...entry, tenant: { ...entry.tenant, name, status }, purgeAfter: entry.role === 'owner' ? purgeAfter : null }
        : entry)) }
  }

  return { me, memberships, membership, access, choose, leaveAccess, load, refresh, keep, follow }
}
