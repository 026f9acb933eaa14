// Where a project runs, and how it gets there.
import { z } from 'zod'
import { changeOf } from './change.ts'
import { freezeSchema } from './freeze.ts'
import { hostName } from './host-name.ts'
import { kept, volumeName } from './name.ts'
import { tagRuleSchema } from './tag-rule.ts'

/** How a stage is called; one that was made for a tag is called longer. */
export const longestStageName = 24

export const stageName = z.string().regex(/^[a-z](?:[a-z0-9-]{0,14}[a-z0-9])?$/,
  'is not lower case letters, digits and dashes, beginning with a letter, 16 at the most')

const absolutePath = z.string().max(500).regex(/^(\/[\w.@-]+)+$/, 'is not an absolute path')
  .refine(value => !/\/\.\.?(\/|$)/.test(value), 'leads elsewhere')

const volumeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('volume'), name: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,30}$/, 'is not a name'),
    target: absolutePath, readOnly: z.boolean().default(false),
    /** `tag`: each tag of a stage its own · `stage`: each stage its own · `project`: all stages on a host the same. */
    share: z.enum(['tag', 'stage', 'project']).default('stage'),
  }),
  /** One that is there already, called as it is; an administrator allows it in the settings. */
  z.object({
    kind: z.literal('existing'), name: volumeName, target: absolutePath, readOnly: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('bind'), source: absolutePath, target: absolutePath, readOnly: z.boolean().default(true) }),
])

export const strategies = ['blue-green', 'recreate', 'rolling', 'canary'] as const
export type Strategy = (typeof strategies)[number]

const person = z.string().min(1).max(100)

/** What is asked about a release before it runs here, and never about how it runs. */
export const stagePolicy = {
  /** Which tags it follows by itself; null is none. */
  tagRule: tagRuleSchema.nullable().default(null),
  /** Each of the newest tags that the rule chooses in a stage of its own, made and taken away as tags come and go; null is one for all. */
  perTag: z.strictObject({ maxInstances: z.int().min(1).max(50).default(5) }).nullable().default(null),
  /** Whether what comes by itself is deployed at once, or waits for somebody. */
  arrivals: z.enum(['deploy', 'ask']).default('deploy'),
  /** Only images that have run in another stage of the project for so long, without trouble; with `auto` they come by themselves. */
  promotion: z.strictObject({
    from: stageName, healthySeconds: z.int().min(0).max(2_592_000).default(0), auto: z.boolean().default(false),
  }).nullable().default(null),
  /** So many people besides whoever asks; `by` empty is anybody. */
  approvals: z.strictObject({ needed: z.int().min(0).max(10).default(0), by: z.array(person).max(50).default([]) })
    .refine(({ needed, by }) => by.length === 0 || needed <= by.length, 'needs more people than may approve').prefault({}),
  /** When nothing new is deployed here; a way back always is. */
  freezes: z.array(freezeSchema).max(50).default([]),
}

export const stageConfigurationSchema = z.object({
  /** Null is by the pattern of the settings. */
  hostName: hostName.nullable().default(null),
  instances: z.int().min(1).max(20).default(1),
  strategy: z.enum(strategies).default('blue-green'),
  /** Of a canary: which shares of the requests, in hundredths, and for how long each. */
  canary: z.object({
    shares: z.array(z.int().min(1).max(99)).min(1).max(10).default([10, 50]), holdSeconds: z.int().min(1).max(86_400).default(60),
  }).prefault({}),
  volumes: z.array(volumeSchema).max(20).default([]),
  resources: z.object({
    cpus: z.number().min(0.01).max(512).nullable().default(null),
    memoryBytes: z.int().min(6 * 1024 ** 2).nullable().default(null),
    processes: z.int().min(1).nullable().default(null),
  }).prefault({}),
  privileged: z.boolean().default(false),
  hostNetwork: z.boolean().default(false),
  /** How long what is under way may take to end where it began. */
  drainSeconds: z.int().min(0).max(3_600).default(30),
  /** How long the old has to end by itself once it is asked to. */
  stopSeconds: z.int().min(0).max(600).default(30),
  /** How long the new is watched before the deployment counts as done. */
  watchSeconds: z.int().min(0).max(86_400).default(10),
  keepReleases: z.int().min(1).max(100).default(5),
  ...stagePolicy,
})
export type StageConfiguration = z.infer<typeof stageConfigurationSchema>

export const createStageSchema = z.strictObject({
  name: stageName,
  host: z.string().describe('The name of the host it runs on'),
  ingress: z.string().describe('The name of the ingress that leads to it'),
  configuration: stageConfigurationSchema.prefault({}),
})
export type CreateStage = z.infer<typeof createStageSchema>

export const stageSchema = z.object({
  ...kept, name: z.string(), project: z.string(), host: z.string(), ingress: z.string(), position: z.int(),
  madeFor: z.object({ stage: z.string(), tag: z.string() }).nullable()
    .describe('Which tag of which stage it was made for; it is as that one says, and goes with its tag'),
  configuration: stageConfigurationSchema,
  live: z.object({ number: z.int(), digest: z.string(), tag: z.string().nullable(), hostName: z.string() }).nullable()
    .describe('What new requests are led to'),
  removedAt: z.iso.datetime().nullable().describe('Since when it is being taken away: what runs there ends, then it is gone'),
})
export type StageAnswer = z.infer<typeof stageSchema>

/** To another host or ingress only while nothing runs there. */
export const changeStageSchema = changeOf(createStageSchema.omit({ name: true }).shape)
export type ChangeStage = z.infer<typeof changeStageSchema>

export const stageOrderSchema = z.strictObject({
  stages: z.array(stageName).max(50).describe('All of them, in the order in which releases go'),
})
