import { z } from 'zod'
import { announcementAudienceSchema } from './announcement.ts'
import { dataExportFailureSchema, dataExportSchema } from './data-export.ts'
import { domainHealthSchema, domainProofSchema, recordChangeSchema } from './domain.ts'
import { entitlementSchema } from './entitlement.ts'
import { roleSchema } from './member.ts'
import { mailKindSchema, mailStateSchema } from './outbox.ts'
import { planSchema } from './plan.ts'
import { resourceKindSchema, resourceReasonSchema, resourceStateSchema } from './resource.ts'
import { settingKeySchema, settingSourceSchema } from './setting.ts'
import { subscriptionSummarySchema } from './subscription.ts'
import { supportEndReasonSchema, supportModeSchema, supportStateSchema } from './support-access.ts'
import { suspensionSchema, tenantFieldSchema, tenantStatusSchema } from './tenant.ts'
import { ticketPrioritySchema, ticketSideSchema, ticketStatusSchema } from './ticket.ts'
import { upstreamSchema } from './upstream.ts'

const tenantData = z.object({ slug: z.string(), name: z.string(), status: tenantStatusSchema })
const lifeData = tenantData.extend({
  suspension: suspensionSchema.pick({ reason: true, owner: true }).nullable(),
  trialEndsAt: z.iso.datetime().nullable(), purgeAfter: z.iso.datetime().nullable(),
})

/** The slug is null for an operator's token, which belongs to no tenant. */
const apiTokenData = z.object({ slug: z.string().nullable(), tokenId: z.uuid(), name: z.string() })
/** What is said of people outside every tenant, to operators alone; who they are is read where one may. */
const personData = z.object({ personId: z.uuid() })
const planData = planSchema.pick({ slug: true, name: true, status: true })
const subscriptionData = subscriptionSummarySchema.extend({ slug: z.string().meta({ description: 'The tenant\'s' }) })
const partnerData = z.object({ slug: z.string(), name: z.string() })
const partnerStaff = z.object({ slug: z.string(), partnerId: z.uuid(), personId: z.uuid() })

const domainData = z.object({ slug: z.string(), domainId: z.uuid(), name: z.string() })

/** Without a word of what was written: that is read where one may. */
const ticketData = z.object({ slug: z.string(), ticketId: z.uuid(), number: z.int() })

/** `personId` is the operator's. */
const supportData = z.object({
  slug: z.string(), accessId: z.uuid(), personId: z.uuid(), state: supportStateSchema, endReason: supportEndReasonSchema.nullable(),
})

const announcementData = z.object({ announcementId: z.uuid() })

const dataExportData = z.object({ slug: z.string(), exportId: z.uuid() })

/** Without its addresses, which are people's. */
const mailingListData = z.object({ slug: z.string(), mailingListId: z.uuid() })

/** Without its address, which may hold a secret. */
const webhookData = z.object({ slug: z.string().nullable(), webhookId: z.uuid() })

