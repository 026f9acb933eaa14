import { changeIngressSchema, createIngressSchema, ingressCheckSchema, ingressSchema } from '@dezky/contracts/deployer'
import type { Api } from '@dezky/runtime/fastify'
import { checked } from '../../http/check.ts'
import { placeRoutes } from '../../http/place-routes.ts'
import type { Context } from '../../services.ts'
import { changeIngress, createIngress, ingressesOf, ingressNamed, removeIngress } from './ingress.service.ts'

export function ingressRoutes(app: Api, context: Context): void {
  const { db, keyring, ingresses } = context
  placeRoutes(app, context, {
    tag: 'Ingresses', noun: 'Ingress', a: 'an ingress',
    about: 'A HAProxy that loads our configuration file beside its own, a Nginx Proxy Manager with an account for us, or a Traefik that '
      + 'watches a folder where we have a file.',
    schemas: { create: createIngressSchema, change: changeIngressSchema, answer: ingressSchema, check: ingressCheckSchema },
    all: ingressesOf, named: ingressNamed, remove: removeIngress,
    create: (trx, wish, now) => createIngress(trx, wish, keyring, now),
    change: (trx, name, changes, changing) => changeIngress(trx, name, changes, { keyring, ...changing }),
    async check(name) {
      const { id } = await ingressNamed(db, name)
      return checked(async () => (await ingresses.of(id)).probe(), ({ valid, problem }) => valid ? null : problem ?? 'It does not say why.')
    },
  })
}
