// A space as LibreGraph v1.0 shows it, and what that means to the port.
import { z } from 'zod'
import type { ObservedMember, ObservedSpace } from '../../files.ts'
import { spaceRoleOf } from './roles.ts'

const identities = z.object({ user: z.object({ id: z.string().optional() }).optional() })
const permission = z.object({
  roles: z.array(z.string()).nullish(),
  // One person each in newer versions, everybody of a role together in older ones.
  grantedToV2: identities.nullish(),
  grantedToIdentities: z.array(identities).nullish(),
})

export const driveShape = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  driveAlias: z.string().optional(),
  webUrl: z.string().optional(),
  /** Absent while it is switched off. */
  quota: z.object({ total: z.int().optional(), used: z.int().optional() }).optional(),
  root: z.object({
    deleted: z.object({ state: z.string().optional() }).optional(),
    permissions: z.array(permission).nullish(),
  }).optional(),
})
export type Drive = z.infer<typeof driveShape>

export function isEnabled(drive: Drive): boolean {
  return drive.root?.deleted?.state !== 'trashed'
}

/** Zero, or nothing at all, is without limit. */
export function quotaOf({ quota }: Drive): number | null | undefined {
  return quota && (quota.total || null)
}

export function membersOf({ root }: Drive): ObservedMember[] {
  return (root?.permissions ?? []).flatMap(({ roles, grantedToV2, grantedToIdentities }) => {
    const ids = [grantedToV2, ...grantedToIdentities ?? []].flatMap(identity => identity?.user?.id ?? [])
    return [...new Set(ids)].map(personExternalId => ({ personExternalId, role: spaceRoleOf(roles?.[0]) }))
  })
}

export function observed(drive: Drive, ourselves: string): ObservedSpace {
  return {
    externalId: drive.id, name: drive.name, quotaBytes: quotaOf(drive), usedBytes: drive.quota && (drive.quota.used ?? 0),
    enabled: isEnabled(drive), webUrl: drive.webUrl ?? null,
    members: membersOf(drive).filter(({ personExternalId }) => personExternalId !== ourselves),
  }
}
