export { ensureFirstOperator } from './first-operator.service.ts'
export { groupNamesOf } from './group.service.ts'
