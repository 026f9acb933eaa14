// What the platform itself speaks through, looked at as the servers of tenants are.
import { askResolvers } from '@dezky/dns'
import type { Mailer } from '@dezky/runtime/mailer'
import type { Port } from './upstream.ts'

export class ResolversSilent extends Error {
  override readonly name = 'ResolversSilent'
}

export function smtpPort(mailer: Mailer | null): Port | null {
  return mailer && { product: 'SMTP', probe: () => mailer.probe().then(() => ({ version: null, twin: false })) }
}

/** `servers` are asked for each time: operators may name others. */
export function resolverPort({ servers, timeoutMs }: { servers: () => readonly string[], timeoutMs: number }): Port {
  return {
    get product() {
      return servers().join(', ') || 'System resolver'
    },
    async probe() {
      const answers = await askResolvers(servers(), timeoutMs)
      const silent = answers.filter(({ latencyMs }) => latencyMs === null).map(({ server }) => server)
      if (silent.length === answers.length) throw new ResolversSilent(`No resolver answers: ${silent.join(', ')}.`)
      return { version: null, twin: false, credentials: null }
    },
  }
}
