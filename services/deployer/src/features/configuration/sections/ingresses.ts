import { z } from 'zod'
import { createIngressSchema } from '@dezky/contracts/deployer'
import { changeIngress, createIngress, ingressesOf, ingressNamed, removeIngress } from '../../ingresses/index.ts'
import { byName, itemOf, type Kind, refIf, secretOf, secretRefSchema, type Section } from '../section.ts'

const schema = z.array(createIngressSchema.extend({ password: secretRefSchema.nullable().default(null) }))
type Part = z.infer<typeof schema>

const kind: Kind<Part[number]> = {
  create: (trx, { password, ...wish }, making) =>
    createIngress(trx, { ...wish, password: secretOf<string>(making, password) }, making.keyring, making.now),
  async change(trx, { name, options, password }, before, making) {
    const { version } = await ingressNamed(trx, name)
    return changeIngress(trx, name, { options, password: secretOf<string>(making, password, before.password) }, { version, ...making })
  },
  remove: (trx, { name }) => removeIngress(trx, name),
}

export const ingresses: Section<Part> = {
  key: 'ingresses', tables: ['ingresses'], schema,
  async read(db) {
    const all = await ingressesOf(db)
    const part = all.map(({ name, options, hasPassword, missingSecrets }) => (
      { name, options, password: refIf(hasPassword, missingSecrets, `ingresses/${name}`, 'password') }))
    const untold = all.flatMap(({ name, missingSecrets }) => missingSecrets.map(field => `ingresses/${name}/${field}`))
    return { part: part.toSorted(byName), untold, ties: [] }
  },
  items: part => ({
    lists: ['ingresses'],
    items: part.map((fields, at) => itemOf(kind, {
      path: `ingresses/${fields.name}`, list: 'ingresses', place: ['ingresses', at], fields,
      secrets: { password: createIngressSchema.shape.password.unwrap().unwrap() },
    })),
  }),
}
