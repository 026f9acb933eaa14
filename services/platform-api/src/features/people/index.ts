export { Callers } from './callers.ts'
export { personRoutes } from './person.routes.ts'
export { bindIdentity, findPersonIdByEmail, insertPerson } from './person.store.ts'
