import type { Role } from '@dezky/contracts/deployer'
import { type Access, mayWith } from '../session/rights'

interface Me { name: string, role: Role }

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

  return { me, load, forget, may: (access: Access) => mayWith(me.value?.role, access) }
}
