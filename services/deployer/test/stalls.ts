// Holds a process just before a line of the journal of a deployment is written, for as long as a test wants.
import pg from 'pg'
import type { SeededStage, World } from './world.ts'

/** The moment just before a step is written down as begun, done or failed. */
export interface Point { name: string, state: 'running' | 'done' | 'failed' }

export interface Stalls extends AsyncDisposable {
  hold(points: { stage: SeededStage, point: Point }[]): Promise<void>
  /** How many wait. */
  waiting(): Promise<number>
  letGo(): Promise<void>
}

/** Whoever is about to write such a line waits for a lock that the test holds. */
const stalls = `
  create table stalls (stage_id uuid, name text, state text);
  grant select on stalls to dezky_app;
  create function stall() returns trigger language plpgsql as $$ begin
    if exists (select from stalls s join deployments d using (stage_id)
                where d.id = new.deployment_id and (s.name, s.state) = (new.name, new.state)) then
      perform pg_advisory_xact_lock(4711);
    end if;
    return new;
  end $$;
  create trigger stall before update of state on deployment_steps for each row execute function stall();`

const count = `
  select count(*) from pg_locks where locktype = 'advisory' and objid = 4711 and not granted
  and database = (select oid from pg_database where datname = current_database())`

export async function createStalls({ database }: Pick<World, 'database'>): Promise<Stalls> {
  const admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
  await admin.query(stalls)
  return {
    async hold(points) {
      await admin.query('select pg_advisory_lock(4711)')
      for (const { point: { name, state }, stage } of points) {
        await admin.query('insert into stalls values ($1, $2, $3)', [stage.id, name, state])
      }
    },
    waiting: async () => Number((await admin.query<{ count: string }>(count)).rows[0]?.count),
    async letGo() {
      await admin.query('delete from stalls')
      await admin.query('select pg_advisory_unlock(4711)')
    },
    [Symbol.asyncDispose]: () => admin.end(),
  }
}
