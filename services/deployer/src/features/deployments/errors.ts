// The ways a step ends a deployment; what is none of them is tried again, or is a bug.

/** What people read, and programs tell apart. */
export type FailureCode =
  | 'image_missing' | 'wrong_platform' | 'no_port' | 'disk_full' | 'registry_refused'
  | 'bind_mount_refused' | 'privileged_refused' | 'secret_lost'
  | 'ingress_broken' | 'ingress_refused' | 'host_name_taken'
  | 'not_started' | 'crashed' | 'out_of_memory' | 'never_healthy' | 'not_served' | 'unwell_after_swap' | 'took_too_long' | 'refused'

/** This release cannot go on: what was is put back. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed'
  readonly code: FailureCode
  readonly instanceId: string | null

  /** `message` is shown to people: what happened, and what they can do. */
  constructor(code: FailureCode, message: string, options: { instanceId?: string, cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.instanceId = options.instanceId ?? null
  }
}
