import type { Directory } from '@dezky/directory'
import type { Dns } from '@dezky/dns'
import type { EventStream } from '@dezky/events'
import type { Files } from '@dezky/files'
import type { Mail } from '@dezky/mail'
import type { Reconciler } from '@dezky/reconcile'
import type { Clock, Logger } from '@dezky/runtime'
import type { Mailer } from '@dezky/runtime/mailer'
import type { Destinations } from '@dezky/runtime/outbound'
import type { Config } from './config/config.ts'
import type { PlatformDatabase } from './database/index.ts'
import type { Deployer } from './features/deployments/deployer.ts'
import type { Outbox } from './features/outbox/outbox.ts'
import type { Kinds } from './features/provisioning/kind.ts'
import type { Settings } from './features/settings/setting.current.ts'
import type { Ports } from './features/upstreams/upstream.ts'
import type { Cipher } from './features/webhooks/webhook.cipher.ts'
import type { TokenVerifier } from './http/tokens.ts'

/** What routes and start-up work with; built once, in context.ts. */
export interface Services {
  config: Config
  log: Logger
  clock: Clock
  /** What operators have decided; it may change at any time. */
  settings: Settings
  db: PlatformDatabase
  events: EventStream
  reconciler: Reconciler
  directory: Directory
  dns: Dns
  /** Null: none is configured. */
  mail: Mail | null
  files: Files | null
  /** Everything the platform speaks to, to be looked at. */
  upstreams: Ports
  /** Null: none is configured. */
  deployer: Deployer | null
  tokens: TokenVerifier
  /** How to look at what a tenant has upstream. */
  kinds: Kinds
  webhooks: { cipher: Cipher, destinations: Destinations }
  /** The platform's own mail. Null: there is no server to send it through; it is kept to be read, and invitations are only shown. */
  mailer: Mailer | null
  outbox: Outbox
}
