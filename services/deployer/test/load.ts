// People who keep asking for a stage, and notice every request that goes astray.
import { startLoad } from '@dezky/ingress/testing'
import type { SeededStage, World } from './world.ts'

export interface Audience { leave(): Promise<{ answered: number, lost: string[] }> }

export function audienceOf({ proxy }: World, { hostName }: SeededStage, { clients = 4, path = '/' } = {}): Audience {
  const load = startLoad(proxy.options.publicAddress, hostName, Array.from({ length: clients }, () => path))
  return {
    async leave() {
      await load.stop()
      const lost = load.requests.flatMap(({ problem }) => problem ?? [])
      return { answered: load.requests.length - lost.length, lost: [...lost, ...Array.from({ length: load.resets() }, () => 'reset')] }
    },
  }
}
