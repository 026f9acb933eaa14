// How long a ticket may wait: the rule behind its two clocks. No input or output here.
import type { TicketClock, TicketPriority, TicketStatus } from '@dezky/contracts'

const hour = 3_600_000

/** Until we answer for the first time, and until it is settled: in time that is ours, day and night. */
const targets: Record<TicketPriority, { firstAnswer: number, resolution: number }> = {
  urgent: { firstAnswer: hour, resolution: 8 * hour },
  high: { firstAnswer: 4 * hour, resolution: 24 * hour },
  normal: { firstAnswer: 24 * hour, resolution: 72 * hour },
  low: { firstAnswer: 48 * hour, resolution: 168 * hour },
}

/** What both clocks follow from. */
export interface Course {
  priority: TicketPriority
  status: TicketStatus
  firstAnswerDueAt: Date
  firstAnsweredAt: Date | null
  resolveDueAt: Date
  resolvedAt: Date | null
  /** Since when it has not been our turn. */
  pausedAt: Date | null
  closedAt: Date | null
  reopened: number
}

export function begin(priority: TicketPriority, status: 'new' | 'waiting_for_customer', now: Date): Course {
  const { firstAnswer, resolution } = targets[priority]
  const isOurs = status === 'waiting_for_customer'
  return {
    priority, status, firstAnswerDueAt: after(now, firstAnswer), firstAnsweredAt: isOurs ? now : null,
    resolveDueAt: after(now, resolution), resolvedAt: null, pausedAt: isOurs ? now : null, closedAt: null, reopened: 0,
  }
}

/** Whose turn it is, or that it is settled: what is due moves on by as long as it was not our turn. */
export function turn(course: Course, status: TicketStatus, now: Date): Course {
  const paused = course.pausedAt ? Math.max(now.getTime() - course.pausedAt.getTime(), 0) : 0
  const isPaused = status !== 'new' && status !== 'waiting_for_us'
  const resumes = course.pausedAt !== null && !isPaused
  return {
    ...course, status,
    firstAnswerDueAt: resumes && !course.firstAnsweredAt ? after(course.firstAnswerDueAt, paused) : course.firstAnswerDueAt,
    resolveDueAt: resumes ? after(course.resolveDueAt, paused) : course.resolveDueAt,
    pausedAt: isPaused ? course.pausedAt ?? now : null,
    resolvedAt: status === 'resolved' || status === 'closed' ? course.resolvedAt ?? now : null,
    closedAt: status === 'closed' ? now : null,
    reopened: course.reopened + (course.resolvedAt && status !== 'resolved' && status !== 'closed' ? 1 : 0),
  }
}

/** An answer of ours; the first stops its clock for good. */
export function answeredByUs(course: Course, resolves: boolean, now: Date): Course {
  return turn({ ...course, firstAnsweredAt: course.firstAnsweredAt ?? now }, resolves ? 'resolved' : 'waiting_for_customer', now)
}

/** Until we have answered at all it stays new, however much they add. */
export function answeredByCustomer(course: Course, resolves: boolean, now: Date): Course {
  if (resolves) return turn(course, 'resolved', now)
  return turn(course, course.status === 'new' ? 'new' : 'waiting_for_us', now)
}

/** As if it had had this priority from the beginning. */
export function reprioritise(course: Course, priority: TicketPriority): Course {
  const [before, now] = [targets[course.priority], targets[priority]]
  const firstAnswerDueAt = after(course.firstAnswerDueAt, now.firstAnswer - before.firstAnswer)
  return {
    ...course, priority,
    firstAnswerDueAt: course.firstAnsweredAt ? course.firstAnswerDueAt : firstAnswerDueAt,
    resolveDueAt: course.resolvedAt ? course.resolveDueAt : after(course.resolveDueAt, now.resolution - before.resolution),
  }
}

export function clocksOf(course: Course, now: Date): { firstAnswer: TicketClock, resolution: TicketClock } {
  const { firstAnswerDueAt, firstAnsweredAt, resolveDueAt, resolvedAt, pausedAt } = course
  // Settled without an answer, it needs none any more.
  return {
    firstAnswer: clock({ dueAt: firstAnswerDueAt, doneAt: firstAnsweredAt ?? resolvedAt, pausedAt }, now),
    resolution: clock({ dueAt: resolveDueAt, doneAt: resolvedAt && (pausedAt ?? resolvedAt), pausedAt }, now, resolvedAt),
  }
}

interface Running { dueAt: Date, doneAt: Date | null, pausedAt: Date | null }

/** What was paused when it was done was in time up to when the pause began. */
function clock({ dueAt, doneAt, pausedAt }: Running, now: Date, shownAsDone = doneAt): TicketClock {
  const isLate = (doneAt ?? pausedAt ?? now) > dueAt
  const state = doneAt ? doneState(isLate) : openState(isLate, pausedAt)
  return {
    state, dueAt: dueAt.toISOString(), pausedAt: doneAt ? null : pausedAt?.toISOString() ?? null,
    doneAt: shownAsDone?.toISOString() ?? null,
  }
}

function after(time: Date, ms: number): Date {
  return new Date(time.getTime() + ms)
}

function doneState(isLate: boolean): TicketClock['state'] {
  return isLate ? 'missed' : 'met'
}

function openState(isLate: boolean, pausedAt: Date | null): TicketClock['state'] {
  if (isLate) return 'overdue'
  return pausedAt ? 'paused' : 'running'
}
