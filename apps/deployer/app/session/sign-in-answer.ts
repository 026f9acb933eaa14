// What an answer to a try at signing in means.

export interface TriedAnswer {
  status: number
  body: unknown
  /** In seconds. */
  retryAfter: string | null
}

export type Outcome =
  | { kind: 'in' }
  /** The password was right; a code is needed as well. */
  | { kind: 'code' }
  | { kind: 'refused', why: 'wrong' | 'wrongCode' | 'locked' | 'throttled' | 'disabled' | 'failed', minutes: number }

export function outcomeOf({ status, body, retryAfter }: TriedAnswer, step: 'password' | 'code'): Outcome {
  if (status >= 200 && status < 300) return isRecord(body) && body.twoFactorRedirect === true ? { kind: 'code' } : { kind: 'in' }
  const minutes = Math.max(1, Math.ceil(Number(retryAfter ?? 60) / 60))
  return { kind: 'refused', why: reasonOf(status, body, step), minutes: Number.isFinite(minutes) ? minutes : 1 }
}

function reasonOf(status: number, body: unknown, step: 'password' | 'code') {
  const code = isRecord(body) ? body.code : undefined
  if (status === 429) return code === 'account_locked' ? 'locked' : 'throttled'
  if (code === 'ACCOUNT_DISABLED') return 'disabled'
  if (status >= 400 && status < 500) return step === 'code' ? 'wrongCode' : 'wrong'
  return 'failed'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
