// One container: what is wished, and what is seen.
import type { Readable } from 'node:stream'
import type { ImagePull } from './image.ts'

export interface Mount {
  kind: 'volume' | 'bind'
  /** The volume's name, or the absolute path on the host. */
  source: string
  /** The absolute path in the container. */
  target: string
  readOnly: boolean
}

export interface InstanceWish {
  /** Unique on its host; `isContainerName` tells which are good. */
  name: string
  /** With what its registry wants: a swarm fetches it itself, on whichever node it comes to run. */
  image: ImagePull
  /** Ours beside those the driver adds as mark; see mark.ts. */
  labels: Record<string, string>
  environment: Record<string, string>
  /** Instead of the image's own; null is as the image says. */
  command: string[] | null
  /** Where it listens. */
  port: number
  /**
   * `network`: reached at its own address on that network. `publish`: at a free port of this address of the host. `host`: it uses the
   * host's network itself.
   */
  reach: { by: 'network', network: string } | { by: 'publish', network: string, hostAddress: string } | { by: 'host', hostAddress: string }
  mounts: Mount[]
  /** Null is without limit. */
  resources: { cpus: number | null, memoryBytes: number | null, processes: number | null }
  /** How much of its output the host keeps. */
  logs: { maxBytes: number, maxFiles: number }
  privileged: boolean
  stopSignal: string | null
  /** How long it may take to end where nobody but the host can wait for it: on another node of a swarm. */
  stopSeconds: number
}

export type InstanceState = 'created' | 'running' | 'restarting' | 'paused' | 'exited' | 'dead'

export interface ObservedInstance {
  id: string
  name: string
  /** `repository@digest` where it was made by digest, else what it was made from. */
  image: string
  labels: Record<string, string>
  state: InstanceState
  /** What the image's or the container's own health check says. */
  health: 'none' | 'starting' | 'healthy' | 'unhealthy'
  /** Where it is reached; null while it does not run. */
  address: { host: string, port: number } | null
  startedAt: Date | null
  finishedAt: Date | null
  exitCode: number | null
  outOfMemory: boolean
  /** How often the host started it again by itself. */
  restarts: number
  /** Why the host could not start it, in its own words. */
  error: string | null
}

/** `at` is the host's clock. A line longer than 16 kB comes in pieces. */
export interface LogLine { at: Date, stream: 'stdout' | 'stderr', text: string }

/**
 * `tail`: only so many of the last; `since`: only from then on, that very millisecond included. Lines come in the same order every time,
 * but only those of one stream in the order of their times. So who goes on after a break asks from a second before their last line on, and
 * leaves out as many as they had with that time or a later one.
 */
export interface LogWish { tail?: number, since?: Date, follow?: boolean }

export interface ExecResult { exitCode: number, output: string }

export interface TerminalSize { columns: number, rows: number }

export interface Terminal {
  /** What the program writes, with the terminal's own signs; ends when the program does. */
  output: Readable
  /** As if somebody typed it. */
  write(text: string): void
  resize(size: TerminalSize): Promise<void>
  /** The program is asked to end as by somebody who hangs up; one that does not heed that goes with its container. */
  close(): void
}

/** `cpu`: 1 is one whole processor. Network and disk are totals since it started. */
export interface Usage {
  cpu: number
  memoryBytes: number
  memoryLimitBytes: number | null
  receivedBytes: number
  sentBytes: number
}

export interface ContainerEvent {
  id: string
  kind: 'started' | 'stopped' | 'died' | 'removed' | 'out_of_memory' | 'health'
  labels: Record<string, string>
  at: Date
}
