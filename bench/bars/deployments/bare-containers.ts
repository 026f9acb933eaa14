// The engine's API with nothing around it: one container more, as the one that runs.
import http from 'node:http'
import { json } from 'node:stream/consumers'

export interface Bare extends AsyncDisposable {
  /** Makes a container and starts it; answers where it is. */
  start(): Promise<{ host: string, port: number }>
  remove(): Promise<void>
}

interface Inspected {
  Config: { Labels: Record<string, string> }
  HostConfig: object
  NetworkSettings: { Networks: Record<string, { IPAddress: string }> }
}

const network = 'dezky'
const port = 8080

/** What is made is configured as the first container that runs, and has no mark of ours. */
export async function bareContainers(socketPath: string): Promise<Bare> {
  const ask = <Answer>(method: string, path: string, body?: object) => exchange<Answer>({ socketPath, method, path }, body)
  const [running] = await ask<{ Id: string }[]>('GET', '/containers/json')
  const { Config, HostConfig } = await ask<Inspected>('GET', `/containers/${running!.Id}/json`)
  const body = { ...Config, Hostname: '', Labels: {}, HostConfig, NetworkingConfig: { EndpointsConfig: { [network]: {} } } }
  let made: string | null = null
  const remove = async () => {
    if (made !== null) await ask('DELETE', `/containers/${made}?force=true`)
    made = null
  }
  return {
    async start() {
      made = (await ask<{ Id: string }>('POST', '/containers/create', body)).Id
      await ask('POST', `/containers/${made}/start`)
      const { NetworkSettings } = await ask<Inspected>('GET', `/containers/${made}/json`)
      return { host: NetworkSettings.Networks[network]!.IPAddress, port }
    },
    remove,
    [Symbol.asyncDispose]: remove,
  }
}

function exchange<Answer>(options: http.RequestOptions, body?: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = body ? { 'content-type': 'application/json' } : {}
    http.request({ ...options, headers, agent: false }, (response) => {
      const status = response.statusCode ?? 0
      const said = status === 204 ? (response.resume(), Promise.resolve(null)) : json(response)
      said.then(answer => status < 300 ? resolve(answer as Answer) : reject(new Error(`${status} ${JSON.stringify(answer)}`)), reject)
    }).on('error', reject).end(body && JSON.stringify(body))
  })
}
