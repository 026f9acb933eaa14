import { createClient } from '@dezky/api-client'
import { ApiProblem, readProblem } from '../problems/api-problem'

type Answer<T> = Promise<{ data?: T, error?: unknown, response: Response }>

let client: ReturnType<typeof createClient> | undefined

/**
 * `request(api => api.GET('/v1/tenants'))` gives the body or throws an ApiProblem.
 * A session that ended meanwhile leads to the page that says so.
 */
export function useApi() {
  const router = useRouter()
  const session = useSession()
  const api = client ??= createClient({ baseUrl: '/api' })

  async function request<T>(call: (client: typeof api) => Answer<T>): Promise<T> {
    const { data, error, response } = await call(api).catch(cause => Promise.reject(ApiProblem.unreachable(cause)))
    if (response.ok) return data as T
    const problem = readProblem(error, response)
    if (problem.code === 'signed_out') leave()
    throw problem
  }

  function leave() {
    session.forget()
    const here = router.currentRoute.value
    if (!here.meta.public) void router.replace({ path: '/auth/expired', query: { returnTo: here.fullPath } })
  }

  return { request }
}
