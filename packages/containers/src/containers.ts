// The port: images, networks, volumes and containers of one host, or of one swarm.
import type { ContainerDescription } from './description.ts'
import type { ImagePull, LocalImage, PullProgress } from './image.ts'
import type {
  ContainerEvent, ExecResult, InstanceWish, LogLine, LogWish, ObservedInstance, Terminal, TerminalSize, Usage,
} from './instance.ts'

/** What the host is. `freeBytes`: room where images and volumes are kept; null where nobody tells. */
export interface HostFacts {
  version: string
  apiVersion: string
  /** As images call it: `linux`, `amd64` or `arm64`. */
  os: string
  architecture: string
  /** How many take work; a single engine is one. */
  nodes: number
  cpus: number
  memoryBytes: number
  freeBytes: number | null
}

/**
 * Every verb is idempotent and may throw ContainersUnavailable (ask again later) or ContainersRejected (with the reason). What carries the
 * mark of another owner, or none, is never changed: ContainersConflict. To observe answers null only where the host was asked and has none.
 */
export interface Containers extends AsyncDisposable {
  readonly driver: 'docker' | 'swarm'
  /** Whether the host answers, and what it is. */
  probe(): Promise<HostFacts>

  /** Fetches an image by digest. What is there already is not asked for again. An aborted signal ends it at once. */
  pull(image: ImagePull, progress: (step: PullProgress) => void, signal?: AbortSignal): Promise<LocalImage>
  observeImage(reference: string): Promise<LocalImage | null>
  /** Every image of the host that has a repository, ours or not. */
  listImages(): Promise<LocalImage[]>
  /** Whether it is gone, or never was there: one that a container uses, running or not, stays. */
  removeImage(reference: string): Promise<boolean>

  /** A network of ours that instances find each other on. One of that name that somebody else made is used as it is. */
  ensureNetwork(name: string): Promise<void>
  /** Makes the volume with our mark where there is none of that name. Volumes are never removed. */
  ensureVolume(name: string, labels: Record<string, string>): Promise<void>

  /** Makes the container and starts it, or finds the one of that name which carries the same mark, and starts that. */
  run(wish: InstanceWish): Promise<ObservedInstance>
  /** Starts one that was stopped; its address may have changed. */
  start(id: string): Promise<ObservedInstance>
  observe(id: string): Promise<ObservedInstance | null>
  /** All that carry this owner's mark, stopped ones too. */
  list(): Promise<ObservedInstance[]>
  /** Every container of the host that is not ours, for somebody who wants to adopt one. */
  listForeign(): Promise<ObservedInstance[]>
  /** How it is run, by its id or its name, whoever made it; its environment may hold secrets. */
  describe(id: string): Promise<ContainerDescription | null>
  /** Asks it to end, and ends it after so many seconds. It stays, stopped, and does not come back by itself. */
  stop(id: string, graceSeconds: number): Promise<void>
  /** Removes it, running or not; its volumes stay. */
  remove(id: string): Promise<void>

  /** Oldest first. With `follow` it ends when the container does or the signal is aborted. */
  logs(id: string, wish: LogWish, signal?: AbortSignal): AsyncIterable<LogLine>
  /**
   * Runs a program of the image in it, never through a shell; `output` is its last 4 kB. After `timeoutMs` it is left to itself, with exit
   * code 124; no such program is 126 or 127.
   */
  exec(id: string, argv: string[], timeoutMs: number): Promise<ExecResult>
  /** Runs a program of the image in it on a terminal of its own, until the program ends or the terminal is closed. */
  terminal(id: string, argv: string[], size: TerminalSize): Promise<Terminal>
  usage(id: string): Promise<Usage | null>
  /**
   * What happens to containers of ours, from the call on; ends when the signal is aborted, throws ContainersUnavailable when the host is
   * lost. Who lists them after the call misses nothing, though the host may tell again what it told before.
   */
  watch(signal: AbortSignal): AsyncIterable<ContainerEvent>
}
