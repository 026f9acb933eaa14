// An API's description, made in a thread of its own: what one has registered for all is then in no other's.
import { Worker } from 'node:worker_threads'

export type Described = 'platform-api' | 'deployer'

export function describe(service: Described): Promise<object> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./describing.ts', import.meta.url), { workerData: service })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
