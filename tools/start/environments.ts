// What each process reads from the environment, in its own words.
import { environmentFor } from '@dezky/bff/environment'
import type { VariableDescription } from '@dezky/runtime'
import { environment as deployer } from '../../services/deployer/src/config/env.ts'
import { environment as identity } from '../../services/identity/src/config/env.ts'
import { environment as platformApi } from '../../services/platform-api/src/config/env.ts'
import type { ProcessName } from './processes.ts'

export function describeEnvironments(): Record<ProcessName, VariableDescription[]> {
  return {
    identity: identity.describe(),
    'platform-api': platformApi.describe(),
    portal: environmentFor('portal').describe(),
    operator: environmentFor('operator').describe(),
    deployer: deployer.describe(),
  }
}
