// What features have to work with.
import type { Database } from '@dezky/database'
import type { EventStream } from '@dezky/events'
import type { Reconciler } from '@dezky/reconcile'
import type { Clock, Keyring, Logger } from '@dezky/runtime'
import type { Destinations } from '@dezky/runtime/outbound'
import type { Config } from './config/config.ts'
import type { DeployerTables } from './database/index.ts'
import type { Authentication } from './features/accounts/authentication.ts'
import type { BadAnswers } from './features/deployments/bad-answers.ts'
import type { Probers } from './features/deployments/prober.ts'
import type { Progress } from './features/deployments/progress.ts'
import type { Transcripts } from './features/deployments/transcript.ts'
import type { HostConnections } from './features/hosts/connections.ts'
import type { IngressConnections } from './features/ingresses/connections.ts'
import type { RegistryConnections } from './features/registries/connections.ts'
import type { Terminals } from './features/terminals/terminals.ts'

export interface Services {
  config: Config
  clock: Clock
  log: Logger
  keyring: Keyring
  db: Database<DeployerTables>
  events: EventStream
  /** Aborts when this process is told to end: from then on it takes nothing on, and what may rest is left to the next. */
  stopping: AbortSignal
  hosts: HostConnections
  ingresses: IngressConnections
  registries: RegistryConnections
  authentication: Authentication
  /** Where notifications may be sent. */
  destinations: Destinations
  probers: Probers
  progress: Progress
  transcripts: Transcripts
  badAnswers: BadAnswers
  /** Instances that were ended because they used too much; only the host's own telling is sure of it. */
  outOfMemory: Set<string>
  terminals: Terminals
}

/** With the loop that works on them. */
export interface Context extends Services {
  reconciler: Reconciler
  /** Takes nothing on any more; resolves once what is under way has come to where it may be left, or the time for that is over. */
  rest(): Promise<void>
}
