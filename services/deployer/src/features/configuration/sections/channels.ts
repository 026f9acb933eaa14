// Who is told of what happens. Where they are is looked up when they are told something, not here.
import { z } from 'zod'
import { createNotificationChannelSchema } from '@dezky/contracts/deployer'
import { changeChannel, channelNamed, channelsOf, createChannel, removeChannel } from '../../notifications/index.ts'
import { byName, itemOf, type Kind, refIf, secretOf, secretRefSchema, type Section } from '../section.ts'

const schema = z.array(createNotificationChannelSchema.extend({ secret: secretRefSchema.nullable().default(null) })
  // One that was made up would be shown to nobody.
  .refine(({ options, secret }) => options.kind !== 'webhook' || secret !== null,
    { path: ['secret'], message: 'is needed: what a webhook is signed with' }))
type Part = z.infer<typeof schema>

const kind: Kind<Part[number]> = {
  create: (trx, { secret, ...wish }, making) => createChannel(trx, { ...wish, secret: secretOf<string>(making, secret) ?? null }, making),
  async change(trx, { name, secret, ...changes }, before, making) {
    const { version } = await channelNamed(trx, name)
    return changeChannel(trx, name, { ...changes, secret: secretOf<string>(making, secret, before.secret) }, { version, ...making })
  },
  remove: (trx, { name }) => removeChannel(trx, name),
}

const path = 'notificationChannels'

export const channels: Section<Part> = {
  key: path, tables: ['notification_channels', 'notification_channel_projects'], schema,
  async read(db) {
    const all = await channelsOf(db)
    const part = all.map(({ name, options, groups, projects, enabled, hasSecret, missingSecrets }) => ({
      name, options, groups, projects, enabled, secret: refIf(hasSecret, missingSecrets, `${path}/${name}`, 'secret'),
    }))
    const untold = all.flatMap(({ name, missingSecrets }) => missingSecrets.map(field => `${path}/${name}/${field}`))
    return { part: part.toSorted(byName), untold, ties: [] }
  },
  items: part => ({
    lists: [path],
    items: part.map((fields, at) => itemOf(kind, {
      path: `${path}/${fields.name}`, list: path, place: [path, at], fields,
      secrets: { secret: createNotificationChannelSchema.shape.secret.unwrap().unwrap() },
    })),
  }),
}
