// What the operators say to the people of all workspaces.
import { z } from 'zod'
import { writtenLine, writtenText } from './name.ts'
import { pageQuerySchema } from './page.ts'

export const announcementLimits = { title: 120, text: 4000 } as const

export const announcementTones = ['info', 'maintenance'] as const
export const announcementToneSchema = z.enum(announcementTones)
  .meta({ description: 'maintenance: something will not work for a while, and people have to know', example: 'maintenance' })
export type AnnouncementTone = z.infer<typeof announcementToneSchema>

export const announcementAudiences = ['everybody', 'administrators'] as const
export const announcementAudienceSchema = z.enum(announcementAudiences)
  .meta({ description: 'administrators: the owners and administrators of workspaces', example: 'everybody' })
export type AnnouncementAudience = z.infer<typeof announcementAudienceSchema>

export const announcementStates = ['draft', 'scheduled', 'current', 'over'] as const
export const announcementStateSchema = z.enum(announcementStates).meta({
  description: 'draft: nobody is shown it; scheduled: published, and not begun; current: people are shown it; over: its end has passed',
  example: 'current',
})
export type AnnouncementState = z.infer<typeof announcementStateSchema>

const english = { title: 'Maintenance on Sunday night', text: 'Mail is away between 22:00 and 23:00.\nNothing is lost.' }
const danish = { title: 'Vedligeholdelse natten til mandag', text: 'Mail er nede mellem kl. 22 og 23.\nIntet går tabt.' }
const wordsSchema = z.strictObject({
  title: writtenLine(announcementLimits.title).meta({ example: english.title }),
  text: writtenText(announcementLimits.text).meta({ description: 'Plain text; its line breaks are shown', example: english.text }),
})

const parts = {
  en: wordsSchema.meta({ description: 'In English' }),
  da: wordsSchema.meta({ description: 'In Danish', example: danish }),
}
const startsAt = z.iso.datetime().nullable()
  .meta({ description: 'When people are first shown it; null: as soon as it is published', example: '2030-03-01T08:00:00.000Z' })
const endsAt = z.iso.datetime().nullable()
  .meta({ description: 'When it is over; null: when it is withdrawn', example: '2030-03-03T23:00:00.000Z' })

/** At most a year. */
const changesInSeconds = z.int().nullable()

export const announcementSchema = z.object({
  id: z.uuid().meta({ example: '0190a000-0000-7000-8000-000000000051' }),
  state: announcementStateSchema,
  tone: announcementToneSchema,
  audience: announcementAudienceSchema,
  ...parts, startsAt, endsAt,
  publishedAt: z.iso.datetime().nullable(),
  changesInSeconds: changesInSeconds.meta({ description: 'After how long its state becomes another by itself; null: never', example: 86_400 }),
  version: z.int().meta({ description: 'Goes up with every change; send it back in If-Match' }),
  createdAt: z.iso.datetime(),
}).meta({ id: 'Announcement' })
export type Announcement = z.infer<typeof announcementSchema>

export const createAnnouncementSchema = z.strictObject({
  ...parts,
  tone: announcementToneSchema.default('info'), audience: announcementAudienceSchema.default('everybody'),
  startsAt: startsAt.default(null), endsAt: endsAt.default(null),
}).meta({ id: 'CreateAnnouncement', example: {
  en: english, da: danish, tone: 'maintenance', audience: 'everybody', startsAt: null, endsAt: '2030-03-03T23:00:00.000Z' } })
export type CreateAnnouncement = z.infer<typeof createAnnouncementSchema>

export const changeAnnouncementSchema = z.strictObject({
  en: parts.en.optional(), da: parts.da.optional(),
  tone: announcementToneSchema.optional(), audience: announcementAudienceSchema.optional(),
  startsAt: startsAt.optional(), endsAt: endsAt.optional(),
}).meta({ id: 'ChangeAnnouncement', example: { audience: 'administrators', endsAt: '2030-03-04T00:00:00.000Z' } })
export type ChangeAnnouncement = z.infer<typeof changeAnnouncementSchema>

export const announcementQuerySchema = pageQuerySchema.extend({ state: announcementStateSchema.optional() })
export type AnnouncementQuery = z.infer<typeof announcementQuerySchema>

/** As the people it is for are shown it. */
export const ownAnnouncementSchema = announcementSchema.pick({ id: true, tone: true, en: true, da: true }).extend({
  shownSince: z.iso.datetime().meta({ description: 'When people were first shown it' }),
  dismissed: z.boolean().meta({ description: 'The caller has put it away since it was published' }),
}).meta({ id: 'OwnAnnouncement' })
export type OwnAnnouncement = z.infer<typeof ownAnnouncementSchema>

export const ownAnnouncementsSchema = z.object({
  items: z.array(ownAnnouncementSchema),
  changesInSeconds: changesInSeconds
    .meta({ description: 'After how long others are shown by themselves: ask again then; null: nothing is planned', example: 3600 }),
}).meta({ id: 'OwnAnnouncements' })
export type OwnAnnouncements = z.infer<typeof ownAnnouncementsSchema>
