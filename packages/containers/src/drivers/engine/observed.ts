// What the engine says of a container, as the port has it. Engines differ in what they leave out.
import { z } from 'zod'
import type { InstanceState, ObservedInstance } from '../../instance.ts'
import { addressOf } from './reach.ts'

const time = z.string().nullish().transform((text) => {
  const at = new Date(text || 0)
  // "Never" is written as a day in the year 1.
  return at.getTime() > 0 ? at : null
})

const state = z.object({
  Status: z.string().nullish(), Running: z.boolean().nullish(), ExitCode: z.number().nullish(),
  OOMKilled: z.boolean().nullish(), Error: z.string().nullish(),
  StartedAt: time, FinishedAt: time, Health: z.object({ Status: z.string().nullish() }).nullish(),
})

export const inspected = z.object({
  Id: z.string(), Name: z.string(), RestartCount: z.number().nullish(), State: state,
  Config: z.object({ Image: z.string().nullish(), Labels: z.record(z.string(), z.string()).nullish() }),
  HostConfig: z.object({
    Memory: z.number().nullish(), RestartPolicy: z.object({ Name: z.string().nullish() }).nullish(),
  }).nullish(),
  NetworkSettings: z.object({
    Ports: z.record(z.string(), z.array(z.object({ HostIp: z.string().optional(), HostPort: z.string().optional() })).nullable()).nullish(),
    Networks: z.record(z.string(), z.object({ IPAddress: z.string().optional(), GlobalIPv6Address: z.string().optional() })).nullish(),
  }).nullish(),
})

export type Inspected = z.infer<typeof inspected>

const states = new Set<string>(['created', 'running', 'restarting', 'paused', 'exited', 'dead'] satisfies InstanceState[])
const healths = new Set<string>(['starting', 'healthy', 'unhealthy'] satisfies ObservedInstance['health'][])

export function instanceOf({ Id, Name, RestartCount, State, Config, NetworkSettings }: Inspected): ObservedInstance {
  const labels = Config.Labels ?? {}
  const state = isState(State.Status) ? State.Status : 'dead'
  const attachments = { ports: NetworkSettings?.Ports ?? {}, networks: NetworkSettings?.Networks ?? {} }
  return {
    id: Id, name: nameOf({ Name }), image: Config.Image ?? '', labels, state,
    health: isHealth(State.Health?.Status) ? State.Health.Status : 'none',
    address: state === 'running' ? addressOf(labels, attachments) : null,
    startedAt: State.StartedAt, finishedAt: State.FinishedAt,
    // The engine says 0 of one that has not ended.
    exitCode: hasEnded(state) ? State.ExitCode ?? null : null,
    outOfMemory: State.OOMKilled ?? false, restarts: RestartCount ?? 0, error: State.Error || null,
  }
}

/** Engines put a slash before it. */
export function nameOf({ Name }: Pick<Inspected, 'Name'>): string {
  return Name.replace(/^\//, '')
}

function hasEnded(state: InstanceState): boolean {
  return state === 'exited' || state === 'dead' || state === 'restarting'
}

function isState(text: string | null | undefined): text is InstanceState {
  return states.has(text ?? '')
}

function isHealth(text: string | null | undefined): text is ObservedInstance['health'] {
  return healths.has(text ?? '')
}
