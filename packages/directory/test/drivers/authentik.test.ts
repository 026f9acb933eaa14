import { describe, expect, test } from 'vitest'
import { testDirectory } from '../directory.contract.ts'
import { schemaOf, startWorld, versions, type World } from './authentik-world.ts'

describe.each(versions)('Authentik %s', (version) => {
  let world: World | undefined

  testDirectory(version, async () => world = await startWorld(version))

  test.skipIf(!schemaOf(version))('is spoken as its schema has it, both ways', () => {
    expect(world?.watch.judged()).toBeGreaterThan(100)
    expect(world?.watch.complaints()).toEqual([])
  })
})
