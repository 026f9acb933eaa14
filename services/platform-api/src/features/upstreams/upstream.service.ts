import type { Upstream, UpstreamCall, UpstreamName } from '@dezky/contracts'
import { upstreamNames } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { countDependants, listCalls } from './call.store.ts'
import { callsKept } from './calls.ts'
import { UpstreamNotConfigured } from './upstream.errors.ts'
import { wakeUpstream } from './upstream.reconciler.ts'
import { listUpstreams } from './upstream.store.ts'
import type { Ports } from './upstream.ts'
import { unseen } from './upstream.ts'

export async function upstreamsOf(db: Readable, ports: Ports): Promise<Upstream[]> {
  const known = await listUpstreams(db)
  const dependants = await countDependants(db)
  return upstreamNames.map(name => ({
    ...known.find(upstream => upstream.name === name) ?? unseen(name, ports[name]), dependants: dependants[name],
  }))
}

/** The newest first. */
export async function lastCallsOf(db: Readable, name: UpstreamName): Promise<UpstreamCall[]> {
  return listCalls(db, name, callsKept)
}

/** Throws UpstreamNotConfigured. */
export async function requestProbe(trx: Scoped, name: UpstreamName, { ports, actor }: { ports: Ports, actor: Actor }): Promise<void> {
  if (ports[name] === null) throw new UpstreamNotConfigured(name)
  await appendAudit(trx, { tenantId: null, actor, action: 'upstream.probe', subject: `upstream:${name}`, details: {} })
  await wakeUpstream(trx, name)
}
