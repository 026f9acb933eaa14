// Who is told of what happens, and how.
import { z } from 'zod'
import { kept, missingSecrets, placeName } from './name.ts'
import { projectName } from './project.ts'

/** What may be told. `deployment_rolled_back`: one that failed when it served already, so that the release before serves again. */
export const notificationGroups = [
  'deployment_succeeded', 'deployment_failed', 'deployment_rolled_back', 'deployment_cancelled', 'deployment_waiting',
  'instance_crashing', 'place_reachability', 'tag_moved',
] as const
export type NotificationGroup = (typeof notificationGroups)[number]

const webUrl = z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).max(2_000)
  .refine(text => URL.canParse(text) && !new URL(text).username && !new URL(text).password, 'holds a user name or password')
const mailAddress = z.email('is not an e-mail address').max(254)

export const channelOptionsSchema = z.discriminatedUnion('kind', [
  /** JSON, signed by Standard Webhooks. */
  z.strictObject({ kind: z.literal('webhook'), url: webUrl }),
  z.strictObject({ kind: z.literal('slack') }),
  z.strictObject({ kind: z.literal('discord') }),
  z.strictObject({
    kind: z.literal('email'),
    host: z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?$/, 'is not the host of a mail server'),
    port: z.int().min(1).max(65_535).default(587),
    security: z.enum(['tls', 'starttls', 'none']).default('starttls').describe('`none`: without a password only'),
    username: z.string().min(1).max(255).nullable().default(null),
    from: mailAddress,
    to: z.array(mailAddress).min(1).max(10),
  }),
  z.strictObject({
    kind: z.literal('ntfy'), url: webUrl.describe('Of the server, without the topic'),
    topic: z.string().regex(/^[-_A-Za-z0-9]{1,64}$/, 'is not the name of a topic'),
  }),
])
export type ChannelOptions = z.infer<typeof channelOptionsSchema>

const fields = {
  options: channelOptionsSchema,
  secret: z.string().min(1).max(2_000).nullable().describe('Never shown again. Of a webhook what it is signed with (whsec_…; made up when left out), '
    + 'of Slack and Discord the whole address of the webhook, of e-mail the password, of ntfy an access token'),
  groups: z.array(z.enum(notificationGroups)).min(1).max(notificationGroups.length).transform(groups => [...new Set(groups)]),
  projects: z.array(projectName).max(200).transform(names => [...new Set(names)]).nullable().describe('Null is all of them'),
  enabled: z.boolean().describe('Enabled again, it is told of what happens from then on'),
}

export const createNotificationChannelSchema = z.strictObject({
  name: placeName, options: fields.options, secret: fields.secret.default(null), groups: fields.groups.default([...notificationGroups]),
  projects: fields.projects.default(null), enabled: fields.enabled.default(true),
})
export type CreateNotificationChannel = z.infer<typeof createNotificationChannelSchema>

/** What is left out is kept; a secret that is null is taken away. */
export const changeNotificationChannelSchema = z.strictObject(fields).partial()
export type ChangeNotificationChannel = z.infer<typeof changeNotificationChannelSchema>

export const notificationChannelSchema = z.object({
  ...kept, name: z.string(), options: channelOptionsSchema, hasSecret: z.boolean(), missingSecrets,
  groups: z.array(z.enum(notificationGroups)),
  projects: z.array(z.string()).nullable(), enabled: z.boolean(),
  waiting: z.int().describe('How many messages it has not been given yet'),
})
export type NotificationChannelAnswer = z.infer<typeof notificationChannelSchema>

export const createdNotificationChannelSchema = notificationChannelSchema.extend({
  secret: z.string().nullable().describe('What was made up to sign with: shown here and never again'),
})

export const notificationTestSchema = z.object({
  ok: z.boolean(), tookMs: z.int(), answer: z.string().describe('What the other side said, or why nobody said anything'),
})
export type NotificationTest = z.infer<typeof notificationTestSchema>

export const notificationLevels = ['info', 'success', 'warning', 'error'] as const

/** What is told, before it is written down as Slack, a mail program or a telephone wants it. Secrets are blotted out. */
export const notificationMessageSchema = z.object({
  groups: z.array(z.enum(notificationGroups)),
  level: z.enum(notificationLevels),
  title: z.string(),
  sentences: z.array(z.string()),
  lines: z.array(z.string()).describe('The last that was written by what failed'),
  link: z.string().nullable(),
})
export type NotificationMessage = z.infer<typeof notificationMessageSchema>

export const notificationStates = ['waiting', 'delivered', 'failed'] as const
export type NotificationState = (typeof notificationStates)[number]

export const notificationDeliverySchema = z.object({
  id: z.uuid().describe('Also the `webhook-id`, at every attempt'),
  eventId: z.uuid(), eventType: z.string(), state: z.enum(notificationStates), attempts: z.int(),
  answer: z.string().nullable().describe('What the other side said last, or why nobody said anything'),
  message: notificationMessageSchema,
  createdAt: z.iso.datetime(), nextAttemptAt: z.iso.datetime().nullable(), endedAt: z.iso.datetime().nullable(),
})
export type NotificationDelivery = z.infer<typeof notificationDeliverySchema>
