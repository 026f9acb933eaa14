// Images: what is asked for, and what is there.

/** `repository`: with its registry, as in `registry.example.com/team/app`; `digest`: `sha256:` and 64 hexadecimal digits. */
export interface ImageName { repository: string, digest: string }

export interface RegistryCredentials { username: string, password: string }

export interface ImagePull extends ImageName { credentials: RegistryCredentials | null }

/** `done` and `total` in bytes, over all layers known so far; `total` grows while layers are discovered. */
export interface PullProgress { done: number, total: number, layers: number }

export interface LocalImage {
  /** The engine's own id, `sha256:…`. */
  id: string
  /** `repository@digest`, each as it was pulled. */
  digests: string[]
  tags: string[]
  bytes: number
  os: string
  architecture: string
  /** As the image declares them, TCP only. */
  exposedPorts: number[]
  labels: Record<string, string>
  /** The image's own health check, if it has one. */
  hasHealthCheck: boolean
  createdAt: Date
}

export function imageReference({ repository, digest }: ImageName): string {
  return `${repository}@${digest}`
}
