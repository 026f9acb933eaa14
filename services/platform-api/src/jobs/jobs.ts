// Ordinary jobs, on pg-boss in a schema of its own: enqueued in the transaction of the change, run at least once, retried.
import pg from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Scoped } from '../database/index.ts'

const schema = 'jobs'

/** pg-boss's policy under which a key waits once: one that is being worked on, or tried again, does not keep a new one from waiting. */
const onceWaiting = 'short'

/** Jobs of one kind, and how often and how long apart they are tried. */
export interface Queue {
  name: string
  /** After the first attempt; each waits up to twice as long as the one before it. */
  retryLimit: number
  retryDelaySeconds: number
  retryDelayMaxSeconds: number
}

/** Whether a job that throws is tried again. */
export interface Attempt { isLast: boolean }

export interface Jobs extends AsyncDisposable {
  /** Within `trx`: the job exists if and only if the change does. One of the same key that still waits stands for this one, too. */
  enqueue(trx: Scoped, queue: string, data: object, options: { singletonKey: string }): Promise<void>
  /** Runs some jobs of the queue at the same time; one that throws is tried again later. */
  work<Data extends object>(queue: string, handler: (data: Data, attempt: Attempt) => Promise<void>): Promise<void>
}

/** Creates or upgrades the schema as its owner; the workers' role may then use it. */
export async function installJobs(ownerUrl: string, queues: Queue[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, supervise: false, schedule: false })
  await boss.start()
  for (const { name, retryLimit, retryDelaySeconds: retryDelay, retryDelayMaxSeconds: retryDelayMax } of queues) {
    await boss.createQueue(name, { policy: onceWaiting, retryLimit, retryDelay, retryBackoff: true, retryDelayMax, expireInSeconds: 120 })
  }
  await boss.stop({ graceful: false })
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  // pg-boss gives a queue its policy when it makes it, and never another.
  await client.query(`update ${schema}.queue set policy = '${onceWaiting}' where policy <> '${onceWaiting}' and name not like '\\_\\_%';
    grant usage on schema ${schema} to dezky_worker;
    grant select, insert, update, delete on all tables in schema ${schema} to dezky_worker;
    grant execute on all functions in schema ${schema} to dezky_worker`).finally(() => client.end())
}

export async function openJobs(options: { url: string, onError: (error: Error) => void }): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: options.url, options: '-c role=dezky_worker', schema, application_name: 'platform-api jobs', max: 3,
    migrate: false, createSchema: false, schedule: false,
  })
  boss.on('error', options.onError)
  await boss.start()
  return {
    async enqueue(trx, queue, data, { singletonKey }) {
      await boss.send(queue, data, { singletonKey, db: fromKysely(trx) })
    },
    async work<Data extends object>(queue: string, handler: (data: Data, attempt: Attempt) => Promise<void>) {
      // Whoever waits for a slow server keeps the others from nothing.
      const manner = { pollingIntervalSeconds: 1, localConcurrency: 4, includeMetadata: true } as const
      await boss.work<Data, void, typeof manner>(queue, manner, async (jobs) => {
        for (const { data, retryCount, retryLimit } of jobs) await handler(data, { isLast: retryCount >= retryLimit })
      })
    },
    [Symbol.asyncDispose]: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}
