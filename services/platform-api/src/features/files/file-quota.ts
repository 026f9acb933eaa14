/** What the space may hold: what was said of it, and never more than the plan gives, which may have become less. */
export function allowedBytes(quotaBytes: number | null, storage: number): number {
  return quotaBytes === null ? storage : Math.min(quotaBytes, storage)
}
