import { parentPort, workerData } from 'node:worker_threads'
import type { Described } from './describe.ts'

const services: Record<Described, () => Promise<{ buildOpenApi(): Promise<object> }>> = {
  'platform-api': () => import('../../services/platform-api/src/openapi.ts'),
  deployer: () => import('../../services/deployer/src/openapi.ts'),
}

const { buildOpenApi } = await services[workerData as Described]()
parentPort?.postMessage(await buildOpenApi())
