export { partnerRoutes } from './partner.routes.ts'
export { partnerStaffRoutes } from './partner.staff.routes.ts'
export { partnerStatementRoutes } from './statement.routes.ts'
