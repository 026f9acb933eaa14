import { afterEach, beforeEach, expect, it, type Mock, vi } from 'vitest'
import { createEventFeed } from './event-feed.ts'

class FakeEventSource {
  static all: FakeEventSource[] = []
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  closed = false
  heard: Record<string, (message: { data: string, lastEventId: string }) => void> = {}

  constructor(readonly url: string) {
    FakeEventSource.all.push(this)
  }

  addEventListener(type: string, listener: (message: { data: string, lastEventId: string }) => void) {
    const before = this.heard[type]
    this.heard[type] = (message) => {
      before?.(message)
      listener(message)
    }
  }

  close() {
    this.closed = true
  }
}

let isSignedOut: Mock<() => Promise<boolean>>
const onSignedOut = vi.fn()
const opened = () => FakeEventSource.all
const last = () => opened().at(-1)!

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', FakeEventSource)
  isSignedOut = vi.fn(async () => false)
  FakeEventSource.all = []
  onSignedOut.mockReset()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function listening() {
  const feed = createEventFeed('/events', { onSignedOut, isSignedOut })
  const [onEvent, onGap] = [vi.fn(), vi.fn()]
  const leave = feed.listen({ types: ['made'], onEvent, onGap })
  last().onopen?.()
  return { feed, leave, onEvent, onGap }
}

it('reconnects from the last event it saw while somebody is signed in', async () => {
  const { feed, onEvent, onGap } = listening()
  last().heard.made?.({ data: '{"data":{"slug":"acme"}}', lastEventId: '7' })
  expect(onEvent).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ type: 'made', data: { slug: 'acme' } }))
  last().onerror?.()
  expect(feed.state.value).toBe('reconnecting')
  expect(last().closed).toBe(true)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(opened().map(({ url }) => url)).toEqual(['/events', '/events?after=7'])
  last().onopen?.()
  expect([feed.state.value, onGap.mock.calls.length]).toEqual(['live', 2])
  expect(isSignedOut).toHaveBeenCalledOnce()
  expect(onSignedOut).not.toHaveBeenCalled()
})

it('goes on from where it began to listen when it was lost before anything happened', async () => {
  listening()
  last().heard.ready?.({ data: '{}', lastEventId: '3' })
  last().onerror?.()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(last().url).toBe('/events?after=3')
})

it('begins anew where the server does not know its cursor', async () => {
  listening()
  last().heard.ready?.({ data: '{}', lastEventId: '3' })
  last().heard.dropped?.({ data: '{"reason":"cursor_invalid"}', lastEventId: '' })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(last().url).toBe('/events')
})

it('goes on trying, however often it is lost', async () => {
  listening()
  for (const connections of [2, 3, 4, 5, 6, 7]) {
    last().onerror?.()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(opened()).toHaveLength(connections)
  }
})

it('stops when the session has ended, and says so once', async () => {
  isSignedOut.mockResolvedValue(true)
  const { leave } = listening()
  last().onerror?.()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(opened()).toHaveLength(1)
  expect(onSignedOut).toHaveBeenCalledOnce()
  leave()
  expect(onSignedOut).toHaveBeenCalledOnce()
})

it('just reconnects when nobody can say who is signed in', async () => {
  isSignedOut.mockRejectedValue(new TypeError('Failed to fetch'))
  listening()
  last().onerror?.()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(opened()).toHaveLength(2)
  expect(onSignedOut).not.toHaveBeenCalled()
})

it('is not woken again by a question that its last listener did not wait for', async () => {
  const { leave } = listening()
  last().onerror?.()
  leave()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(opened()).toHaveLength(1)
})
