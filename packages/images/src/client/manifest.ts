// Manifests and indexes: https://github.com/opencontainers/image-spec, and Docker's own, which came before and are alike.
import { z } from 'zod'
import { jsonOf } from '@dezky/runtime'
import { RegistryRejected } from '../errors.ts'
import { configTypes, manifestTypes } from '../media-types.ts'
import type { Platform } from '../platform.ts'
import { isDigest } from '../reference.ts'

const digest = z.string().refine(isDigest)
const absent = z.never().optional()
const bytes = z.number().int().nonnegative()
const platform = z.object({ os: z.string(), architecture: z.string(), variant: z.string().optional() })
const childShape = z.object({ mediaType: z.string().optional(), digest, platform: platform.nullish() })
const indexShape = z.object({
  manifests: z.array(childShape),
  layers: absent, config: absent,
})
const manifestShape = z.object({
  config: z.object({ mediaType: z.string(), digest, size: bytes }),
  layers: z.array(z.object({ size: bytes })),
  manifests: absent,
})

/** One image of an index; `platform`: null where its own configuration must be asked for it. */
export interface Child { digest: string, platform: Platform | null }

export type Manifest =
  | { kind: 'index', children: Child[] }
  | { kind: 'image', configDigest: string, sizeBytes: number }

/** A document that could be read as both is neither (CVE-2021-41190). */
export function manifestOf(body: Buffer): Manifest {
  const document = jsonOf(body.toString())
  const index = indexShape.safeParse(document).data
  if (index) return { kind: 'index', children: index.manifests.filter(isImage).map(childOf) }
  const manifest = manifestShape.safeParse(document).data
  if (!manifest || !configTypes.includes(manifest.config.mediaType)) {
    throw new RegistryRejected('This is no image that a container can be run from.')
  }
  const sizeBytes = manifest.layers.reduce((sum, { size }) => sum + size, manifest.config.size)
  return { kind: 'image', configDigest: manifest.config.digest, sizeBytes }
}

/** Builders keep attestations beside the images, as if for an unknown machine. */
function isImage({ mediaType, platform }: z.infer<typeof childShape>): boolean {
  return (mediaType === undefined || manifestTypes.includes(mediaType)) && platform?.os !== 'unknown'
}

function childOf({ digest, platform }: z.infer<typeof childShape>): Child {
  return { digest, platform: platform ?? null }
}
