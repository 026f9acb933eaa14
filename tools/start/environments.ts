// What each process reads from the environment, in its own words.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Environment, VariableDescription } from '@dezky/runtime'
import { type ProcessName, processNames } from './processes.ts'

const readers: Record<ProcessName, string> = {
  identity: 'services/identity/src/config/env.ts',
  'platform-api': 'services/platform-api/src/config/env.ts',
  portal: 'apps/portal/server/config/env.ts',
  operator: 'apps/operator/server/config/env.ts',
}

export async function describeEnvironments(root: string): Promise<Record<ProcessName, VariableDescription[]>> {
  const described = await Promise.all(processNames.map(async name => [name, await describe(join(root, readers[name]))] as const))
  return Object.fromEntries(described) as Record<ProcessName, VariableDescription[]>
}

async function describe(file: string): Promise<VariableDescription[]> {
  if (!existsSync(file)) return []
  const { environment }: { environment: Environment<unknown> } = await import(pathToFileURL(file).href)
  return environment.describe()
}
