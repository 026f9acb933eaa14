// When the owners of a deleted tenant are reminded that it will be erased. No input or output here.

const day = 86_400_000
const longestLead = 7 * day
/** In less time than this they have only just been told. */
const shortestWindow = 3 * day

export interface Deletion { deletedAt: Date, purgeAfter: Date }

/** A week before, or in the last third of a shorter time; null when that would be too soon after the deletion to be worth saying. */
export function reminderDue({ deletedAt, purgeAfter }: Deletion): Date | null {
  const window = purgeAfter.getTime() - deletedAt.getTime()
  return window < shortestWindow ? null : new Date(purgeAfter.getTime() - Math.min(longestLead, window / 3))
}

export function isReminderDue(deletion: Deletion, now: Date): boolean {
  const due = reminderDue(deletion)
  return due !== null && due <= now && now < deletion.purgeAfter
}
