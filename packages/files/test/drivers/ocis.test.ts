import { describe, expect, test } from 'vitest'
import { testFiles } from '../files.contract.ts'
import { schema, startWorld, type World } from './ocis-world.ts'

describe.each(['ocis', 'opencloud'] as const)('%s', (product) => {
  let world: World | undefined

  testFiles(product, async () => world = await startWorld(product))

  test.skipIf(!schema)('is spoken as the server\'s schema has it, both ways', () => {
    expect(world?.watch.judged()).toBeGreaterThan(100)
    expect(world?.watch.complaints()).toEqual([])
  })
})
