// What is asked, and what is made of an answer.
import type { z } from 'zod'
import { DirectoryRejected, DirectoryUnavailable } from '../../errors.ts'
import { Refused } from './refusal.ts'

export interface Asked {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below /api/v3, with the slash at its end. */
  path: string
  query?: Record<string, string>
  body?: unknown
}

export interface Answer { status: number, body: unknown, isTwin: boolean }

export type Send = (asked: Asked) => Promise<Answer | Refused>

/** Only the interface itself can say so: a 404 of something in between is a page. */
export function isAbsent(answer: Answer | Refused): answer is Refused {
  return answer instanceof Refused && answer.status === 404
}

export function accepted(answer: Answer | Refused): Answer {
  if (answer instanceof Refused) throw new DirectoryRejected(`Authentik refused: ${answer.message}`)
  return answer
}

/** What answers with nothing has to do just that: a page of something in between is no answer. */
export function done(answer: Answer | Refused): void {
  if (accepted(answer).status !== 204) throw new DirectoryUnavailable('Authentik gave an answer where none belongs.')
}

export function shaped<T>(body: unknown, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(body)
  if (!parsed.success) throw new DirectoryUnavailable('Authentik gave half an answer.', { cause: parsed.error })
  return parsed.data
}
