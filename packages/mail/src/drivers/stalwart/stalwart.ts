// Stalwart 0.16.18 or later, over its management methods.
import { z } from 'zod'
import type { Mail } from '../../mail.ts'
import { groupVerbs, listVerbs, mailboxVerbs } from './addressee-verbs.ts'
import { connect, type StalwartOptions } from './connection.ts'
import { domainVerbs } from './domains.ts'
import { registryOver } from './registry.ts'

export type { StalwartOptions } from './connection.ts'
export { type MailSetUp, setUpMail } from './set-up.ts'

export function stalwart(options: StalwartOptions): Mail {
  const registry = registryOver(connect(options))
  return {
    async probe() {
      await registry.find('x:Domain', { name: 'probe.invalid' }, z.unknown(), ['id'])
    },
    ...domainVerbs(registry), ...mailboxVerbs(registry), ...groupVerbs(registry), ...listVerbs(registry),
    async [Symbol.asyncDispose]() {},
  }
}
