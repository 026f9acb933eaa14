// What a tag can stand for: one image, or an index of several; the OCI's names and Docker's, which came before.

export const manifestTypes = ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.docker.distribution.manifest.v2+json']
const indexTypes = ['application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.list.v2+json']
export const configTypes = ['application/vnd.oci.image.config.v1+json', 'application/vnd.docker.container.image.v1+json']

/** For the Accept header. */
export const acceptedManifests = [...indexTypes, ...manifestTypes].join(', ')

export function isManifestType(mediaType: string): boolean {
  return manifestTypes.includes(mediaType) || indexTypes.includes(mediaType)
}
