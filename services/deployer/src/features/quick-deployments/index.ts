export { quickDeploymentRoutes } from './quick-deployment.routes.ts'
