// Everything somebody needs who asks why a deployment failed.
import { z } from 'zod'
import { stepNames } from './deployment-words.ts'

/** What people read, and programs tell apart. */
export const failureCodes = [
  'image_missing', 'wrong_platform', 'no_port', 'disk_full', 'registry_refused',
  'bind_mount_refused', 'volume_refused', 'privileged_refused',
  'secret_lost', 'variables_missing', 'ingress_broken', 'ingress_refused', 'host_name_taken',
  'not_started', 'crashed', 'out_of_memory', 'never_healthy', 'not_served', 'unwell_after_swap', 'took_too_long', 'refused',
] as const
export type FailureCode = (typeof failureCodes)[number]

export const failedInstanceSchema = z.object({
  name: z.string(),
  state: z.string(),
  exitCode: z.int().nullable(),
  outOfMemory: z.boolean(),
  restarts: z.int(),
  error: z.string().nullable().describe('Why the host could not start it'),
  lines: z.array(z.object({ at: z.iso.datetime(), stream: z.enum(['stdout', 'stderr']), text: z.string() }))
    .describe('The last of what it wrote, oldest first; secrets are blotted out'),
  probes: z.array(z.object({
    at: z.iso.datetime(), ok: z.boolean(), status: z.int().nullable(), tookMs: z.int(),
    message: z.string().nullable(), head: z.string().nullable(),
  })).describe('The last times it was asked whether it is well'),
})
export type FailedInstance = z.infer<typeof failedInstanceSchema>

export const failureCardSchema = z.object({
  code: z.enum(failureCodes),
  message: z.string().describe('What happened, and what one can do'),
  step: z.enum(stepNames),
  instances: z.array(failedInstanceSchema),
})
export type FailureCard = z.infer<typeof failureCardSchema>
