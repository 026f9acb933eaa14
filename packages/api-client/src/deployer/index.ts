// The deployer's API, typed by its own description.
import type { Client, ClientOptions } from 'openapi-fetch'
import createFetchClient from 'openapi-fetch'
import type { paths } from './generated.ts'

export type DeployerClient = Client<paths>

/** `baseUrl` is what `/v1/…` is appended to; answers come back as `{ data }` or `{ error }`, a problem document. */
export function createDeployerClient(options: ClientOptions): DeployerClient {
  return createFetchClient<paths>(options)
}
