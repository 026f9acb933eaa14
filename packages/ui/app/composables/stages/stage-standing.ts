// How a stage is, in one word, from what the API tells of it.
import type { StageOverview } from '@dezky/contracts/deployer'

type Tone = 'ok' | 'busy' | 'warn' | 'fault' | 'idle' | 'unknown'
export type Standing = 'removing' | 'undoing' | 'deploying' | 'queued' | 'empty' | 'failed' | 'down' | 'partly' | 'starting' | 'running'

export const standingTones: Record<Standing, Tone> = {
  removing: 'busy', undoing: 'warn', deploying: 'busy', queued: 'busy', empty: 'idle', failed: 'fault', down: 'fault', partly: 'warn',
  starting: 'busy', running: 'ok',
}

type Seen = Pick<StageOverview, 'removing' | 'live' | 'instances' | 'underWay' | 'latest'>

export function standingOf(stage: Seen): Standing {
  if (stage.removing) return 'removing'
  if (stage.underWay) return underWay[stage.underWay.state] ?? 'deploying'
  if (!stage.live) return stage.latest?.state === 'failed' ? 'failed' : 'empty'
  return healthOf(stage.instances)
}

/** Of what serves, whatever else is under way. */
export function healthOf({ wanted, running, unwell }: StageOverview['instances']): Standing {
  if (unwell > 0 || wanted === 0) return running > 0 ? 'partly' : 'down'
  return running < wanted ? 'starting' : 'running'
}

const underWay: Partial<Record<string, Standing>> = { undoing: 'undoing', queued: 'queued' }
