// One shape for every failure that leaves a process: RFC 9457 problem details with a stable code.
export interface ProblemInit {
  /** Stable, machine-readable, snake_case. */
  code: string
  status: number
  /** What kind of failure this is, the same words every time. */
  title: string
  /** A sentence about this occurrence that a person can act on. */
  detail?: string
  /** Further members of the document, for example `errors` by field. */
  extensions?: Record<string, unknown>
  headers?: Record<string, string>
  cause?: unknown
}

export interface ProblemJson {
  type: string
  code: string
  status: number
  title: string
  detail?: string
  requestId: string
  [extension: string]: unknown
}

export class Problem extends Error {
  override readonly name: string = 'Problem'
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string | undefined
  readonly extensions: Record<string, unknown>
  readonly headers: Record<string, string>

  constructor(init: ProblemInit) {
    super(init.detail ?? init.title, { cause: init.cause })
    this.code = init.code
    this.status = init.status
    this.title = init.title
    this.detail = init.detail
    this.extensions = init.extensions ?? {}
    this.headers = init.headers ?? {}
  }

  /** What went wrong inside is nobody's business outside. */
  get expose(): boolean {
    return this.status < 500
  }
}

export function toProblemJson(problem: Problem, requestId: string): ProblemJson {
  const { code, status, title } = problem
  const open = problem.expose ? { ...problem.extensions, ...(problem.detail ? { detail: problem.detail } : {}) } : {}
  return { type: 'about:blank', ...open, code, status, title, requestId }
}
