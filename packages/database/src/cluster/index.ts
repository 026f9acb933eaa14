export { ClusterUnusable } from './errors.ts'
export { startCluster } from './cluster.ts'
export type { Cluster, ClusterOptions } from './cluster.ts'
