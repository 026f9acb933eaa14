import type { Db, Trx } from '../../database/index.ts'
import type { Place, Unreachable } from './reachability.ts'

export async function readPlaces(db: Db): Promise<Place[]> {
  const [hosts, ingresses, registries] = await Promise.all([
    db.selectFrom('hosts').select(['id', 'name']).execute(), db.selectFrom('ingresses').select(['id', 'name']).execute(),
    db.selectFrom('registries').select(['id', 'name']).execute(),
  ])
  return [
    ...hosts.map(host => ({ kind: 'host' as const, ...host })), ...ingresses.map(ingress => ({ kind: 'ingress' as const, ...ingress })),
    ...registries.map(registry => ({ kind: 'registry' as const, ...registry })),
  ]
}

type Key = Pick<Place, 'kind' | 'id'>

export async function readUnreachable(db: Db, { kind, id }: Key): Promise<Unreachable | null> {
  return await db.selectFrom('unreachable_places').select(['since', 'told_at as toldAt'])
    .where('kind', '=', kind).where('id', '=', id).executeTakeFirst() ?? null
}

export async function noteUnreachable(trx: Trx, { kind, id }: Key, problem: string, now: Date): Promise<void> {
  await trx.insertInto('unreachable_places').values({ kind, id, since: now, problem, told_at: null }).execute()
}

export async function noteTold(trx: Trx, { kind, id }: Key, problem: string, now: Date): Promise<void> {
  await trx.updateTable('unreachable_places').set({ told_at: now, problem }).where('kind', '=', kind).where('id', '=', id).execute()
}

export async function forgetUnreachable(trx: Trx, { kind, id }: Key): Promise<void> {
  await trx.deleteFrom('unreachable_places').where('kind', '=', kind).where('id', '=', id).execute()
}

/** Of places there are no longer. */
export async function forgetRemoved(trx: Trx, places: Key[]): Promise<void> {
  const ids = places.map(({ id }) => id)
  const all = trx.deleteFrom('unreachable_places')
  await (ids.length > 0 ? all.where('id', 'not in', ids) : all).execute()
}
