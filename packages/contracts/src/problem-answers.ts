import { z } from 'zod'
import { problemSchema } from './problem.ts'

const meanings: Record<number, string> = {
  400: 'The request is not valid',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not there, or not yours to see',
  409: 'In conflict with what is there',
  412: 'Changed meanwhile: read again, and repeat the change',
  413: 'Too large',
  415: 'Not of a kind that is taken',
  422: 'Understood, but against the rules',
  428: 'Say in If-Match which version is changed',
  429: 'Too many requests',
  502: 'An upstream refused',
  503: 'An upstream cannot be reached now',
}

/** The problems a route may answer with, for the API's description. */
export function problemAnswers(...statuses: number[]) {
  return Object.fromEntries(statuses.map(status => [status, {
    description: meanings[status] ?? 'Problem', content: { 'application/problem+json': { schema: problemSchema } },
  }]))
}

/** Done, and there is nothing to say about it. */
export const noContent = z.null().meta({ description: 'Done' })
