// How an instance is, in one word, from what is wanted of it and what its host says.
import type { InstanceAnswer } from '@dezky/contracts/deployer'
import type { Tone } from '../tones.ts'

export type InstanceStanding =
  | 'serving' | 'running' | 'unhealthy' | 'starting' | 'warm' | 'leaving' | 'crashed' | 'outOfMemory' | 'stopped' | 'away'

export const instanceTones: Record<InstanceStanding, Tone> = {
  serving: 'ok', running: 'ok', unhealthy: 'fault', starting: 'busy', warm: 'idle', leaving: 'busy', crashed: 'fault', outOfMemory: 'fault',
  stopped: 'warn', away: 'unknown',
}

type Told = Pick<InstanceAnswer, 'wanted' | 'inRoute' | 'status' | 'state' | 'health'>

export function instanceStandingOf({ wanted, inRoute, status, state, health }: Told): InstanceStanding {
  if (state === 'unknown') return 'away'
  if (wanted === 'gone') return 'leaving'
  if (state === 'running') {
    if (health === 'unhealthy') return 'unhealthy'
    if (health === 'starting') return 'starting'
    return inRoute ? 'serving' : 'running'
  }
  if (wanted === 'warm') return 'warm'
  if (status === 'out_of_memory') return 'outOfMemory'
  if (status === 'crashed') return 'crashed'
  return status === 'made' ? 'starting' : 'stopped'
}
