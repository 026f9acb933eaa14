import { Problem } from '@dezky/runtime'

/** For whoever waits for the answer: what the registry said instead of one. */
export function registryFault(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error)
  throw new Problem({ code: 'upstream_unavailable', status: 422, title: 'The registry did not say', detail: message, cause: error })
}
