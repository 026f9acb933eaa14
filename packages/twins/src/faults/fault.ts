// What can go wrong between us and an upstream.
import { z } from 'zod'

export const faultKinds = [
  // Before the request is handled: nothing has happened upstream.
  'latency', 'rate-limit', 'server-error', 'time-out', 'reset', 'expired-token',
  // After it was handled: what was asked for is done, but the asker is not told, or told late or wrongly.
  'answer-lost', 'error-after-write', 'time-out-after-write', 'half-answer', 'trickle',
] as const
export type FaultKind = typeof faultKinds[number]

export const faultSchema = z.strictObject({
  kind: z.enum(faultKinds),
  /** How many requests it hits. */
  times: z.int().min(1).default(1),
  /** How many matching requests pass before it begins to hit. */
  after: z.int().min(0).default(0),
  match: z.strictObject({
    method: z.string().optional(),
    /** Somewhere in the path with its query string. */
    url: z.string().optional(),
    /** Somewhere in the body, as compact JSON. */
    body: z.string().optional(),
    /** What the asker calls itself in `x-twin-caller`: so that many can be tested at the same time. */
    caller: z.string().optional(),
  }).default({}),
  /** latency: before handling; time-outs: until the connection is cut; trickle: the whole answer takes about this long. */
  ms: z.int().min(0).default(200),
  /** server-error and error-after-write. */
  status: z.int().min(500).max(599).default(503),
  /** rate-limit. */
  retryAfterSeconds: z.int().min(0).default(1),
})
export type Fault = z.infer<typeof faultSchema>
