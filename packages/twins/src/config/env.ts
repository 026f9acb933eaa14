// What a twin that runs as a process is told.
import { z } from 'zod'
import { defineEnvironment, port, variable, webUrl } from '@dezky/runtime'

const environment = defineEnvironment({
  PORT: variable('TCP port to listen on, on loopback', port.default(4140)),
  TWIN_DIRECTORY: variable('where the twin keeps its state', z.string().default('.dezky/twin')),
  TWIN_TOKEN: variable('the key the platform shows to it', z.string().default('API_twin')),
  TWIN_ISSUER: variable('where people sign in who open a file server\'s twin in a browser', webUrl.optional()),
  TWIN_VERSION: variable('the release an Authentik twin passes itself off as', z.enum(['2025.10', '2026.5']).default('2026.5')),
})

export function readEnvironment(): ReturnType<typeof environment.read> {
  return environment.read(process.env)
}
