import { describe } from 'vitest'
import { testContainers } from '../containers.contract.ts'
import { canRunNodes } from '../programs.ts'
import { joinNetwork, startSwarmWorld } from './swarm-world.ts'

describe.skipIf(!canRunNodes)('on a real swarm', () => testContainers('Docker Swarm', async () => {
  const world = await startSwarmWorld()
  await joinNetwork(world, 'web')
  return world
}))
