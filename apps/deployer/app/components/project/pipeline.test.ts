import { expect, it } from 'vitest'
import { promotionBetween } from './pipeline.ts'

const release = (digest: string) => ({ number: 1, digest, tag: null, hostName: 'a.example', since: null })
const coming = (digest: string) => ({
  id: '', kind: 'deploy' as const, state: 'running' as const, release: release(digest), requestedBy: '', requestedAt: '', endedAt: null,
  step: null,
  approvals: { needed: 0, given: 0 },
})
const running = { live: release('a'), removing: false, underWay: null, waiting: null, ofTag: null }

it.each([
  ['possible', running, { ...running, live: release('b') }],
  ['possible', running, { ...running, live: null }],
  ['possible', running, { ...running, live: release('b'), underWay: coming('c') }],
  ['same', running, running],
  ['coming', running, { ...running, live: release('b'), underWay: coming('a') }],
  ['coming', running, { ...running, live: null, waiting: coming('a') }],
  ['nothing', { ...running, live: null }, running],
  ['nothing', running, { ...running, live: release('b'), ofTag: 'pr-1' }],
  ['nothing', { ...running, removing: true }, { ...running, live: null }],
  ['nothing', running, { ...running, live: null, removing: true }],
] as const)('is %s', (promotion, from, to) => expect(promotionBetween(from, to)).toBe(promotion))