/** Everything that can be said to have happened, by type, with the shape of its data. */
export const eventSchemas = {
  'tenant.created': tenantData,
  'tenant.updated': z.object({ slug: z.string(), name: z.string(), changed: z.array(tenantFieldSchema) }),
  'tenant.note_added': z.object({ slug: z.string(), noteId: z.uuid() }),
  'tenant.note_removed': z.object({ slug: z.string(), noteId: z.uuid() }),
  'tenant.activated': lifeData,
  'tenant.suspended': lifeData,
  'tenant.resumed': lifeData,
  'tenant.deleted': lifeData,
  'tenant.restored': lifeData,
  'tenant.trial_changed': lifeData,
  'tenant.converted': lifeData,
  'tenant.purge_started': lifeData,
  'tenant.purged': lifeData,
  'tenant.resource_changed': z.object({
    slug: z.string(), resourceId: z.uuid(), kind: resourceKindSchema, subject: z.string(), state: resourceStateSchema,
    reason: resourceReasonSchema.nullable(), message: z.string().nullable(),
  }),
  'plan.created': planData,
  'plan.changed': planData,
  'subscription.started': subscriptionData,
  'subscription.changed': subscriptionData,
  'subscription.renewed': subscriptionData,
  'subscription.canceled': subscriptionData,
  'entitlement.changed': entitlementSchema.pick({ key: true, value: true, reason: true }).extend({ slug: z.string() }),
  'partner.created': partnerData,
  'partner.updated': partnerData,
  'partner.terminated': partnerData,
  'partner.member_added': partnerStaff,
  'partner.member_removed': partnerStaff,
  'member.added': z.object({ slug: z.string(), personId: z.uuid() }),
  /** The directory's group names somebody for whom no seat is left. */
  'member.no_seat': z.object({ slug: z.string(), personId: z.uuid() }),
  'member.invited': z.object({ slug: z.string(), personId: z.uuid() }),
  'member.role_changed': z.object({ slug: z.string(), personId: z.uuid(), role: roleSchema, previous: roleSchema }),
  /** Kept out of this workspace, and let in again. */
  'member.disabled': z.object({ slug: z.string(), personId: z.uuid() }),
  'member.enabled': z.object({ slug: z.string(), personId: z.uuid() }),
  'member.removed': z.object({ slug: z.string(), personId: z.uuid() }),
  /** What is left of somebody who has left is kept longer, goes to somebody else, or is erased. */
  'member.departure_changed': z.object({ slug: z.string(), departureId: z.uuid(), personId: z.uuid() }),
  'member.invitation_revoked': z.object({ slug: z.string(), personId: z.uuid() }),
  /** What the directory says of whether they have a second factor is another than before. */
  'member.second_factor_changed': z.object({ slug: z.string(), personId: z.uuid(), secondFactor: z.boolean() }),
  /** Somebody who looks after them has taken theirs away, for they had lost it. */
  'member.second_factor_reset': z.object({ slug: z.string(), personId: z.uuid() }),
  'second_factor.policy_changed': z.object({ slug: z.string(), requiredFrom: z.iso.datetime().nullable() }),
  'member.signed_in': z.object({ slug: z.string(), personId: z.uuid() }),
  'mailbox.changed': z.object({ slug: z.string(), personId: z.uuid() }),
  'mailbox.removed': z.object({ slug: z.string(), personId: z.uuid() }),
  /** Null: its files may take everything the plan gives. */
  'file_space.quota_changed': z.object({ slug: z.string(), quotaBytes: z.int().nullable() }),
  'mailing_list.created': mailingListData,
  'mailing_list.changed': mailingListData,
  'mailing_list.deleted': mailingListData,
  'api_token.created': apiTokenData,
  'api_token.revoked': apiTokenData,
  'person.created': personData,
  'person.updated': personData,
  'person.disabled': personData,
  'person.enabled': personData,
  'person.signed_out': personData,
  'person.deleted': personData,
  /** One browser's session was ended by an operator. */
  'person.session_ended': personData,
  'platform_admin.granted': personData,
  'platform_admin.revoked': personData,
  /** Told to operators alone: what became of a mail. To whom it went is read where one may. */
  'outbox.changed': z.object({ mailId: z.uuid(), kind: mailKindSchema, state: mailStateSchema }),
  'domain.claimed': domainData,
  'domain.verified': domainData,
  'domain.changed': domainData.extend({ relaying: z.boolean() }),
  'domain.records_changed': domainData.extend({ health: domainHealthSchema, records: z.array(recordChangeSchema) }),
  'domain.proof_changed': domainData.extend({ proof: domainProofSchema }),
  /** Not proven in time. */
  'domain.expired': domainData,
  'domain.released': domainData,
  'ticket.opened': ticketData.extend({ by: ticketSideSchema, priority: ticketPrioritySchema }),
  'ticket.answered': ticketData.extend({ by: ticketSideSchema, status: ticketStatusSchema }),
  'ticket.changed': ticketData.extend({ status: ticketStatusSchema, priority: ticketPrioritySchema }),
  /** These two are told to operators alone: among themselves they make notes, and agree on who sees to it. */
  'ticket.noted': ticketData,
  'ticket.assigned': ticketData.extend({ assigneeId: z.uuid().nullable() }),
  'webhook.created': webhookData,
  'webhook.changed': webhookData,
  'webhook.deleted': webhookData,
  'webhook.disabled': webhookData.extend({ reason: z.enum(['failing', 'gone']) }),
  'announcement.created': announcementData,
  'announcement.changed': announcementData,
  'announcement.published': announcementData,
  'announcement.withdrawn': announcementData,
  'announcement.deleted': announcementData,
  /** Told to people, without a word of what it is: they are shown others now, and ask which. */
  'announcement.told': z.object({ audience: announcementAudienceSchema }),
  'setting.changed': z.object({ key: settingKeySchema, source: settingSourceSchema, version: z.int() }),
  'support_access.requested': supportData,
  'support_access.started': supportData,
  'support_access.denied': supportData,
  'support_access.ended': supportData,
  /** Somebody who acts has opened or done something. */
  'support_access.used': z.object({ slug: z.string(), accessId: z.uuid(), operation: z.string() }),
  'support_access.mode_changed': z.object({ slug: z.string(), mode: supportModeSchema }),
  'data_export.started': dataExportData,
  'data_export.progressed': dataExportData.extend(dataExportSchema.pick({ progress: true, bytes: true }).shape),
  'data_export.finished': dataExportData.extend({ bytes: z.int() }),
  'data_export.failed': dataExportData.extend({ failure: dataExportFailureSchema }),
  /** By an owner, or because its time was over. */
  'data_export.deleted': dataExportData,
  'upstream.changed': upstreamSchema.pick({
    name: true, configured: true, product: true, version: true, twin: true, reachable: true, credentialsValid: true,
  }),
} as const

export type EventType = keyof typeof eventSchemas
export type EventData<T extends EventType> = z.infer<(typeof eventSchemas)[T]>

/** What a line of the event stream carries as its data. */
export interface Event<T extends EventType = EventType> {
  id: string
  type: T
  tenantId: string | null
  /** What it happened to, for example `tenant:<id>`. */
  subject: string
  occurredAt: string
  data: EventData<T>
}
