// Stalwart 0.16.18 or later, over its management methods.
import type { Mail } from '../../mail.ts'
import { groupVerbs, listVerbs, mailboxVerbs } from './addressee-verbs.ts'
import { connect, type StalwartOptions } from './connection.ts'
import { domainVerbs } from './domains.ts'
import { registryOver } from './registry.ts'

export type { StalwartOptions } from './connection.ts'
export { type MailSetUp, setUpMail } from './set-up.ts'

export function stalwart(options: StalwartOptions): Mail {
  const { ask, exchange } = connect(options)
  const registry = registryOver(ask)
  return {
    product: 'Stalwart',
    // Neither the session nor the registry says which version it is.
    async probe() {
      const { isTwin } = await exchange([['x:Domain/query', { filter: { name: 'probe.invalid' }, limit: 1 }]])
      return { version: null, twin: isTwin }
    },
    ...domainVerbs(registry), ...mailboxVerbs(registry), ...groupVerbs(registry), ...listVerbs(registry),
    async [Symbol.asyncDispose]() {},
  }
}
