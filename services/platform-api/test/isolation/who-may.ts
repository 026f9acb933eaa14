// Who may come in by which route: written down apart from the code that decides it, so that each proves the other.
import type { Permission, TenantPermission } from '@dezky/contracts'

export type WhoMay =
  /** A route below one tenant, and what it takes there. */
  | { tenant: TenantPermission }
  /** Operators only. */
  | { platform: Permission }
  /** A route below one partner, for operators and that partner's own people. */
  | { partner: Permission }
  /** Everybody who is known; what they are shown is theirs. */
  | 'everybody'
  /** The same, but a program needs this permission. */
  | { everybody: TenantPermission }
  /** Makes its caller known. */
  | 'newcomers'

export const whoMay: Record<string, WhoMay> = {
  getOverview: { platform: 'platform:read' },
  listDecisions: { platform: 'platform:read' },
  search: { platform: 'tenant:read' },
  getMe: 'newcomers',
  listPeople: { platform: 'people:read' },
  createPerson: { platform: 'people:write' },
  getPerson: { platform: 'people:read' },
  updatePerson: { platform: 'people:write' },
  deletePerson: { platform: 'people:write' },
  confirmPersonEmail: { platform: 'people:write' },
  disablePerson: { platform: 'people:write' },
  enablePerson: { platform: 'people:write' },
  signOutPerson: { platform: 'people:write' },
  listPlatformAdmins: { platform: 'people:read' },
  grantPlatformAdmin: { platform: 'platform:write' },
  revokePlatformAdmin: { platform: 'platform:write' },
  listEvents: { platform: 'events:read' },
  streamEvents: { everybody: 'events:read' },

  listTenants: { everybody: 'tenant:read' },
  countTenants: { everybody: 'tenant:read' },
  exportTenants: { everybody: 'tenant:read' },
  checkSlug: { platform: 'tenants:create' },
  createTenant: { platform: 'tenants:create' },
  getTenant: { tenant: 'tenant:read' },
  changeTenant: { tenant: 'tenant:write' },
  listTenantNotes: { platform: 'tenant:read' },
  addTenantNote: { platform: 'tenant:write' },
  removeTenantNote: { platform: 'tenant:write' },
  listResources: { tenant: 'tenant:read' },
  countResources: { tenant: 'tenant:read' },
  planReconcile: { platform: 'platform:write' },
  reconcileResource: { platform: 'platform:write' },
  listTenantEvents: { tenant: 'events:read' },
  reconcileTenant: { platform: 'platform:write' },
  suspendTenant: { tenant: 'tenant:lifecycle' },
  resumeTenant: { tenant: 'tenant:lifecycle' },
  deleteTenant: { tenant: 'tenant:lifecycle' },
  previewLifecycle: { platform: 'tenant:lifecycle' },
  restoreTenant: { platform: 'tenant:lifecycle' },
  setTrial: { platform: 'tenant:lifecycle' },
  convertTenant: { platform: 'tenant:lifecycle' },
  purgeTenant: { platform: 'tenant:lifecycle' },

  listMembers: { tenant: 'members:read' },
  countMembers: { tenant: 'members:read' },
  listUsersOfTenant: { tenant: 'members:read' },
  previewMemberImport: { tenant: 'members:invite' },
  importMembers: { tenant: 'members:invite' },
  getMember: { tenant: 'members:read' },
  addMember: { tenant: 'members:invite' },
  changeMember: { tenant: 'members:write' },
  // Anybody may leave: a membership of their own, which the feature's own test asks for.
  removeMember: { tenant: 'members:write' },
  listDepartures: { tenant: 'members:write' },
  getDeparture: { tenant: 'members:write' },
  changeDeparture: { tenant: 'members:write' },
  eraseDeparture: { tenant: 'members:write' },
  getMailbox: { tenant: 'members:read' },
  giveMailbox: { tenant: 'members:write' },
  removeMailbox: { tenant: 'members:write' },
  inviteMember: { tenant: 'members:invite' },
  revokeInvitation: { tenant: 'members:invite' },

  listPlans: 'everybody',
  getPlan: 'everybody',
  createPlan: { platform: 'plans:write' },
  changePlan: { platform: 'plans:write' },

  listTenantApiTokens: { tenant: 'tokens:write' },
  createTenantApiToken: { tenant: 'tokens:write' },
  revokeTenantApiToken: { tenant: 'tokens:write' },
  listApiTokens: { platform: 'platform:write' },
  createApiToken: { platform: 'platform:write' },
  revokeApiToken: { platform: 'platform:write' },

  listEntitlements: { tenant: 'tenant:read' },
  overrideEntitlement: { platform: 'platform:write' },
  endOverride: { platform: 'platform:write' },

  listSubscriptionChanges: { tenant: 'subscription:read' },
  listSubscriptions: { everybody: 'subscription:read' },
  getSubscription: { tenant: 'subscription:read' },
  changeSubscription: { tenant: 'subscription:write' },
  previewSubscription: { tenant: 'subscription:read' },
  // The tenant is named in its body; the feature's own test asks it of strangers.
  createSubscription: 'everybody',

  listDomains: { tenant: 'tenant:read' },
  claimDomain: { tenant: 'tenant:write' },
  getDomain: { tenant: 'tenant:read' },
  changeDomain: { tenant: 'tenant:write' },
  releaseDomain: { tenant: 'tenant:write' },
  checkDomain: { tenant: 'tenant:write' },
  downloadZoneFile: { tenant: 'tenant:read' },
  listDomainHistory: { tenant: 'tenant:read' },

  listTenantWebhooks: { tenant: 'webhooks:write' },
  getTenantWebhook: { tenant: 'webhooks:write' },
  createTenantWebhook: { tenant: 'webhooks:write' },
  changeTenantWebhook: { tenant: 'webhooks:write' },
  deleteTenantWebhook: { tenant: 'webhooks:write' },
  rotateTenantWebhookSecret: { tenant: 'webhooks:write' },
  testTenantWebhook: { tenant: 'webhooks:write' },
  listTenantWebhookDeliveries: { tenant: 'webhooks:write' },
  getTenantWebhookDelivery: { tenant: 'webhooks:write' },
  replayTenantWebhookDelivery: { tenant: 'webhooks:write' },
  listWebhooks: { platform: 'platform:write' },
  getWebhook: { platform: 'platform:write' },
  createWebhook: { platform: 'platform:write' },
  changeWebhook: { platform: 'platform:write' },
  deleteWebhook: { platform: 'platform:write' },
  rotateWebhookSecret: { platform: 'platform:write' },
  testWebhook: { platform: 'platform:write' },
  listWebhookDeliveries: { platform: 'platform:write' },
  getWebhookDelivery: { platform: 'platform:write' },
  replayWebhookDelivery: { platform: 'platform:write' },
  getRevenue: { platform: 'revenue:read' },

  listUpstreams: { platform: 'platform:read' },
  probeUpstream: { platform: 'platform:write' },

  getTenantAuditEntry: { tenant: 'audit:read' },
  getAuditEntry: { platform: 'audit:read' },
  listTenantAudit: { tenant: 'audit:read' },
  exportTenantAudit: { tenant: 'audit:read' },
  verifyTenantAudit: { tenant: 'audit:read' },
  listTenantAuditCheckpoints: { tenant: 'audit:read' },
  listAudit: { platform: 'audit:read' },
  exportAudit: { platform: 'audit:read' },
  verifyAudit: { platform: 'audit:read' },
  listAuditCheckpoints: { platform: 'audit:read' },
  listAuditKeys: 'everybody',

  listOutbox: { platform: 'people:read' },
  getOutgoingMail: { platform: 'people:read' },
  sendOutgoingMail: { platform: 'platform:write' },

  listPartners: { platform: 'partners:read' },
  createPartner: { platform: 'partners:write' },
  getPartner: { platform: 'partners:read' },
  changePartner: { platform: 'partners:write' },
  terminatePartner: { platform: 'partners:write' },
  listPartnerTenants: { partner: 'partners:read' },
  listPartnerMembers: { platform: 'partners:read' },
  addPartnerMember: { platform: 'partners:write' },
  removePartnerMember: { platform: 'partners:write' },
}
