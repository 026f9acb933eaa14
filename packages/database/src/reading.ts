// Reading in somebody's scope in one message: the transaction, the scope, the statement and the end of it.
import type { PostgresPool, PostgresQueryResult } from 'kysely'
import pg from 'pg'
import type { Statement } from './pipeline.ts'
import { Client, settled, statementName, streamOf } from './pipeline.ts'

/**
 * A pool for reading: every statement is a transaction of its own that `prologue` begins, and all of it is one round trip.
 * Under READ COMMITTED a transaction of several reads would see no more than this does.
 */
export function readingPool(pool: pg.Pool, prologue: string): PostgresPool {
  return { connect: async () => new ReadingClient(await pool.connect(), prologue), end: async () => undefined, options: pool.options }
}

/** What each connection has prepared: from then on a statement can be executed by its name. */
const prepared = new WeakMap<pg.PoolClient, Set<string>>()

class ReadingClient extends Client {
  readonly #prologue: string

  constructor(client: pg.PoolClient, prologue: string) {
    super(client)
    this.#prologue = prologue
  }

  protected async run<Row>(statement: Statement): Promise<PostgresQueryResult<Row>> {
    const name = statementName(statement.text)
    const known = this.#prepared()
    const execution = name && known.has(name) ? executionOf(name, statement.values) : null
    if (execution) return this.#execute(execution)
    const result = await this.#prepare<Row>(statement)
    if (name) known.add(name)
    return result
  }

  /** The first time on a connection, by the extended protocol: it prepares the statement under its name. */
  async #prepare<Row>(statement: Statement): Promise<PostgresQueryResult<Row>> {
    const stream = streamOf(this.client)
    stream.cork()
    const begun = this.sendPlain(this.#prologue)
    const sent = this.send<Row>(statement)
    const ended = this.sendPlain('commit')
    stream.uncork()
    try {
      return await settled([begun], sent)
    }
    catch (error) {
      await ended.catch(() => undefined)
      throw error
    }
  }

  /** Afterwards, as one message of the simple protocol, which Postgres answers with one packet instead of three. */
  async #execute<Row>(execution: string): Promise<PostgresQueryResult<Row>> {
    try {
      const results = await this.sendPlain(`${this.#prologue}; ${execution}; commit`) as PostgresQueryResult<Row>[]
      return results.at(-2) ?? { command: 'SELECT', rowCount: 0, rows: [] }
    }
    catch (error) {
      await this.sendPlain('rollback').catch(() => undefined)
      throw error
    }
  }

  #prepared(): Set<string> {
    const known = prepared.get(this.client) ?? new Set()
    prepared.set(this.client, known)
    return known
  }
}

/** Null when a value is of a kind that only the extended protocol carries faithfully. */
function executionOf(name: string, values: readonly unknown[]): string | null {
  const literals = values.map(literalOf)
  if (literals.includes(null)) return null
  return `execute "${name}"${literals.length > 0 ? `(${literals.join(', ')})` : ''}`
}

/** Quoted by the driver's own rule; Postgres gives it the parameter's type. */
function literalOf(value: unknown): string | null {
  if (value === null) return 'null'
  if (typeof value === 'string' && !value.includes('\0')) return pg.escapeLiteral(value)
  if (typeof value === 'boolean' || typeof value === 'bigint' || Number.isFinite(value)) return pg.escapeLiteral(String(value))
  return null
}
