import type { Directory } from '@dezky/directory'
import type { Clock } from '@dezky/runtime'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'

/** What follows when a person has come to be in the directory, in the same transaction. */
export type OnPersonReady = (trx: Scoped, person: { tenantId: string, personId: string }) => Promise<void>

/** Both worlds, as a tenant's reconciler needs them. */
export interface World {
  db: PlatformDatabase
  directory: Directory
  clock: Clock
  onPersonReady: OnPersonReady
}
