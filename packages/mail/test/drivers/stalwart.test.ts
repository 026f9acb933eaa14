import { afterAll, describe, expect, test } from 'vitest'
import { testMail } from '../mail.contract.ts'
import { schema, startWorld, type World } from './stalwart-world.ts'

const worlds: World[] = []

testMail('stalwart', async () => {
  const world = await startWorld()
  worlds.push(world)
  return world
})

describe('the exchanges of the suite', () => {
  afterAll(() => worlds.length = 0)

  test.skipIf(!schema)('are as the server\'s schema has them, both ways', () => {
    const [{ watch }] = worlds as [World]
    expect(watch.judged()).toBeGreaterThan(100)
    expect(watch.complaints()).toEqual([])
  })
})
