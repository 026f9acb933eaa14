// What the swarm's noes mean.
import { ContainersRejected, type RejectionReason } from '../../errors.ts'
import { reasonOf, statusOf } from '../engine/refusal.ts'
import { errorOf, type Task } from './task.ts'

const ofWish = /executable file not found|no such file or directory|permission denied|not a directory|invalid |does not exist|minimum memory/i

/** Why a task could not begin, in the words of its node. */
export function whyNotStarted(task: Task): ContainersRejected {
  const words = errorOf(task) ?? task.Status.Message ?? 'it does not say why'
  const reason: RejectionReason = reasonOf(words) ?? (ofWish.test(words) ? 'invalid' : 'other')
  return new ContainersRejected(reason, `The swarm cannot start it: ${words}`)
}

/** There is one of that name. The swarm says 500 to it where two ask at the same time. */
export function unlessTaken(error: unknown): void {
  const isTaken = error instanceof Error && (statusOf(error.cause) === 409 || /name conflicts with an existing object/.test(error.message))
  if (!isTaken) throw error
}
