import { expect, it } from 'vitest'
import { earlierReleases } from './earlier-releases.ts'

const was = (number: number, state: 'succeeded' | 'failed' = 'succeeded', kept = true) => ({
  state, requestedAt: '', release: { number, repository: '', digest: '', tag: null, kept },
})

it('offers each release that ran and is kept, newest first, but not what runs', () => {
  const deployments = [was(5), was(4, 'failed'), was(3), was(2, 'succeeded', false), was(3), was(1)]
  expect(earlierReleases(deployments, 5).map(({ release }) => release.number)).toEqual([3, 1])
})
