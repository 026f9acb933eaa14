import type { CompiledQuery, QueryExecutorProvider, RawBuilder } from 'kysely'

/** A statement put together once, for what is asked with every request; `parameters` take the places of the template's, in order. */
export function statement<Row>(template: RawBuilder<Row>) {
  let compiled: CompiledQuery<Row> | undefined
  return async (db: QueryExecutorProvider, parameters: readonly unknown[]): Promise<Row[]> => {
    compiled ??= template.compile(db)
    const { rows } = await db.getExecutor().executeQuery<Row>({ ...compiled, parameters })
    return rows
  }
}
