// What holds for the whole installation.
import { z } from 'zod'
import { changeOf } from './change.ts'
import { freezeSchema } from './freeze.ts'
import { hostName } from './host-name.ts'
import { placeName, volumeName } from './name.ts'

const bindMountPrefix = z.string().regex(/^(\/[\w.-]+)+$/, 'is not an absolute path')
  .refine(path => !path.split('/').includes('..'), 'leads upwards')

export const settingsSchema = z.object({
  /** What the names of stages end in. */
  domain: hostName.default('localhost'),
  /** `{stage}`, `{project}` and `{domain}` are filled in. */
  hostNamePattern: z.string().max(200).refine(makesHostNames, 'is not a host name with {stage}, {project} and {domain} in it')
    .default('stage-{stage}-{project}.{domain}'),
  /** Paths of the hosts below which stages may mount. */
  bindMounts: z.array(bindMountPrefix).max(50).default([]),
  /** Volumes of the hosts that stages may mount though they were made by somebody else. */
  existingVolumes: z.array(volumeName).max(200).default([]),
  /** Room that a pull must leave on the host. */
  diskReserveBytes: z.int().min(0).default(1024 ** 3),
  /** What becomes of an image that no project knows, when its registry's webhook tells of it. */
  unknownImages: z.enum(['ignore', 'create']).default('ignore'),
  /** Where a project that is made by itself runs; null is the only one there is. */
  defaultHost: placeName.nullable().default(null),
  defaultIngress: placeName.nullable().default(null),
  /** When nothing new is deployed anywhere; a way back always is. */
  freezes: z.array(freezeSchema).max(50).default([]),
  /** How long the logs of deployments are kept. */
  keepLogsDays: z.int().min(1).max(3650).default(90),
  /** How many of the last lines of an instance are kept when it is removed, 5 MB at the most. */
  keepInstanceLogLines: z.int().min(0).max(10_000).default(10_000),
  /** For how long. */
  keepInstanceLogDays: z.int().min(1).max(3650).default(30),
  /** How long events can be read again. */
  keepEventsDays: z.int().min(1).max(3650).default(90),
})
export type Settings = z.infer<typeof settingsSchema>

export const changeSettingsSchema = changeOf(settingsSchema.shape)
export const settingsAnswerSchema = settingsSchema.extend({ version: z.int() })

/** Without `{project}` and `{stage}` all stages would be called the same. */
function makesHostNames(pattern: string): boolean {
  const filled = pattern.replaceAll('{stage}', 'stage').replaceAll('{project}', 'project').replaceAll('{domain}', 'domain')
  return pattern.includes('{stage}') && pattern.includes('{project}') && hostName.safeParse(filled).success
}
