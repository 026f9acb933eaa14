// How an engine tells the containers of a swarm's services from others: by a label.

/** Says of which service. */
export const serviceLabel = 'com.docker.swarm.service.id'

/** Services give their own labels to their containers, ours too; yet those are the swarm's. */
export function isOfSwarm(labels: Record<string, string>): boolean {
  return labels[serviceLabel] !== undefined
}
