import type { Me } from '@dezky/contracts'

/** The signed-in person as the platform knows them; read once for each session. Throws `not_an_operator` for anybody else. */
export function useOperator() {
  const me = useState<Me | null>('operator', () => null)
  const { request } = useApi()

  async function load() {
    me.value ??= await request(api => api.GET('/v1/users/me'))
    return me.value
  }

  return { me, load }
}
