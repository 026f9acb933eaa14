import { type Access, mayBe, type Me } from '../session/rights'

/** Who is signed in as the deployer knows them, and what that lets them do. */
export function useMe() {
  const me = useState<Me | null>('me', () => null)
  const { request } = useApi()

  async function load() {
    me.value ??= await request(api => api.GET('/v1/me'))
    return me.value
  }

  function forget() {
    me.value = null
  }

  return { me, load, forget, may: (access: Access) => me.value !== null && mayBe(me.value, access) }
}
