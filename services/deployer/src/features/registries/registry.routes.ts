import { changeRegistrySchema, createRegistrySchema, registryCheckSchema, registrySchema } from '@dezky/contracts/deployer'
import type { Api } from '@dezky/runtime/fastify'
import { checked } from '../../http/check.ts'
import { placeRoutes } from '../../http/place-routes.ts'
import type { Context } from '../../services.ts'
import { changeRegistry, createRegistry, registriesOf, registryNamed, removeRegistry } from './registry.service.ts'

export function registryRoutes(app: Api, context: Context): void {
  const { db, keyring, registries } = context
  placeRoutes(app, context, {
    tag: 'Registries', noun: 'Registry', a: 'a registry',
    about: 'Whoever its images are kept by; without one, images are fetched as by everybody.',
    schemas: { create: createRegistrySchema, change: changeRegistrySchema, answer: registrySchema, check: registryCheckSchema },
    all: registriesOf, named: registryNamed, remove: removeRegistry,
    create: (trx, wish, now) => createRegistry(trx, wish, keyring, now),
    change: (trx, name, changes, changing) => changeRegistry(trx, name, changes, { keyring, ...changing }),
    async check(name) {
      const { host } = await registryNamed(db, name)
      return checked(async () => {
        await (await registries.of(host)).registry.probe()
        return { host }
      })
    },
  })
}
