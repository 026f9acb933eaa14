// Asks every upstream twice a minute whether it answers and takes our credentials, and keeps what it said.
import type { UpstreamName } from '@dezky/contracts'
import { upstreamNames } from '@dezky/contracts'
import { DirectoryConflict, DirectoryRejected, DirectoryUnavailable } from '@dezky/directory'
import { FilesConflict, FilesRejected, FilesUnavailable } from '@dezky/files'
import { MailConflict, MailRejected, MailUnavailable } from '@dezky/mail'
import type { Handler } from '@dezky/reconcile'
import { wake } from '@dezky/reconcile'
import type { Clock } from '@dezky/runtime'
import { MailNotTaken, MailRefused } from '@dezky/runtime/mailer'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { ResolversSilent } from './ports.ts'
import { upstreamChanged } from './upstream.events.ts'
import { findUpstream, keepUpstream } from './upstream.store.ts'
import type { Look, Port, Ports, Standing } from './upstream.ts'
import { afterLook, isChange, unseen } from './upstream.ts'

const everyMs = 30_000

interface Watching {
  ports: Ports
  clock: Clock
  /** Told when events have been written. */
  notify: () => void
}

export function upstreamHandler({ ports, clock, notify }: Watching): Handler<Scoped> {
  return async ({ key, commit }) => {
    const name = upstreamNames.find(known => known === key)
    if (!name) return
    const port = ports[name]
    const look = port && await lookAt(port)
    if (await commit(trx => keep(trx, unseen(name, port), look, clock.now()))) notify()
    if (port) return { requeueAfterMs: everyMs }
  }
}

/** At every start, for what is configured may have changed; from then on the handler asks for its own next run. */
export async function scheduleUpstreams(db: PlatformDatabase): Promise<void> {
  await inScope(db, workerScope(), async (trx) => {
    for (const key of upstreamNames) await wakeUpstream(trx, key)
  })
}

export async function wakeUpstream(trx: Scoped, key: UpstreamName): Promise<void> {
  await wake(trx, { kind: 'upstream', key })
}

const silent = [DirectoryUnavailable, MailUnavailable, FilesUnavailable, MailNotTaken, ResolversSilent]
const refusing = [DirectoryRejected, DirectoryConflict, MailRejected, MailConflict, FilesRejected, FilesConflict, MailRefused]

/** Throws what is neither an answer nor a refusal: that is a bug, and says nothing of the upstream. */
async function lookAt(port: Port): Promise<Look> {
  const began = performance.now()
  const latencyMs = () => Math.round(performance.now() - began)
  try {
    return { is: 'well', ...await port.probe(), latencyMs: latencyMs() }
  }
  catch (error) {
    const isOneOf = (classes: (new (message: string) => Error)[]) => classes.some(kind => error instanceof kind)
    const message = error instanceof Error ? error.message : ''
    // The more particular first: what is refused for good was not taken either.
    if (isOneOf(refusing)) return { is: 'refusing', message, latencyMs: latencyMs() }
    if (isOneOf(silent)) return { is: 'silent', message }
    throw error
  }
}

async function keep(trx: Scoped, now: Standing, look: Look | null, at: Date): Promise<boolean> {
  const before = await findUpstream(trx, now.name)
  const after = afterLook(before, now, look, at.toISOString())
  await keepUpstream(trx, after)
  const isTold = isChange(before, after)
  if (isTold) await upstreamChanged(trx, after)
  return isTold
}
