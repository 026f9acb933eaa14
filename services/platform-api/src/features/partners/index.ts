export { partnerRoutes } from './partner.routes.ts'
export { partnerStaffRoutes } from './partner.staff.routes.ts'
