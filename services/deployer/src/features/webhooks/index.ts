export { deliveryRoutes } from './delivery.routes.ts'
export { webhookRoutes } from './webhook.routes.ts'
