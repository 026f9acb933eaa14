// How we know our own again: labels on whatever we make.

/** One installation of the deployer; several may share a host. */
export const ownerLabel = 'dezky.deployer'
/** Which instance of ours a container is. */
export const instanceLabel = 'dezky.instance'

/** Lower case letters, digits, `-`, `_` and `.`, beginning with a letter or digit; two at least, for so hosts want it, and at most 63. */
const containerName = /^[a-z0-9][a-z0-9_.-]{1,62}$/

export function isContainerName(name: string): boolean {
  return containerName.test(name)
}
