// A refusal of the API as the screens know it: RFC 9457, read without trusting its shape.
export interface FieldError {
  field: string
  message: string
}

interface ApiProblemInit {
  code: string
  status: number
  title?: string
  detail?: string
  requestId?: string
  errors?: FieldError[]
  maxAge?: number
  cause?: unknown
}

export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly code: string
  readonly status: number
  readonly detail: string | undefined
  readonly requestId: string | undefined
  readonly errors: FieldError[]
  /** How recent a sign-in it takes, in seconds. */
  readonly maxAge: number | undefined

  constructor(init: ApiProblemInit) {
    super(init.detail ?? init.title ?? init.code, { cause: init.cause })
    this.code = init.code
    this.status = init.status
    this.detail = init.detail ?? init.title
    this.requestId = init.requestId
    this.errors = init.errors ?? []
    this.maxAge = init.maxAge
  }

  static unreachable(cause: unknown): ApiProblem {
    return cause instanceof ApiProblem ? cause : new ApiProblem({ code: 'unreachable', status: 0, cause })
  }
}

export function readProblem(body: unknown, response: Response): ApiProblem {
  const members = isRecord(body) ? body : {}
  return new ApiProblem({
    code: text(members.code) ?? 'internal_error',
    status: response.status,
    title: text(members.title),
    detail: text(members.detail),
    requestId: text(members.requestId) ?? response.headers.get('x-request-id') ?? undefined,
    errors: Array.isArray(members.errors) ? members.errors.filter(isFieldError) : [],
    maxAge: typeof members.maxAge === 'number' ? members.maxAge : undefined,
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isFieldError(value: unknown): value is FieldError {
  return isRecord(value) && typeof value.field === 'string' && typeof value.message === 'string'
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
