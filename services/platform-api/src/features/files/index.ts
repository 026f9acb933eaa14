export { fileQuotaRoutes } from './file-quota.routes.ts'
export { getQuota as getFileQuota } from './file-quota.service.ts'
export { allowedBytes as allowedForFiles } from './file-quota.ts'
export { filesRoutes } from './files.routes.ts'
