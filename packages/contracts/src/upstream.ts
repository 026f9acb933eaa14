import { z } from 'zod'

/** Those in which tenants have things. */
export const resourceUpstreams = ['directory', 'mail', 'files'] as const
export const resourceUpstreamSchema = z.enum(resourceUpstreams).meta({ description: 'Where it is', example: 'mail' })

/** And those through which the platform itself speaks: its own mail, and the resolvers it asks. */
export const upstreamNames = [...resourceUpstreams, 'smtp', 'dns'] as const
export const upstreamNameSchema = z.enum(upstreamNames).meta({ description: 'Which of the upstreams', example: 'mail' })
export type UpstreamName = (typeof upstreamNames)[number]

/** What may be asked of each: the verbs of its port. */
export const upstreamOperations = {
  directory: [
    'probe', 'ensureGroup', 'removeGroup', 'ensurePerson', 'updatePerson', 'removePerson', 'observePerson', 'setMemberships',
    'setReady', 'requireSecondFactor', 'removeSecondFactors', 'setEnabled',
    'invitationLink', 'voidInvitations', 'signOutEverywhere', 'listSessions', 'endSession',
    'observeGroup',
  ],
  mail: [
    'probe', 'ensureDomain', 'observeDomain', 'setDomainEnabled', 'setRelaying', 'dnsRecords', 'removeDomain', 'ensureMailbox',
    'findMailbox', 'observeMailbox', 'setMailboxEnabled', 'setGroups', 'removeMailbox', 'ensureGroup', 'observeGroup',
    'removeGroup', 'ensureList', 'findList', 'observeList', 'removeList',
  ],
  files: [
    'probe', 'ensureSpace', 'observeSpace', 'setSpaceEnabled', 'removeSpace', 'ensureMember', 'removeMember', 'ensurePerson',
    'observePerson', 'setPersonEnabled', 'removePerson',
  ],
  smtp: ['probe', 'send'],
  dns: ['probe', 'lookup'],
} as const satisfies Record<UpstreamName, readonly string[]>

/** How it stands with one of the servers that do the work. */
export const upstreamSchema = z.object({
  name: upstreamNameSchema,
  configured: z.boolean(),
  product: z.string().nullable().meta({ description: 'What is configured; null: nothing', example: 'Stalwart' }),
  version: z.string().nullable().meta({ description: 'Null while it is not known; some tell it to nobody', example: '0.16.18' }),
  twin: z.boolean().meta({ description: 'It says of itself that it is a stand-in: nothing real is behind it', example: false }),
  reachable: z.boolean().nullable().meta({ description: 'Null: it has not been asked yet', example: true }),
  credentialsValid: z.boolean().nullable().meta({ description: 'Null: it could not be asked', example: true }),
  error: z.string().nullable().meta({ description: 'What went wrong at the last look, in a sentence', example: null }),
  latencyMs: z.int().nullable().meta({ description: 'How long its last answer took', example: 12 }),
  since: z.iso.datetime().nullable().meta({ description: 'Since when it is reachable or not, and takes our credentials or not' }),
  checkedAt: z.iso.datetime().nullable().meta({ description: 'When it was last asked' }),
  dependants: z.object({ total: z.int(), unwell: z.int() }).nullable()
    .meta({ description: 'Resources, mails or domains that depend on it, and how many are not as they should be', example: { total: 12, unwell: 1 } }),
}).meta({ id: 'Upstream' })
export type Upstream = z.infer<typeof upstreamSchema>

export const upstreamCallSchema = z.object({
  operation: z.string().meta({ description: 'The verb of the port', example: 'ensureMailbox' }),
  outcome: z.enum(['ok', 'unavailable', 'rejected', 'conflict', 'failed']).meta({ description: 'How it ended', example: 'ok' }),
  latencyMs: z.int().meta({ example: 12 }),
  at: z.iso.datetime().meta({ description: 'When it began' }),
}).meta({ id: 'UpstreamCall' })
export type UpstreamCall = z.infer<typeof upstreamCallSchema>
