// Where images come from.
import { z } from 'zod'
import { kept, placeName } from './name.ts'

const registryFields = {
  /** As it stands before a repository's name, with its port. */
  host: z.string().regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?$/, 'is not the host of a registry'),
  insecure: z.boolean().default(false).describe('Whether it is spoken to without TLS'),
  username: z.string().min(1).max(255).nullable().default(null),
  pollSeconds: z.int().min(10).max(86_400).nullable().default(null).describe('Between two looks at its tags; null is never'),
}

export const createRegistrySchema = z.strictObject({
  name: placeName, ...registryFields, password: z.string().min(1).max(10_000).nullable().default(null),
  hookSecret: z.string().min(16).max(200).regex(/^[\w.~-]+$/, 'is not letters, digits, dots and dashes').nullable().default(null)
    .describe('What its webhooks are signed with, or show; null refuses them'),
})
export type CreateRegistry = z.infer<typeof createRegistrySchema>

export const registrySchema = z.object({ ...kept, name: z.string(), ...registryFields, hasPassword: z.boolean(),
  hasHookSecret: z.boolean() })
export type RegistryAnswer = z.infer<typeof registrySchema>
