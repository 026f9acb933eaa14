// What can go from one stage of a project to the next.
import type { StageOverview } from '@dezky/contracts/deployer'

type Running = Pick<StageOverview, 'live' | 'removing' | 'underWay' | 'waiting' | 'ofTag'>

/** `same`: there is nothing to promote, for it runs there already. `coming`: it is on its way. */
export type Promotion = 'possible' | 'nothing' | 'same' | 'coming'

export function promotionBetween(from: Running, to: Running): Promotion {
  // What was made for a tag runs that tag, and no other.
  if (!from.live || from.removing || to.removing || to.ofTag !== null) return 'nothing'
  const coming = [to.underWay, to.waiting].map(deployment => deployment?.release.digest)
  if (coming.includes(from.live.digest)) return 'coming'
  return to.live?.digest === from.live.digest ? 'same' : 'possible'
}
