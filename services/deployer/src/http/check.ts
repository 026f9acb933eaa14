// Asks something of ours out there whether it answers; that it does not is an answer, too, and never a failure of ours.
import { UpstreamConflict, UpstreamRejected, UpstreamUnavailable } from '@dezky/runtime'
import { SecretMissing } from '../database/seal.ts'

export interface Checked<Facts> { ok: boolean, tookMs: number, problem: string | null, facts: Facts | null }

/** Nobody waits longer for an answer to a click. */
const mostMs = 10_000

/** `problemOf`: what is wrong with what answered; null is nothing. */
export async function checked<Facts>(
  ask: () => Promise<Facts>, problemOf: (facts: Facts) => string | null = () => null, timeoutMs = mostMs,
): Promise<Checked<Facts>> {
  const began = performance.now()
  const tookMs = () => Math.round(performance.now() - began)
  try {
    const facts = await within(timeoutMs, ask())
    const problem = problemOf(facts)
    return { ok: problem === null, tookMs: tookMs(), problem, facts }
  }
  catch (error) {
    if (!isToldToPeople(error)) throw error
    return { ok: false, tookMs: tookMs(), problem: error.message, facts: null }
  }
}

async function within<Answer>(timeoutMs: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UpstreamUnavailable(`It did not answer within ${timeoutMs / 1000} s.`)), timeoutMs)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

function isToldToPeople(error: unknown): error is Error {
  return [UpstreamUnavailable, UpstreamRejected, UpstreamConflict, SecretMissing].some(kind => error instanceof kind)
}
