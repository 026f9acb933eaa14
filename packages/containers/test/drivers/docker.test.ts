import { describe } from 'vitest'
import { testContainers } from '../containers.contract.ts'
import { canRunContainers } from '../programs.ts'
import { startDockerWorld } from './docker-world.ts'

describe.skipIf(!canRunContainers)('on a real engine', () => testContainers('Docker Engine', startDockerWorld))
