// One key for all places: now and then each is asked whether it answers, and what has turned is said.
import { type Handler, wake, type Work } from '@dezky/reconcile'
import { UpstreamRejected, UpstreamUnavailable } from '@dezky/runtime'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { probeRegistry } from '../registries/index.ts'
import { placeTurned } from './reachability.events.ts'
import { forgetRemoved, forgetUnreachable, noteTold, noteUnreachable, readPlaces, readUnreachable } from './reachability.store.ts'
import { type Place, turnOf } from './reachability.ts'

type Asking = Pick<Services, 'db' | 'clock' | 'registries' | 'hosts' | 'ingresses' | 'log' | 'events'>

const key = { kind: 'reachability', key: 'all' }
const lookAgainMs = 30_000
const patienceMs = 10_000

export function reachabilityHandler(services: Asking): Handler<Trx> {
  return async (work) => {
    const places = await readPlaces(services.db)
    await Promise.all(places.map(place => look(services, work, place)))
    await work.commit(trx => forgetRemoved(trx, places))
    return { requeueAfterMs: lookAgainMs }
  }
}

export async function wakeReachability(db: Services['db']): Promise<void> {
  await db.transaction().execute(trx => wake(trx, key))
}

async function look(services: Asking, work: Work<Trx>, place: Place): Promise<void> {
  const problem = await problemOf(services, place)
  if (problem === undefined) return
  const now = services.clock.now()
  const turn = turnOf(await readUnreachable(services.db, place), problem === null, now)
  if (turn === 'unchanged') return
  await work.commit(async (trx) => {
    if (turn === 'noted') await noteUnreachable(trx, place, problem ?? '', now)
    else if (turn === 'away') await noteTold(trx, place, problem ?? '', now)
    else await forgetUnreachable(trx, place)
    if (turn === 'away' || turn === 'back') await placeTurned(trx, place, turn, problem)
  })
  services.events.notify()
}

/** Null when it answers, be it with a refusal; undefined when nobody can tell. */
async function problemOf(services: Asking, place: Place): Promise<string | null | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UpstreamUnavailable(`It did not answer within ${patienceMs / 1000} s.`)), patienceMs)
  })
  try {
    await Promise.race([ask(services, place), late])
    return null
  }
  catch (error) {
    if (error instanceof UpstreamUnavailable) return error.message
    if (error instanceof UpstreamRejected) return null
    services.log.debug({ err: error, place: place.name }, 'whether a place answers could not be told')
    return undefined
  }
  finally {
    clearTimeout(timer)
  }
}

async function ask({ db, registries, hosts, ingresses }: Asking, { kind, id }: Place): Promise<unknown> {
  switch (kind) {
    case 'host': return (await hosts.of(id)).containers.probe()
    case 'ingress': return (await ingresses.of(id)).probe()
    case 'registry': return probeRegistry(db, registries, id)
  }
}
