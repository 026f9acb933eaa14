import { describe, expect, it } from 'vitest'
import type { StepState } from '@dezky/contracts/deployer'
import type { Step } from './deployment.ts'
import { nextMove } from './next-move.ts'

const running = { state: 'running', verdict: null, cancelRequestedAt: null } as const
const journal = (...states: StepState[]): Step[] =>
  states.map((state, at) => ({ position: at + 1, name: 'pull', argument: null, state, startedAt: null, attempts: 0 }))

describe('what a deployment does next', () => {
  it.each<[string, StepState[], number]>([
    ['begins at the beginning', ['waiting', 'waiting'], 1],
    ['takes up what was begun and not ended', ['done', 'running', 'waiting'], 2],
    ['goes on with what comes after', ['done', 'done', 'waiting'], 3],
    ['passes what was left out', ['done', 'skipped', 'waiting'], 3],
  ])('%s', (_, states, position) => {
    expect(nextMove(running, journal(...states))).toMatchObject({ type: 'run', step: { position } })
  })

  it('ends well once everything is done', () => {
    expect(nextMove(running, journal('done', 'done'))).toEqual({ type: 'end', state: 'succeeded' })
  })

  it('puts back what was as soon as somebody cancels, wherever it stands', () => {
    const cancelled = { ...running, cancelRequestedAt: new Date() }
    for (const states of [['waiting'], ['running', 'waiting'], ['done', 'done']] satisfies StepState[][]) {
      expect(nextMove(cancelled, journal(...states))).toEqual({ type: 'undo', verdict: 'cancelled' })
    }
  })

  it('is not cancelled once more while it is undone', () => {
    const undoing = { state: 'undoing', verdict: 'failed', cancelRequestedAt: new Date() } as const
    expect(nextMove(undoing, journal('failed', 'skipped', 'waiting'))).toMatchObject({ type: 'run', step: { position: 3 } })
    expect(nextMove(undoing, journal('failed', 'skipped', 'done'))).toEqual({ type: 'end', state: 'failed' })
  })
})
