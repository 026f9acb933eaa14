// The one place where a failure becomes an HTTP answer.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Problem, toProblemJson } from '../problem.ts'
import { sayFault } from './faults.ts'
import { isLostDatabase } from './lost-database.ts'

export function installProblems(app: FastifyInstance): void {
  z.config({ customError: sayFault })
  app.setErrorHandler((error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const problem = asProblem(error)
    if (problem.status >= 500) request.log.error({ err: error }, problem.title)
    else request.log.info({ problem: problem.code, status: problem.status }, problem.message)
    return send(reply, request, problem)
  })
  app.setNotFoundHandler((request, reply) => send(reply, request, new Problem({
    code: 'not_found', status: 404, title: 'Not found', detail: `Nothing answers ${request.method} at this address.`,
  })))
}

/** For Fastify's option `frameworkErrors`: what it refuses before it has found a route. */
export function answerUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  send(reply, request, asProblem(error))
}

function send(reply: FastifyReply, request: FastifyRequest, problem: Problem): FastifyReply {
  return reply.code(problem.status).headers(problem.headers).type('application/problem+json').send(toProblemJson(problem, request.id))
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (hasZodFastifySchemaValidationErrors(error)) return validationFailed(error)
  if (isLostDatabase(error)) return databaseUnavailable(error)
  const { code = '', statusCode } = (error ?? {}) as Partial<FastifyError>
  if (unstorable.has(code)) return textUnstorable(error)
  return knownRequestFaults[code] ?? genericProblem(statusCode, error)
}

interface ValidationFailure {
  validation: { instancePath: string, message?: string }[]
  validationContext?: string
}

function validationFailed(error: ValidationFailure): Problem {
  const errors = error.validation.map(({ instancePath, message }) => ({
    field: instancePath.replace(/^\//, '').replaceAll('/', '.'),
    message: message ?? 'is not valid',
  }))
  const first = errors[0]
  return new Problem({
    code: 'validation_failed', status: 400, title: 'The request is not valid',
    detail: first ? `${first.field || error.validationContext || 'request'}: ${first.message}` : undefined,
    extensions: { errors },
  })
}

const knownRequestFaults: Record<string, Problem> = {
  FST_ERR_BAD_URL: addressInvalid(400, 'The address is not valid; encode it as a URL.'),
  FST_ERR_MAX_PARAM_LENGTH: addressInvalid(414, 'A part of the address is too long.'),
  FST_ERR_CTP_BODY_TOO_LARGE: new Problem({
    code: 'body_too_large', status: 413, title: 'The request is too large', detail: 'Send a smaller body.' }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new Problem({
    code: 'unsupported_media_type', status: 415, title: 'Unsupported media type', detail: 'Send the body as application/json.' }),
  FST_ERR_CTP_INVALID_JSON_BODY: malformedJson('The body is not valid JSON.'),
  FST_ERR_CTP_EMPTY_JSON_BODY: malformedJson('The body is empty; send JSON or leave out the content type.'),
}

function addressInvalid(status: number, detail: string): Problem {
  return new Problem({ code: 'bad_request', status, title: 'The address is not valid', detail })
}

function malformedJson(detail: string): Problem {
  return new Problem({ code: 'malformed_json', status: 400, title: 'The request is not valid', detail })
}

/** Postgres keeps no U+0000 in text (22021) or in JSON (22P05); everything else that is text it keeps. */
const unstorable: ReadonlySet<string> = new Set(['22021', '22P05'])

function textUnstorable(cause: unknown): Problem {
  return new Problem({
    code: 'validation_failed', status: 400, title: 'The request is not valid', detail: 'A text in it holds the character U+0000.', cause,
  })
}

function databaseUnavailable(cause: unknown): Problem {
  return new Problem({
    code: 'database_unavailable', status: 503, title: 'The database cannot be reached', headers: { 'retry-after': '2' }, cause,
  })
}

function genericProblem(status: number | undefined, cause: unknown): Problem {
  if (status === 429) {
    return new Problem({ code: 'too_many_requests', status, title: 'Too many requests', detail: 'Wait a moment and try again.', cause })
  }
  if (status && status >= 400 && status < 500) {
    return new Problem({ code: 'bad_request', status, title: 'The request cannot be handled', cause })
  }
  return new Problem({ code: 'internal_error', status: 500, title: 'Something went wrong on our side', cause })
}
