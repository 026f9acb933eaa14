import type { ClientBase } from 'pg'

/** Runs `work` while holding a named lock of the connected database; others with the same name wait their turn. */
export async function withLock<Result>(client: ClientBase, name: string, work: () => Promise<Result>): Promise<Result> {
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name])
  try {
    return await work()
  }
  finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name])
  }
}
