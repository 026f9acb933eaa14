// People who use the deployer, and programs that do so for them.
import { z } from 'zod'
import { projectName } from './project.ts'

/** `viewer`: sees everything · `deployer`: sees and deploys the projects that are named · `administrator`: may do all. */
export const roles = ['viewer', 'deployer', 'administrator'] as const
export type Role = (typeof roles)[number]

export const username = z.string().regex(/^[a-z][a-z0-9._-]{1,28}[a-z0-9]$/,
  'is not lower case letters, digits, dots and dashes, beginning with a letter, 3 to 30 of them')

export const newPassword = z.string().min(12, 'is shorter than 12 characters').max(200)

const personFields = {
  name: z.string().trim().min(1).max(100),
  email: z.email().max(254).nullable().default(null).describe('By which an account elsewhere is known to be theirs'),
  role: z.enum(roles).default('viewer'),
  projects: z.array(projectName).max(200).default([]).describe('Of a deployer: which they deploy'),
}

export const createPersonSchema = z.strictObject({ username, password: newPassword, ...personFields })
export type CreatePerson = z.infer<typeof createPersonSchema>

export const changePersonSchema = z.strictObject({
  name: personFields.name, role: z.enum(roles), projects: z.array(projectName).max(200), disabled: z.boolean(),
}).partial()
export type ChangePerson = z.infer<typeof changePersonSchema>

export const personSchema = z.object({
  id: z.string(), username: z.string(), name: z.string(), email: z.string().nullable(), role: z.enum(roles), projects: z.array(z.string()),
  disabled: z.boolean(), hasSecondFactor: z.boolean(), createdAt: z.iso.datetime(),
})
export type PersonAnswer = z.infer<typeof personSchema>

export const ownSessionSchema = z.object({
  id: z.string(), current: z.boolean(), startedAt: z.iso.datetime(), lastSeenAt: z.iso.datetime(),
  address: z.string().nullable(), userAgent: z.string().nullable(),
})
export type OwnSession = z.infer<typeof ownSessionSchema>

export const resetPasswordSchema = z.strictObject({ password: newPassword })

export const callerSchema = z.object({
  name: z.string(), role: z.enum(roles), projects: z.array(z.string()).nullable().describe('Null is all'),
  personId: z.string().nullable().describe('Null of the administrator\'s token'),
})

export const createApiKeySchema = z.strictObject({
  name: z.string().trim().min(1).max(100), role: z.enum(roles).default('deployer'),
  projects: z.array(projectName).max(200).nullable().default(null).describe('Null is all its maker may see'),
  expiresAt: z.iso.datetime().nullable().default(null),
})
export type CreateApiKey = z.infer<typeof createApiKeySchema>

export const apiKeySchema = z.object({
  id: z.string(), name: z.string(), role: z.enum(roles), projects: z.array(z.string()).nullable(), by: z.string(),
  createdAt: z.iso.datetime(), expiresAt: z.iso.datetime().nullable(), lastUsedAt: z.iso.datetime().nullable(),
})
export type ApiKeyAnswer = z.infer<typeof apiKeySchema>

export const newApiKeySchema = apiKeySchema.extend({ secret: z.string().describe('Shown once') })
