// Where images come from.
import { z } from 'zod'
import { changeOf } from './change.ts'
import { checkSchema } from './check.ts'
import { kept, missingSecrets, placeName } from './name.ts'

const registryFields = {
  /** As it stands before a repository's name, with its port. */
  host: z.string().regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?$/, 'is not the host of a registry'),
  insecure: z.boolean().default(false).describe('Whether it is spoken to without TLS'),
  username: z.string().min(1).max(255).nullable().default(null),
  pollSeconds: z.int().min(10).max(86_400).nullable().default(null).describe('Between two looks at its tags; null is never'),
}

const registrySecrets = {
  password: z.string().min(1).max(10_000).nullable().default(null),
  hookSecret: z.string().min(16).max(200).regex(/^[\w.~-]+$/, 'is not letters, digits, dots and dashes').nullable().default(null)
    .describe('What its webhooks are signed with, or show; null refuses them'),
}

export const createRegistrySchema = z.strictObject({ name: placeName, ...registryFields, ...registrySecrets })
export type CreateRegistry = z.infer<typeof createRegistrySchema>

/** `password` and `hookSecret`: left out they are kept, null takes them away. */
export const changeRegistrySchema = changeOf({ ...registryFields, ...registrySecrets })
export type ChangeRegistry = z.infer<typeof changeRegistrySchema>

export const registrySchema = z.object({ ...kept, name: z.string(), ...registryFields, hasPassword: z.boolean(),
  hasHookSecret: z.boolean(), missingSecrets })
export type RegistryAnswer = z.infer<typeof registrySchema>

export const registryCheckSchema = checkSchema(z.object({ host: z.string() }))
