export { connectDeployer, type Deployer } from './deployer.ts'
export { deploymentRoutes } from './deployment.routes.ts'
