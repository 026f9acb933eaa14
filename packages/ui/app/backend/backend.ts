// Who the pages talk to: whoever signs people in and answers what they ask. It is the app's own server, unless the app names another.
import { bff } from './bff'
import type { Backend } from './session-answer'

let current: Backend = bff

export function useBackend(): Backend {
  return current
}

/** Before anything is asked: in a plugin of the app. */
export function provideBackend(backend: Backend): void {
  current = backend
}
