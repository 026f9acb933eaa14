// How an upstream says no to a whole request.
export interface Refusal { status: number, headers?: Record<string, string>, body: unknown }

/** How this upstream words what any server can say: the faults use it. */
export interface Refusals {
  rateLimited: Refusal
  unauthorized: Refusal
  failed(status: number): Refusal
}
