import { expect, it } from 'vitest'
import { createTurns } from './in-turn.ts'

it('does one thing after the other for each key, and nothing waits for other keys', async () => {
  const inTurn = createTurns()
  const done: string[] = []
  const gate = Promise.withResolvers<void>()
  const first = inTurn('a', () => gate.promise.then(() => void done.push('first')))
  const second = inTurn('a', async () => void done.push('second'))
  await inTurn('b', async () => void done.push('other'))
  gate.resolve()
  await Promise.all([first, second])
  expect(done).toEqual(['other', 'first', 'second'])
})

it('goes on after what failed', async () => {
  const inTurn = createTurns()
  const failed = inTurn('a', () => Promise.reject(new Error('no')))
  const next = inTurn('a', async () => 'yes')
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
