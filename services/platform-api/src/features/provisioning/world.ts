import type { Directory } from '@dezky/directory'
import type { EventStream } from '@dezky/events'
import type { Files } from '@dezky/files'
import type { Mail } from '@dezky/mail'
import type { Clock } from '@dezky/runtime'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import type { DriftPolicy } from './drift.ts'

/** What follows when a person has come to be in the directory, in the same transaction. */
export type OnPersonReady = (trx: Scoped, person: { tenantId: string, personId: string }) => Promise<void>

/** Both worlds, as the tenants' resources need them. An upstream that is not configured is null. */
export interface ProvisioningWorld {
  db: PlatformDatabase
  clock: Clock
  events: Pick<EventStream, 'notify'>
  directory: Directory
  mail: Mail | null
  files: Files | null
  /** What operators decide holds from the next look on. */
  drift: () => DriftPolicy
  onPersonReady: OnPersonReady
}
