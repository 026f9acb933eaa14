export { holdRelease, insertRelease, readRelease } from './release.store.ts'
export type { Release } from './release.ts'
export { findRelease } from './find-release.ts'
export { releaseRoutes } from './release.routes.ts'
