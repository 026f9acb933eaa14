// Requests without end through a proxy, on connections that are kept open, as browsers' and other servers' are.
import { Agent, request, type RequestOptions } from 'node:http'

export interface Load { stop(): Promise<LoadReport> }

export interface LoadReport { answered: number, lost: string[] }

export interface LoadOptions { clients?: number, slowClients?: number }

export function startLoad(address: { host: string, port: number }, name: string, options: LoadOptions = {}): Load {
  const { clients = 8, slowClients = 2 } = options
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
  const report: LoadReport = { answered: 0, lost: [] }
  let over = false
  async function client(path: string): Promise<void> {
    while (!over) {
      const fault = await once({ agent, ...address, path, headers: { host: name } })
      if (fault === null) report.answered++
      else report.lost.push(`${path} ${fault}`)
    }
  }
  const running = [...Array.from({ length: clients }, () => client('/')), ...Array.from({ length: slowClients }, () => client('/slow'))]
  return {
    async stop() {
      over = true
      await Promise.all(running)
      agent.destroy()
      return report
    },
  }
}

/** Null is a good answer. */
function once(options: RequestOptions): Promise<string | null> {
  return new Promise((resolve) => {
    const asking = request(options, (response) => {
      response.resume()
      response.on('error', error => resolve(error.message))
      response.on('end', () => resolve(response.statusCode === 200 ? null : `answered ${response.statusCode}`))
    })
    asking.on('error', error => resolve(error.message))
    asking.end()
  })
}
