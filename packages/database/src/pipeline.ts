// Fewer round trips: what need not be waited for travels with what must be. Connections are in pipeline mode, and every statement
// is prepared once a connection.
import { createHash } from 'node:crypto'
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'

export interface Statement { text: string, values: readonly unknown[] }

/**
 * A pool on which transactions begin for free: BEGIN, and whatever is marked `sentAhead`, leaves with the first statement after it.
 * `pool` must have been made with `pipeline: true`.
 */
export function pipelined(pool: pg.Pool): PostgresPool {
  return { connect: async () => new PipelinedClient(await pool.connect()), end: () => pool.end(), options: pool.options }
}

/** Statements that begin with this return at once; what they come to is known with the next statement that is waited for. */
export const sentAhead = '/* ahead */'

const nothing: PostgresQueryResult<never> = { command: 'SELECT', rowCount: 0, rows: [] }

/** One connection of the pool, in somebody's hands. */
export abstract class Client implements PostgresPoolClient {
  protected readonly client: pg.PoolClient
  /** Lost, or about to be: the next one to ask the pool must not be given this connection. */
  #broken = false

  constructor(client: pg.PoolClient) {
    this.client = client
  }

  query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>
  query<Row>(text: string | PostgresCursor<Row>, values: readonly unknown[] = []): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    if (typeof text !== 'string') throw new Error('Cursors do not work on a pipelined connection.')
    return this.run({ text, values })
  }

  release(destroy?: boolean | Error): void {
    this.client.release(destroy || this.#broken)
  }

  protected abstract run<Row>(statement: Statement): Promise<PostgresQueryResult<Row>>

  protected send<Row>({ text, values }: Statement): Promise<PostgresQueryResult<Row>> {
    const sent = this.client.query({ text, values: [...values], name: statementName(text) }) as Promise<unknown>
    return this.watched(sent) as Promise<PostgresQueryResult<Row>>
  }

  /** By the simple protocol, which takes several statements at once but no parameters. */
  protected sendPlain(text: string): Promise<unknown> {
    return this.watched<unknown>(this.client.query(text))
  }

  private watched<Result>(sent: Promise<Result>): Promise<Result> {
    sent.catch((error: unknown) => {
      this.#broken ||= endsConnection(error)
    })
    return sent
  }
}

class PipelinedClient extends Client {
  #ahead: Promise<unknown>[] = []

  protected async run<Row>(statement: Statement): Promise<PostgresQueryResult<Row>> {
    if (statement.text === 'begin' || statement.text.startsWith(sentAhead)) {
      if (this.#ahead.length === 0) streamOf(this.client).cork()
      this.#ahead.push(this.sendPlain(statement.text))
      return nothing
    }
    const ahead = this.#ahead
    this.#ahead = []
    const sent = this.send<Row>(statement)
    if (ahead.length > 0) streamOf(this.client).uncork()
    return settled(ahead, sent)
  }
}

/**
 * What failed first is the cause; what failed after it only says that the transaction had been aborted. And what succeeded counts only
 * when all before it did: without its prologue a statement would have run outside its scope.
 */
export async function settled<Row>(ahead: Promise<unknown>[], sent: Promise<PostgresQueryResult<Row>>): Promise<PostgresQueryResult<Row>> {
  await Promise.all(ahead)
  return sent
}

/** The socket: held back while several statements are put on it, so that they leave in one write. */
export function streamOf(client: pg.PoolClient): { cork(): void, uncork(): void } {
  return (client as unknown as { connection: { stream: { cork(): void, uncork(): void } } }).connection.stream
}

/** An error that a statement caused has a severity and leaves the connection usable; anything else does not. */
function endsConnection(error: unknown): boolean {
  const severity = error instanceof Error && 'severity' in error ? error.severity : undefined
  return severity !== 'ERROR'
}

const mostPrepared = 500
const names = new Map<string, string>()

/** Statements that begin with this are planned each time, for the values they come with, and fill nothing with their many forms. */
export const plannedAnew = '/* planned anew */'

/** Only so many different texts are prepared: statements put together at run time must not fill the server's memory. */
export function statementName(text: string): string | undefined {
  if (text.startsWith(plannedAnew)) return undefined
  const known = names.get(text)
  if (known || names.size >= mostPrepared) return known
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}
