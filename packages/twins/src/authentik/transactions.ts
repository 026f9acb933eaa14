// PUT /core/transactional/applications/: an application with its provider, both or neither. It makes; it does not change what is there.
import { applicationFields, createApplication } from './applications.ts'
import { createBinding } from './bindings.ts'
import { choice, dictionary, list } from './field-types.ts'
import { nested, readBody, required } from './fields.ts'
import { providerFields } from './provider-fields.ts'
import { createProvider } from './providers.ts'
import type { StoredApplication, StoredBinding, StoredProvider } from './stored-applications.ts'
import type { Routes, World } from './world.ts'

interface Wanted {
  app: Partial<StoredApplication>
  provider_model: string
  provider: Partial<StoredProvider>
  policy_bindings: Partial<StoredBinding>[]
}

export function transactionRoutes(world: World): Routes {
  return {
    'PUT /core/transactional/applications/': ({ body }) => {
      const { app, provider, policy_bindings = [] } = readBody<Wanted>(body, {
        app: required(nested(applicationFields(world, null))),
        provider_model: required(choice('authentik_providers_oauth2.oauth2provider')),
        provider: required(nested(providerFields(world, null))),
        policy_bindings: list(dictionary()),
      }, { whole: true })
      const { pk: target } = createApplication(world, { ...app, provider: createProvider(world, provider).pk })
      for (const binding of policy_bindings) createBinding(world.state, { ...binding, target })
      return { body: { applied: true, logs: [] } }
    },
  }
}
