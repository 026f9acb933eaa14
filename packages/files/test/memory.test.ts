import { memory } from '../src/drivers/memory.ts'
import { testFiles } from './files.contract.ts'

testFiles('memory', async () => {
  const files = memory()
  return {
    files,
    unreachable: null,
    plantSpace: async (tenantId, name) => files.plantSpace(tenantId, name),
    fill: async (externalId, bytes) => files.fill(externalId, bytes),
    spaces: async () => files.spaces(),
    [Symbol.asyncDispose]: () => files[Symbol.asyncDispose](),
  }
})
