import { createClient } from '@dezky/api-client'
import { ApiProblem, readProblem } from '../problems/api-problem'
import type { Client } from '../types/api'

type Answer<T> = Promise<{ data?: T, error?: unknown, response: Response }>

export type Ask = <T>(call: (client: Client) => Answer<T>) => Promise<T>

let client: Client | undefined
let backgroundClient: Client | undefined

/**
 * `request(api => api.GET('/v1/tenants'))` gives the body or throws an ApiProblem.
 * What the page asks by itself goes through `requestInBackground`: only a person keeps their session awake.
 * A session that ended meanwhile leads to the page that says so; one that is too old for what is asked, to signing in again.
 */
export function useApi() {
  const { leave } = useSessionEnd()
  const { api } = useBackend()
  const { offer } = useFreshSignIn()
  const request = asker(client ??= clientOf({ baseUrl: api }), { leave, offer })
  backgroundClient ??= clientOf({ baseUrl: api, headers: { 'x-dezky-background': '1' } })
  const requestInBackground = asker(backgroundClient, { leave })
  return { request, requestInBackground }
}

/** Of whichever API: they differ in what is known of them, and in nothing that runs. */
function clientOf(options: Parameters<typeof createClient>[0]): Client {
  return createClient(options) as Client
}

interface Ways {
  leave: () => void
  offer?: (refusal: ApiProblem) => Promise<never>
}

function asker(api: Client, { leave, offer }: Ways): Ask {
  return async function request<T>(call: (client: Client) => Answer<T>): Promise<T> {
    const { data, error, response } = await call(api).catch(cause => Promise.reject(ApiProblem.unreachable(cause)))
    if (response.ok) return data as T
    const problem = readProblem(error, response)
    if (useBackend().signedOutCodes.includes(problem.code)) leave()
    if (problem.code === 'fresh_sign_in_needed' && offer) return offer(problem)
    throw problem
  }
}
