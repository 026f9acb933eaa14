export { refuse } from './member.errors.ts'
export { tellAllAdded, tellOfMember } from './member.events.ts'
export { memberParams, tenantParams } from './member.params.ts'
export { judgeAdding, judgeInvitation, judgeRevocation } from './member.policy.ts'
export { memberRoutes } from './member.routes.ts'
export type { Acting } from './member.service.ts'
export { addMember, letGo, lockMember, requireMember, requireOpenTenant } from './member.service.ts'
export { findMemberOfPerson, hasMoreThan, listMembers } from './member.store.ts'
export type { Departure, MemberRecord, TenantRef } from './member.ts'
export {
  deleteDeparture, emailsOfMembers, insertMemberships, listDepartures, markJoined, noteInvitation,
} from './membership.store.ts'
export { membershipRoutes } from './membership.routes.ts'
