// The deployer's API, typed by its own description.
import type { Client } from 'openapi-fetch'
import type { paths } from './generated.ts'

export type DeployerClient = Client<paths>
