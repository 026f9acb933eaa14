import { z } from 'zod'
import { createRegistrySchema } from '@dezky/contracts/deployer'
import type { Untold } from '../../../database/seal.ts'
import { changeRegistry, createRegistry, registriesOf, registryNamed, removeRegistry } from '../../registries/index.ts'
import { byName, itemOf, type Kind, type Making, refIf, secretOf, secretRefSchema, type Section } from '../section.ts'

const ref = secretRefSchema.nullable().default(null)
const schema = z.array(createRegistrySchema.extend({ password: ref, hookSecret: ref }))
type Part = z.infer<typeof schema>
type Fields = Part[number]

const { password, hookSecret } = createRegistrySchema.shape
const secrets = { password: password.unwrap().unwrap(), hookSecret: hookSecret.unwrap().unwrap() }

const kind: Kind<Fields> = {
  create: (trx, wish, making) => createRegistry(trx, { ...wish, ...valuesOf(making, wish) }, making.keyring, making.now),
  async change(trx, { name, ...wish }, before, making) {
    const { version } = await registryNamed(trx, name)
    return changeRegistry(trx, name, { ...wish, ...valuesOf(making, wish, before) }, { version, ...making })
  },
  remove: (trx, { name }) => removeRegistry(trx, name),
}

type Referring = Pick<Fields, 'password' | 'hookSecret'>
type Values = Record<keyof Referring, string | Untold | null | undefined>

function valuesOf(making: Making, wanted: Referring, before?: Referring): Values {
  return {
    password: secretOf<string>(making, wanted.password, before?.password),
    hookSecret: secretOf<string>(making, wanted.hookSecret, before?.hookSecret),
  }
}

export const registries: Section<Part> = {
  key: 'registries', tables: ['registries'], schema,
  async read(db) {
    const all = await registriesOf(db)
    const part = all.map(({ name, host, insecure, username, pollSeconds, hasPassword, hasHookSecret, missingSecrets }) => ({
      name, host, insecure, username, pollSeconds,
      password: refIf(hasPassword, missingSecrets, `registries/${name}`, 'password'),
      hookSecret: refIf(hasHookSecret, missingSecrets, `registries/${name}`, 'hookSecret'),
    }))
    const untold = all.flatMap(({ name, missingSecrets }) => missingSecrets.map(field => `registries/${name}/${field}`))
    return { part: part.toSorted(byName), untold, ties: [] }
  },
  items: part => ({
    lists: ['registries'],
    items: part.map((fields, at) => itemOf(kind, {
      path: `registries/${fields.name}`, list: 'registries', place: ['registries', at], fields, secrets,
    })),
  }),
}
