// The port: what a registry says of its images.
import type { Platform } from './platform.ts'

/** `complete` is false when there were more pages than are read, or one led astray: what is not in it may be there all the same. */
export interface TagList { tags: string[], complete: boolean }

/** How a container of the image tells its health, unless it is run otherwise. Null is the engine's default. */
export interface Healthcheck {
  /** As in the image: `['CMD', …]` or `['CMD-SHELL', line]`. */
  test: string[]
  intervalMs: number | null
  timeoutMs: number | null
  startPeriodMs: number | null
  retries: number | null
}

export interface ExposedPort { port: number, protocol: 'tcp' | 'udp' | 'sctp' }

/** The image as it is for one platform. Every digest on the way to it was checked against what it names. */
export interface PlatformImage {
  platform: Platform
  /** Of this platform's own manifest; the same as the image's where there is one platform only. */
  manifestDigest: string
  exposedPorts: ExposedPort[]
  labels: Record<string, string>
  healthcheck: Healthcheck | null
  /** Null where it is not said, or set to a fixed day long ago so that builds are the same. */
  createdAt: Date | null
  /** Names of the variables that are set in it; their values stay there. */
  envKeys: string[]
  /** What a pull transfers when nothing of it is there yet. */
  sizeBytes: number
}

/** `image`: null when none of `platforms` runs where it was asked for. */
export interface ImageDescription { digest: string, platforms: Platform[], image: PlatformImage | null }

/**
 * `repository` is the path below the registry: `library/nginx`. Every verb may throw RegistryUnavailable (nothing is known; ask again
 * later) or RegistryRejected (a human must look). Null means that the registry itself says there is no such thing.
 */
export interface Registry extends AsyncDisposable {
  /** As in references: `docker.io`, `ghcr.io`, `localhost:5000`. */
  readonly host: string
  /** Whether it answers and takes our credentials. */
  probe(): Promise<void>
  /** What a tag stands for now, without counting as a pull. */
  digestOf(repository: string, tag: string): Promise<string | null>
  manifestExists(repository: string, digest: string): Promise<boolean>
  tags(repository: string): Promise<TagList | null>
  describe(repository: string, digest: string, platform: Platform): Promise<ImageDescription | null>
}
