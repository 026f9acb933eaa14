import { describe, expect, it } from 'vitest'
import { allEvents, factsOf, pageOf } from './event-groups.ts'

describe('an event', () => {
  it.each([
    [{ deploymentId: 'a', project: 'shop' }, '/deployments/a'], [{ project: 'shop', stage: 'prod' }, '/projects/shop/stages/prod'],
    [{ project: 'shop' }, '/projects/shop'], [{ hostId: 'x' }, null],
  ])('%j has its page at %s', (data, page) => expect(pageOf(data)).toBe(page))

  it('says what it says besides ids', () => {
    expect(factsOf({ id: 'x', stageId: 'y', name: 'here', problem: null, state: 'away', more: {} })).toBe('name: here · state: away')
  })

  it('is in one group only', () => expect(new Set(allEvents).size).toBe(allEvents.length))
})
