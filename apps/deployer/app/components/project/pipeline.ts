// What can go from one stage of a project to the next.
import type { StageOverview } from '@dezky/contracts/deployer'

type Running = Pick<StageOverview, 'live' | 'removing' | 'underWay'>

/** `same`: there is nothing to promote, for it runs there already. `coming`: it is on its way. */
export type Promotion = 'possible' | 'nothing' | 'same' | 'coming'

export function promotionBetween(from: Running, to: Running): Promotion {
  if (!from.live || from.removing || to.removing) return 'nothing'
  if (to.underWay?.release.digest === from.live.digest) return 'coming'
  return to.live?.digest === from.live.digest ? 'same' : 'possible'
}
