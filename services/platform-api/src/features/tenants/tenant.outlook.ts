// What each command would do to a tenant now. No input or output here.
import type { ForeseenCommand, LifecycleCommand, ResourceKind, SuspensionOwner, TenantStatus, UpstreamEffect } from '@dezky/contracts'
import { lifecycleCommands } from '@dezky/contracts'
import type { Problem } from '@dezky/runtime'
import { upstreamOf } from '../provisioning/index.ts'
import { toProblem } from './tenant.lifecycle.errors.ts'
import type { Command, Life, Refusal } from './tenant.lifecycle.ts'
import { decide, statusOf } from './tenant.lifecycle.ts'
import { noticeOf } from './tenant.notices.ts'

/** How much of a tenant is there to be shut or removed. */
export interface Extent {
  /** `present`: it is upstream; `inUse`: it is wanted there, too. */
  resources: { kind: ResourceKind, present: number, inUse: number }[]
  /** Members who work in no other tenant that is open. */
  onlyHere: number
  owners: number
}

export interface Circumstances {
  tenantId: string
  /** For whom it is foreseen: who would give the command. */
  by: SuspensionOwner
  now: Date
  restoreWindowMs: number
  /** Whether there is a mail server to send through. */
  mailIsSent: boolean
}

export function foresee(life: Life, extent: Extent, circumstances: Circumstances): ForeseenCommand[] {
  const { mailIsSent, by } = circumstances
  return lifecycleCommands.filter(command => by === 'platform' || ownersCommands.includes(command)).map((command) => {
    return { ...foreseen(life, extent, { ...circumstances, command: asked(command, circumstances) }), mailIsSent }
  })
}

const ownersCommands: readonly LifecycleCommand[] = ['suspend', 'resume', 'delete']

function asked(command: LifecycleCommand, { by, now, restoreWindowMs }: Circumstances): Command & { do: LifecycleCommand } {
  switch (command) {
    case 'suspend': return { do: command, reason: by === 'customer' ? 'customer' : 'billing', note: null, owner: by }
    case 'resume': return { do: command, by }
    case 'trial': return { do: command, endsAt: new Date(now.getTime() + 1) }
    case 'delete': return { do: command, by, restoreWindowMs }
    default: return { do: command }
  }
}

interface Asked extends Circumstances { command: Command & { do: LifecycleCommand } }

function foreseen(life: Life, extent: Extent, { tenantId, now, command }: Asked): Omit<ForeseenCommand, 'mailIsSent'> {
  const outcome = decide(life, command, now)
  if ('refused' in outcome) return { ...nothing, command: command.do, refused: refusalOf(outcome, toProblem(outcome, command)) }
  const becomes = { ...life, ...outcome }
  const [was, status] = [phaseOf(statusOf(life)), statusOf(becomes)]
  const shuts = was === 'open' && phaseOf(status) === 'shut'
  return {
    command: command.do, refused: null, status, purgeAfter: becomes.purgeAfter?.toISOString() ?? null,
    upstreams: effectsOf(extent, was, phaseOf(status)), signedOut: shuts ? extent.onlyHere : 0,
    told: noticeOf(tenantId, life, becomes, now) ? extent.owners : 0,
  }
}

const nothing = { status: null, purgeAfter: null, upstreams: [], signedOut: 0, told: 0 }

function refusalOf(refusal: Refusal, { code, detail = '' }: Problem): ForeseenCommand['refused'] {
  return { code, detail, at: timeOf(refusal)?.toISOString() ?? null }
}

type Phase = 'open' | 'shut' | 'gone'

function phaseOf(status: TenantStatus): Phase {
  if (status === 'purging' || status === 'purged') return 'gone'
  return status === 'suspended' || status === 'deleted' ? 'shut' : 'open'
}

/** What is shut with its tenant; the rest is only reached by way of these. */
const doors: readonly ResourceKind[] = ['directory.person', 'ready', 'mail.domain', 'mail.account', 'files.space']

function effectsOf({ resources }: Extent, was: Phase, becomes: Phase): UpstreamEffect[] {
  if (was === becomes) return []
  if (becomes === 'gone') return some(resources.map(({ kind, present }) => ({ kind, count: present, effect: 'removed' })))
  const effect = becomes === 'shut' ? 'shut' : 'opened'
  return some(resources.filter(({ kind }) => doors.includes(kind)).map(({ kind, inUse }) => ({ kind, count: inUse, effect })))
}

function some(effects: Omit<UpstreamEffect, 'upstream'>[]): UpstreamEffect[] {
  return effects.filter(({ count }) => count > 0).map(effect => ({ ...effect, upstream: upstreamOf(effect.kind) }))
}

function timeOf(refusal: Refusal): Date | null | undefined {
  if ('until' in refusal) return refusal.until
  return 'since' in refusal ? refusal.since : null
}
