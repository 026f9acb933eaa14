export { ensureFirstOperator } from './first-operator.service.ts'
export { groupNamesOf, tenantGroupIdsOf } from './group.service.ts'
