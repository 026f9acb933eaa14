// Who is ready: one group for the whole installation, to which mail and files are bound.
import type { Db } from '../../database/index.ts'
import { known, lockPerson } from '../people/index.ts'
import * as store from './group.store.ts'
import { readyGroup } from './group.ts'

export async function setReady(db: Db, personId: string, ready: boolean): Promise<void> {
  await db.transaction().execute(async (trx) => {
    known(personId, await lockPerson(trx, personId))
    const groupId = await store.idOfNamed(trx, readyGroup)
    await (ready ? store.addMember(trx, groupId, personId) : store.removeMember(trx, groupId, personId))
  })
}
