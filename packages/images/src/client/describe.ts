// From a digest to the image of one platform: index, its manifest, its configuration; each checked against its digest.
import { RegistryUnavailable } from '../errors.ts'
import { acceptedManifests } from '../media-types.ts'
import { bestFor, type Platform, runsOn } from '../platform.ts'
import type { ImageDescription, PlatformImage } from '../registry.ts'
import type { Connection } from './connection.ts'
import { requireDigest } from './digest.ts'
import { imageConfigOf } from './image-config.ts'
import { type Child, type Manifest, manifestOf } from './manifest.ts'

interface Source { connection: Connection, repository: string }

export async function describeImage(source: Source, digest: string, machine: Platform): Promise<ImageDescription | null> {
  const manifest = await manifestAt(source, digest)
  if (!manifest) return null
  if (manifest.kind === 'image') return describeOne(await imageOf(source, digest, manifest), digest, machine)
  const offers = manifest.children.flatMap(({ digest, platform }) => platform ? [{ digest, platform }] : [])
  const chosen: Child | undefined = bestFor(machine, offers) ?? manifest.children.find(({ platform }) => !platform)
  const image = chosen ? await childImage(source, chosen.digest) : null
  const platforms = offers.map(({ platform }) => platform)
  if (image && !chosen?.platform) platforms.push(image.platform)
  return { digest, platforms, image: image && runsOn(machine, chosen?.platform ?? image.platform) ? image : null }
}

function describeOne(image: PlatformImage, digest: string, machine: Platform): ImageDescription {
  return { digest, platforms: [image.platform], image: runsOn(machine, image.platform) ? image : null }
}

async function childImage(source: Source, digest: string): Promise<PlatformImage> {
  const manifest = await manifestAt(source, digest)
  if (manifest?.kind !== 'image') throw halfThere()
  return imageOf(source, digest, manifest)
}

async function manifestAt({ connection, repository }: Source, digest: string): Promise<Manifest | null> {
  const answer = await connection.get({ path: `/v2/${repository}/manifests/${digest}`, repository, accept: acceptedManifests })
  if (!answer) return null
  requireDigest(answer.body, digest)
  return manifestOf(answer.body)
}

async function imageOf(source: Source, manifestDigest: string, manifest: Manifest & { kind: 'image' }): Promise<PlatformImage> {
  const { connection, repository } = source
  const answer = await connection.get({ path: `/v2/${repository}/blobs/${manifest.configDigest}`, repository })
  if (!answer) throw halfThere()
  requireDigest(answer.body, manifest.configDigest)
  return { ...imageConfigOf(answer.body), manifestDigest, sizeBytes: manifest.sizeBytes }
}

/** Parts go missing for a moment while a registry is filled or cleaned. */
function halfThere(): Error {
  return new RegistryUnavailable('The registry has this image only in parts.')
}
