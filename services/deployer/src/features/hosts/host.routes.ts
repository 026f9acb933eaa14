import { changeHostSchema, createHostSchema, hostCheckSchema, hostSchema } from '@dezky/contracts/deployer'
import type { Api } from '@dezky/runtime/fastify'
import { checked } from '../../http/check.ts'
import { placeRoutes } from '../../http/place-routes.ts'
import type { Context } from '../../services.ts'
import { changeHost, createHost, hostNamed, hostsOf, removeHost } from './host.service.ts'

export function hostRoutes(app: Api, context: Context): void {
  const { db, keyring, hosts } = context
  placeRoutes(app, context, {
    tag: 'Hosts', noun: 'Host', a: 'a host', about: 'A Docker engine, or a swarm by one of its managers, at its socket or over TLS.',
    schemas: { create: createHostSchema, change: changeHostSchema, answer: hostSchema, check: hostCheckSchema },
    all: hostsOf, named: hostNamed, remove: removeHost,
    create: (trx, wish, now) => createHost(trx, wish, keyring, now),
    change: (trx, name, changes, changing) => changeHost(trx, name, changes, { keyring, ...changing }),
    async check(name) {
      const { id } = await hostNamed(db, name)
      return checked(async () => (await hosts.of(id)).containers.probe())
    },
  })
}
