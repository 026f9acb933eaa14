import type { UpstreamName } from '@dezky/contracts'
import { Problem } from '@dezky/runtime'

const servers = { directory: 'directory', mail: 'mail server', files: 'file server', smtp: 'server for its own mail', dns: 'resolver' }

export class UpstreamNotConfigured extends Problem {
  constructor(name: UpstreamName) {
    super({
      code: 'upstream_not_configured', status: 409, title: 'Not configured',
      detail: `This platform has no ${servers[name]}; there is nothing to ask until one is configured.`,
    })
  }
}
