export { memberRoutes } from './member.routes.ts'
export { addMember } from './member.service.ts'
export { groupsOfPerson, listMembers } from './member.store.ts'
