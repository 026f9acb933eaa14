// The only way apps talk to the platform API: typed by its own description.
import type { ClientOptions } from 'openapi-fetch'
import createFetchClient from 'openapi-fetch'
import type { paths } from './generated.ts'

export type ApiClient = ReturnType<typeof createClient>

/** `baseUrl` is what `/v1/…` is appended to; answers come back as `{ data }` or `{ error }`, a problem document. */
export function createClient(options: ClientOptions) {
  return createFetchClient<paths>(options)
}
