// Which images of a host came there through us: only those may go through us.
import type { Db, Trx } from '../../database/index.ts'

export interface PulledImage { hostId: string, repository: string, digest: string }

/** Whoever removes it has given up or is gone by then. */
const removalMs = 120_000

/** Before it is fetched, so that nothing we fetched is forgotten. */
export async function notePull(db: Db, image: PulledImage, now: Date): Promise<void> {
  const { hostId, repository, digest } = image
  await db.insertInto('pulled_images').values({ host_id: hostId, repository, digest, first_pulled_at: now })
    .onConflict(conflict => conflict.doNothing()).execute()
}

/** Whether it is being removed at this moment; nobody begins to before the transaction has ended. */
export async function isBeingRemoved(trx: Trx, image: PulledImage, now: Date): Promise<boolean> {
  const since = await lock(trx, image)
  return since instanceof Date && now.getTime() - since.getTime() < removalMs
}

/** Who wants it from now on waits. Answers false where it is forgotten already. */
export async function beginRemoval(trx: Trx, image: PulledImage, now: Date): Promise<boolean> {
  if (await lock(trx, image) === undefined) return false
  await where(trx.updateTable('pulled_images').set({ removing_since: now }), image).execute()
  return true
}

/** `gone`: it is not on the host any more. */
export async function endRemoval(db: Db, image: PulledImage, gone: boolean): Promise<void> {
  if (gone) await where(db.deleteFrom('pulled_images'), image).execute()
  else await where(db.updateTable('pulled_images').set({ removing_since: null }), image).execute()
}

export async function readPulledImages(db: Db): Promise<PulledImage[]> {
  return db.selectFrom('pulled_images').select(['host_id as hostId', 'repository', 'digest'])
    .orderBy('host_id').orderBy('first_pulled_at').execute()
}

async function lock(trx: Trx, image: PulledImage): Promise<Date | null | undefined> {
  const found = await where(trx.selectFrom('pulled_images').select('removing_since as since').forUpdate(), image).executeTakeFirst()
  return found?.since
}

interface Filtered<Query> { where(column: 'host_id' | 'repository' | 'digest', is: '=', value: string): Query }

function where<Query extends Filtered<Query>>(query: Query, { hostId, repository, digest }: PulledImage): Query {
  return query.where('host_id', '=', hostId).where('repository', '=', repository).where('digest', '=', digest)
}
