import { expect, it } from 'vitest'
import { howItEnded, withLastExit } from './how-it-ended.ts'

const running = { state: 'running', restarts: 0, outOfMemory: false, exitCode: null } as const

it.each([
  ['runs', {}, false, null],
  ['was started again twice', { restarts: 2, exitCode: 1 }, false, null],
  ['was started again three times', { restarts: 3, exitCode: 1, state: 'restarting' }, false, 'crashed'],
  ['was started again three times and ended somehow', { restarts: 3 }, false, null],
  ['ended', { state: 'exited', exitCode: 0 }, false, 'crashed'],
  ['is dead', { state: 'dead' }, false, 'crashed'],
  ['ended for its memory', { state: 'exited', outOfMemory: true }, false, 'out_of_memory'],
  ['runs again after that', { outOfMemory: true }, false, null],
  ['is told to have used too much', {}, true, 'out_of_memory'],
] as const)('one that %s', (_, seen, told, ended) => {
  expect(howItEnded({ ...running, ...seen }, told)).toBe(ended)
})

it('remembers how it ended while it runs once more', () => {
  expect(withLastExit({ ...running, restarts: 3 }, 3)).toMatchObject({ exitCode: 3, restarts: 3 })
  expect(withLastExit({ ...running, exitCode: 4 }, 3)).toMatchObject({ exitCode: 4 })
})
