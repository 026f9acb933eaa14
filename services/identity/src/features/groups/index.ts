export { ensureFirstOperator } from './first-operator.service.ts'
export { belongingsOf, groupNamesOf } from './group.service.ts'
export { readyGroup } from './group.ts'
