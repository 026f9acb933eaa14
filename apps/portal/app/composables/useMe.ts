import type { Me } from '@dezky/contracts'

export type Membership = Me['memberships'][number]

/** The signed-in person and the workspace they are in. */
export function useMe() {
  const me = useState<Me | null>('me', () => null)
  const { request } = useApi()
  const membership = computed(() => me.value?.memberships[0])

  async function load() {
    return me.value ?? refresh()
  }

  async function refresh() {
    return me.value = await request(api => api.GET('/v1/users/me'))
  }

  return { me, membership, load, refresh }
}
