import { memory } from '../src/drivers/memory.ts'
import { testMail } from './mail.contract.ts'

testMail('memory', async () => {
  const mail = memory()
  return {
    mail,
    unreachable: null,
    plantDomain: async name => mail.plantDomain(name),
    plantAddressee: async (kind, address) => mail.plantAddressee(kind, address),
    addresses: async () => mail.addresses(),
    [Symbol.asyncDispose]: () => mail[Symbol.asyncDispose](),
  }
})
