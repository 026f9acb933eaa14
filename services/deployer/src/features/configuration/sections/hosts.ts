import { z } from 'zod'
import { createHostSchema } from '@dezky/contracts/deployer'
import { changeHost, createHost, hostNamed, hostsOf, removeHost, type Tls } from '../../hosts/index.ts'
import { byName, itemOf, type Kind, refIf, secretOf, secretRefSchema, type Section } from '../section.ts'

const schema = z.array(createHostSchema.extend({ tls: secretRefSchema.nullable().default(null) }))
type Part = z.infer<typeof schema>

const kind: Kind<Part[number]> = {
  create: (trx, { tls, ...wish }, making) =>
    createHost(trx, { ...wish, tls: secretOf<Tls>(making, tls) }, making.keyring, making.now),
  async change(trx, { name, tls, ...changes }, before, making) {
    const { version } = await hostNamed(trx, name)
    return changeHost(trx, name, { ...changes, tls: secretOf<Tls>(making, tls, before.tls) }, { version, ...making })
  },
  remove: (trx, { name }) => removeHost(trx, name),
}

export const hosts: Section<Part> = {
  key: 'hosts', tables: ['hosts'], schema,
  async read(db) {
    const all = await hostsOf(db)
    const part = all.map(({ id: _, version: __, createdAt: ___, updatedAt: ____, hasTls, missingSecrets, ...host }) => (
      { ...host, tls: refIf(hasTls, missingSecrets, `hosts/${host.name}`, 'tls') }))
    const untold = all.flatMap(({ name, missingSecrets }) => missingSecrets.map(field => `hosts/${name}/${field}`))
    return { part: part.toSorted(byName), untold, ties: [] }
  },
  items: part => ({
    lists: ['hosts'],
    items: part.map((fields, at) => itemOf(kind, {
      path: `hosts/${fields.name}`, list: 'hosts', place: ['hosts', at], fields, secrets: { tls: createHostSchema.shape.tls.unwrap().unwrap() },
    })),
  }),
}
