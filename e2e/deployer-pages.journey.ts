// Each page of the deployer as it looks: three widths, light and dark, by keyboard, with data and without any.
// The pictures are kept in results/deployer-pages, to be looked at.
import { afterAll, beforeAll, describe } from 'vitest'
import { canRun } from '../services/deployer/test/world.ts'
import { type DeployerCloud, startDeployerCloud } from './deployer-cloud.ts'
import { deployerPages, type Shipped, shipSomething } from './deployer-pages.ts'
import { PageTour } from './pages/page-tour.ts'

let cloud: DeployerCloud
let shown: Shipped | undefined

describe.skipIf(!canRun)('the deployer', () => {
  beforeAll(async () => {
    cloud = await startDeployerCloud(5480)
  })
  afterAll(() => cloud?.[Symbol.asyncDispose]())

  const tour = new PageTour({
    pages: deployerPages, pictures: 'deployer-pages', at: () => cloud.url, visitor: () => cloud.visitor,
    shown: async () => shown ??= await shipSomething(cloud.world),
  })

  tour.describeEmpty({ deployment: '', instance: '' })
  for (const width of [390, 1024, 1440]) tour.describeAt(width)
  tour.describeKeyboard()
})
