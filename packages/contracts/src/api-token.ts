import { z } from 'zod'
import { displayNameSchema } from './name.ts'
import { permissions } from './permission.ts'

/** One address or a whole network. */
export const addressRangeSchema = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], 'is neither an address nor a network')
  .meta({ description: 'An IPv4 or IPv6 address, or a network in CIDR notation', example: '192.0.2.0/24' })

export const apiTokenStates = ['active', 'expired', 'revoked'] as const

/** What a program shows instead of a person's sign-in. It may do what it was made for, as long as its maker may. */
export const apiTokenSchema = z.object({
  id: z.uuid().meta({ example: '0190a000-0000-7000-8000-000000000001' }),
  name: z.string().meta({ example: 'Nightly import' }),
  state: z.enum(apiTokenStates),
  hint: z.string().meta({ description: 'How the token ends, to know it by', example: 'x4Tq' }),
  permissions: z.array(z.enum(permissions)).meta({ example: ['tenant:read', 'members:read'] }),
  addresses: z.array(z.string()).meta({ description: 'From where it may be used; empty: from anywhere', example: ['192.0.2.0/24'] }),
  createdBy: z.object({ id: z.uuid(), name: z.string().nullable() })
    .meta({ description: 'Whose rights it borrows; no name once they have left' }),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().meta({ example: '2027-01-31T00:00:00.000Z' }),
  revokedAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable().meta({ description: 'To the minute' }),
  lastUsedAddress: z.string().nullable().meta({ example: '192.0.2.7' }),
}).meta({ id: 'ApiToken' })
export type ApiToken = z.infer<typeof apiTokenSchema>

export const createApiTokenSchema = z.strictObject({
  name: displayNameSchema.meta({ example: 'Nightly import' }),
  permissions: z.array(z.enum(permissions)).min(1).max(50).transform(values => [...new Set(values)])
    .meta({ description: 'Some of your own', example: ['tenant:read', 'members:read'] }),
  expiresAt: z.iso.datetime().meta({ description: 'A year from now at the latest', example: '2027-01-31T00:00:00.000Z' }),
  addresses: z.array(addressRangeSchema).max(50).default([])
    .meta({ description: 'From where it may be used; empty: from anywhere', example: ['192.0.2.0/24'] }),
}).meta({ id: 'CreateApiToken' })
export type CreateApiToken = z.infer<typeof createApiTokenSchema>

export const createdApiTokenSchema = apiTokenSchema.extend({
  token: z.string().nullable().meta({
    description: 'Shown here and never again; null when this answer repeats an earlier one',
    example: 'dz_(49 letters and digits)',
  }),
}).meta({ id: 'CreatedApiToken' })
export type CreatedApiToken = z.infer<typeof createdApiTokenSchema>
