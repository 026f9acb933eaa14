// Which of a repository's tags a stage follows. What each kind means is told in `packages/images`.
import { z } from 'zod'

const pattern = z.string().min(1).max(500)
const by = z.enum(['created', 'semver', 'name']).default('created')
  .describe('By which of several is the newest: the day its image was built, its version, or its name')

export const tagRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), tag: z.string().min(1).max(128) }),
  z.strictObject({ kind: z.literal('glob'), pattern, by }),
  z.strictObject({ kind: z.literal('regex'), pattern, by }),
  z.strictObject({ kind: z.literal('semver'), range: z.string().min(1).max(200), prereleases: z.boolean().default(false) }),
  z.strictObject({ kind: z.literal('newest'), by: z.enum(['created', 'semver']).default('created'),
    prereleases: z.boolean().default(false) }),
])
export type TagRule = z.infer<typeof tagRuleSchema>

export const dryRunSchema = z.strictObject({ rule: tagRuleSchema })

export const dryRunAnswerSchema = z.object({
  /** False when the registry had more tags than are read. */
  complete: z.boolean(),
  items: z.array(z.object({
    tag: z.string(), createdAt: z.iso.datetime().nullable(), matches: z.boolean(),
    why: z.string().describe('`deploys`, `outranked` by a newer one, or why it does not match'),
  })),
})

export const tagSchema = z.object({
  name: z.string(), digest: z.string(), builtAt: z.iso.datetime().nullable(), since: z.iso.datetime().describe('It stands for this image'),
})

export const tagChangeSchema = z.object({
  id: z.string(), tag: z.string(), change: z.enum(['appeared', 'moved', 'vanished']),
  before: z.string().nullable(), after: z.string().nullable(), at: z.iso.datetime(),
})
